package dev.drydock.core.plan.measure;

import dev.drydock.core.plan.measure.Ledger.Charge;
import dev.drydock.core.plan.node.Totals;
import java.util.ArrayDeque;
import java.util.Deque;

/// Hands what the root has down to those who spent it. Where a node pays more than it has, time or counts,
/// beyond rounding, its inputs ran beside it: they are fitted in, and the error says by how much.
final class Attribution {
    private final Shape shape;
    private final WallTimes times;
    private final Ledger ledger;
    private final double[] wall;
    private final double[] exclusive;
    private final double[] error;
    private final boolean[] overlap;
    private final Tally[] counted;
    private final Tally[] counts;

    private Attribution(Shape shape, WallTimes times, Ledger ledger) {
        this.shape = shape;
        this.times = times;
        this.ledger = ledger;
        int size = shape.size() + 1;
        wall = new double[size];
        exclusive = new double[size];
        error = new double[size];
        overlap = new boolean[size];
        counted = new Tally[size];
        counts = new Tally[size];
    }

    static Attribution of(Shape shape, WallTimes times) {
        Attribution attribution = new Attribution(shape, times, Charges.of(shape, times));
        if (attribution.run()) {
            return attribution;
        }
        Attribution byTree = new Attribution(shape, times, Charges.byTree(shape, times));
        byTree.run();
        return byTree;
    }

    NodeTime time(int id) {
        return new NodeTime(wall[id], exclusive[id], error[id]);
    }

    Totals totals(int id) {
        return counts[id].totals();
    }

    boolean overlaps(int id) {
        return overlap[id];
    }

    /// Wall time of a node while it ran inside no other.
    double outsideMs(int id) {
        return ledger.outsideMs(id);
    }

    /// What all but the root counted while they ran inside no other.
    Totals afterRoot() {
        Tally all = Tally.ZERO;
        for (int id = 2; id <= shape.size(); id++) {
            all = all.plus(ledger.outside(id));
        }
        return all.totals();
    }

    /// @return false where nodes pay for each other in a ring, as only damaged text has it
    private boolean run() {
        int[] waiting = new int[shape.size() + 1];
        for (int id = 1; id <= shape.size(); id++) {
            wall[id] = ledger.outsideMs(id);
            counted[id] = ledger.outside(id);
            for (Charge charge : ledger.paidBy(id)) {
                waiting[charge.child()]++;
            }
        }
        Deque<Integer> ready = new ArrayDeque<>();
        for (int id = 1; id <= shape.size(); id++) {
            if (waiting[id] == 0) {
                ready.add(id);
            }
        }
        int done = 0;
        while (!ready.isEmpty()) {
            int id = ready.remove();
            done++;
            pay(id);
            count(id);
            for (Charge charge : ledger.paidBy(id)) {
                if (--waiting[charge.child()] == 0) {
                    ready.add(charge.child());
                }
            }
        }
        return done == shape.size();
    }

    private void pay(int id) {
        double own = times.wall(id);
        double scale = own > 0 ? wall[id] / own : 1;
        double due = 0;
        double errors = times.error(id);
        for (Charge charge : ledger.paidBy(id)) {
            due += charge.ms();
            errors += charge.errorMs();
        }
        double spent = due * scale;
        if (spent > wall[id] + errors) {
            overlap[id] = true;
            scale *= wall[id] / spent;
            spent = wall[id];
        }
        exclusive[id] = wall[id] - spent;
        error[id] = errors + Math.abs(own - wall[id]);
        for (Charge charge : ledger.paidBy(id)) {
            wall[charge.child()] += charge.ms() * scale;
        }
    }

    /// Whole numbers stay whole: where they do not fit, each child gets what is left at its place.
    private void count(int id) {
        boolean alone = !shape.gathersWithin(1);
        Tally rest = counted[id];
        for (Charge charge : ledger.paidBy(id)) {
            overlap[id] |= alone && !charge.tally().fitsIn(rest);
            Tally given = charge.tally().least(rest);
            rest = rest.minus(given);
            counted[charge.child()] = counted[charge.child()].plus(given);
        }
        counts[id] = rest;
    }
}
