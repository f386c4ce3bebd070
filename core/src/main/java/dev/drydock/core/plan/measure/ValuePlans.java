package dev.drydock.core.plan.measure;

import dev.drydock.core.plan.measure.Ledger.Charge;
import dev.drydock.core.plan.node.ChildKind;
import dev.drydock.core.plan.node.PlanNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Plans that give a value to an expression. An init plan runs inside whichever node first evaluates the
/// expression, wherever it hangs; a sub plan inside all that evaluate it, though it is told beneath one of them
/// only (`ExplainSubPlans` in `explain.c`). Nodes that print the value are asked first, then those above them:
/// a node that starts its input again evaluates the input's keys, and an append picks its members before they
/// run. Time and counts must both fit.
final class ValuePlans {
    /// So many nodes are tried for all plans together, however many there are.
    private static final long TRIES = 20_000_000;

    private final Shape shape;
    private final WallTimes times;
    private final Ledger ledger;
    private final Map<Integer, List<Integer>> mentions = new HashMap<>();
    private final Map<Integer, List<Integer>> evaluated = new HashMap<>();
    private final int[] order;
    private long tries;

    ValuePlans(Shape shape, WallTimes times, Ledger ledger) {
        this.shape = shape;
        this.times = times;
        this.ledger = ledger;
        for (int id = 1; id <= shape.size(); id++) {
            for (int plan : shape.node(id).links().mentions()) {
                mentions.computeIfAbsent(plan, _ -> new ArrayList<>()).add(id);
            }
            for (int plan : shape.node(id).links().evaluates()) {
                evaluated.computeIfAbsent(plan, _ -> new ArrayList<>()).add(id);
            }
        }
        order = mentions.isEmpty() ? new int[0] : shape.executionOrder();
    }

    /// Largest first: what is small fits in many places.
    void charge(ChildKind kind) {
        List<Integer> plans = new ArrayList<>();
        for (int id = 1; id <= shape.size(); id++) {
            if (shape.node(id).kind() == kind) {
                plans.add(id);
            }
        }
        plans.sort(Comparator.comparingDouble((Integer id) -> -times.wall(id)));
        plans.forEach(this::charge);
    }

    private void charge(int plan) {
        int parent = shape.node(plan).parent();
        if (shape.loops(plan) == 0) {
            ledger.charge(parent, plan);
            return;
        }
        Set<Integer> likely = likely(plan);
        int payer = firstThatHolds(plan, likely, true);
        payer = payer != 0 ? payer : firstThatHolds(plan, likely, false);
        Set<Integer> above = payer == 0 ? above(plan, likely) : Set.of();
        payer = payer != 0 ? payer : firstThatHolds(plan, above, false);
        payer = payer != 0 ? payer : roomiest(plan);
        if (payer != 0) {
            ledger.chargeDetached(payer, plan);
            return;
        }
        List<Integer> several = new ArrayList<>(likely);
        several.addAll(above);
        spread(plan, several);
    }

    private Set<Integer> likely(int plan) {
        PlanNode node = shape.node(plan);
        Set<Integer> likely = new LinkedHashSet<>();
        List<Integer> named = new ArrayList<>(mentions.getOrDefault(plan, List.of()));
        named.sort(Comparator.comparingInt(id -> order[id]));
        if (node.kind() == ChildKind.SUBPLAN) {
            likely.add(node.parent());
        }
        likely.addAll(evaluated.getOrDefault(plan, List.of()));
        for (int id : named) {
            int gather = shape.gather(id);
            if (gather != 0 && gather != shape.gather(plan)) {
                likely.add(gather);
            }
        }
        likely.addAll(named);
        if (named.isEmpty()) {
            likely.add(node.parent());
        }
        return likely;
    }

    /// From each to where the plan hangs, and one further: what starts that again.
    private Set<Integer> above(int plan, Set<Integer> likely) {
        Set<Integer> above = new LinkedHashSet<>();
        int top = shape.node(shape.node(plan).parent()).parent();
        for (int id : likely) {
            int at = shape.node(id).parent();
            while (at > top && at > 0 && tries++ < TRIES && above.add(at)) {
                at = shape.node(at).parent();
            }
        }
        above.add(shape.node(plan).parent());
        if (shape.node(plan).kind() == ChildKind.SUBPLAN && top > 0) {
            above.add(top);
        }
        return above;
    }

    /// @param early only nodes whose first row came late enough; an expression is nearly always evaluated for
    ///     it
    /// @return 0 for none
    private int firstThatHolds(int plan, Set<Integer> candidates, boolean early) {
        for (int id : candidates) {
            tries++;
            if (!shape.isWithin(id, plan) && ledger.holds(id, plan) && (!early || startsAfter(id, plan))) {
                return id;
            }
        }
        return 0;
    }

    private boolean startsAfter(int id, int plan) {
        boolean once = shape.node(plan).kind() == ChildKind.INITPLAN;
        double slack = times.error(id) + times.error(plan) + ledger.closing(id, plan);
        return !once || times.startup(id) + slack >= times.wall(plan);
    }

    /// Below where it hangs.
    private int roomiest(int plan) {
        int parent = shape.node(plan).parent();
        int found = 0;
        for (int id = parent; id <= shape.last(parent) && tries++ < TRIES; id++) {
            boolean better = found == 0 || ledger.room(id) > ledger.room(found);
            if (better
                    && shape.detached(id) == shape.detached(parent)
                    && !shape.isWithin(id, plan)
                    && ledger.holds(id, plan)) {
                found = id;
            }
        }
        return found;
    }

    /// What no node can hold goes where there is room, and the rest to where it hangs.
    private void spread(int plan, List<Integer> candidates) {
        double ms = times.wall(plan);
        Tally rest = ledger.own(plan);
        for (int id : candidates) {
            if (shape.isWithin(id, plan) || shape.loops(id) == 0) {
                continue;
            }
            double part = Math.clamp(ledger.room(id), 0, ms);
            Tally tally = rest.within(ledger.left(id));
            rest = rest.minus(tally);
            ledger.charge(id, new Charge(plan, part, errorOf(plan, part), tally));
            ms -= part;
        }
        ledger.charge(shape.node(plan).parent(), new Charge(plan, ms, errorOf(plan, ms), rest));
    }

    private double errorOf(int plan, double part) {
        return times.wall(plan) > 0 ? times.error(plan) * part / times.wall(plan) : times.error(plan);
    }
}
