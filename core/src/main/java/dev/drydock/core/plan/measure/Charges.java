package dev.drydock.core.plan.measure;

import dev.drydock.core.plan.measure.Ledger.Charge;
import dev.drydock.core.plan.node.ChildKind;
import dev.drydock.core.plan.node.PlanNode;
import dev.drydock.core.plan.node.Trait;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Who pays for whom. A node pays for its inputs; a common table expression is paid by its readers, in
/// proportion; plans for values by whoever evaluated them.
final class Charges {
    private final Shape shape;
    private final WallTimes times;
    private final Ledger ledger;

    private Charges(Shape shape, WallTimes times) {
        this.shape = shape;
        this.times = times;
        ledger = new Ledger(shape, times);
    }

    static Ledger of(Shape shape, WallTimes times) {
        return new Charges(shape, times).all();
    }

    /// Everything is paid by what it hangs on, as if it were an input.
    static Ledger byTree(Shape shape, WallTimes times) {
        Ledger ledger = new Ledger(shape, times);
        for (int id = 2; id <= shape.size(); id++) {
            ledger.charge(shape.node(id).parent(), id);
        }
        return ledger;
    }

    /// What is certain comes first. A table with one reader is charged to it as a whole; what several readers
    /// share goes by what nobody else claims.
    private Ledger all() {
        for (int id = 2; id <= shape.size(); id++) {
            PlanNode node = shape.node(id);
            if (node.kind().runsInParent() && node.kind() != ChildKind.SUBPLAN) {
                ledger.charge(node.parent(), id);
            }
        }
        ValuePlans values = new ValuePlans(shape, times, ledger);
        values.charge(ChildKind.SUBPLAN);
        Map<Integer, List<Integer>> readers = readers();
        tables(readers, false);
        values.charge(ChildKind.INITPLAN);
        tables(readers, true);
        return ledger;
    }

    private Map<Integer, List<Integer>> readers() {
        Map<Integer, List<Integer>> readers = new HashMap<>();
        for (int id = 1; id <= shape.size(); id++) {
            if (shape.loops(id) > 0) {
                for (int table : shape.node(id).links().reads()) {
                    readers.computeIfAbsent(table, _ -> new ArrayList<>()).add(id);
                }
            }
        }
        return readers;
    }

    private void tables(Map<Integer, List<Integer>> readers, boolean shared) {
        for (int id = 1; id <= shape.size(); id++) {
            if (shape.node(id).kind() == ChildKind.CTE) {
                List<Integer> mine = readers.getOrDefault(id, List.of());
                if (shared == mine.size() > 1) {
                    table(id, mine);
                }
            }
        }
    }

    /// Each reader pays for the rows that it pulls first, and waits for them as long as they take. What rows
    /// are changed after all readers are done is changed after the root. Closing it falls to where it hangs.
    private void table(int id, List<Integer> readers) {
        double own = times.wall(id);
        double all = 0;
        double errors = times.error(id);
        for (int reader : readers) {
            all += Math.max(0, ledger.room(reader));
            errors += ledger.slack(reader);
        }
        double excess = readers.isEmpty() ? own : own > all + errors ? own - all : 0;
        boolean writes = readers.isEmpty() || shape.node(id).has(Trait.WRITES);
        Split split = new Split(ledger, readers, ledger.own(id), writes);
        for (int reader : readers) {
            double part = all > 0 ? Math.max(0, ledger.room(reader)) / all : 1.0 / readers.size();
            ledger.charge(reader, new Charge(id, part * (own - excess), part * times.error(id), split.next()));
        }
        double closing = readers.isEmpty() ? 0 : writes ? closing(id, excess, split.rest()) : excess;
        if (closing > 0) {
            ledger.charge(shape.node(id).parent(), new Charge(id, closing, 0, Tally.ZERO));
        }
        ledger.outside(id, excess - closing, split.rest());
    }

    /// How much of what no reader waited for is closing, and not work after the root.
    ///
    /// @param rest what no reader counted
    private double closing(int id, double excess, long[] rest) {
        boolean worked = rest != Tally.ZERO || excess > ledger.closing(0, id);
        return worked ? 0 : Math.clamp(ledger.room(shape.node(id).parent()), 0, excess);
    }

    /// Counts of one node, split among several in proportion to what each has left, so that nothing is lost.
    private static final class Split {
        private final Ledger ledger;
        private final List<Integer> payers;
        private final boolean mayRemain;
        private final long[] rest;
        private final long[] all = new long[Tally.SIZE];
        private int at;

        Split(Ledger ledger, List<Integer> payers, long[] counts, boolean mayRemain) {
            this.ledger = ledger;
            this.payers = payers;
            this.mayRemain = mayRemain;
            rest = counts == Tally.ZERO ? Tally.ZERO : counts.clone();
            for (int payer : payers) {
                for (int i = 0; i < Tally.SIZE; i++) {
                    all[i] += Math.max(0, ledger.left(payer)[i]);
                }
            }
        }

        long[] rest() {
            return Tally.isZero(rest) ? Tally.ZERO : rest;
        }

        long[] next() {
            int payer = payers.get(at++);
            if (rest == Tally.ZERO) {
                return Tally.ZERO;
            }
            boolean last = at == payers.size();
            long[] share = new long[Tally.SIZE];
            for (int i = 0; i < Tally.SIZE; i++) {
                long mine = Math.max(0, ledger.left(payer)[i]);
                long due = all[i] == 0 ? 0 : Math.round((double) mine / all[i] * rest[i]);
                share[i] = last && !mayRemain ? rest[i] : Math.min(rest[i], Math.min(due, mine));
                rest[i] -= share[i];
                all[i] -= mine;
            }
            return share;
        }
    }
}
