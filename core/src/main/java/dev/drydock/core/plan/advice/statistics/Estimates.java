package dev.drydock.core.plan.advice.statistics;

import dev.drydock.core.plan.advice.tip.PlanView;
import dev.drydock.core.plan.node.PlanNode;
import java.util.List;
import java.util.Set;

/// How far the planner was off at each step, what lies below it and how far up it was believed. Two passes over
/// the steps; no recursion.
final class Estimates {
    static final double FACTOR = 10;
    /// Told at the heap scan above; those that combine bitmaps count no rows at all.
    private static final Set<String> BITMAPS = Set.of("Bitmap Index Scan", "BitmapAnd", "BitmapOr");

    private final PlanView plan;
    private final boolean[] below;
    /// The highest step that was chosen by the wrong number; 0 for none.
    private final int[] top;

    Estimates(PlanView plan) {
        this.plan = plan;
        List<PlanNode> nodes = plan.plan().nodes();
        below = new boolean[nodes.size() + 1];
        top = new int[nodes.size() + 1];
        for (PlanNode node : nodes.reversed()) {
            boolean own = !BITMAPS.contains(node.operator().type()) && off(node) >= FACTOR;
            below[node.parent()] |= below[node.id()] || own;
        }
        for (PlanNode node : nodes) {
            int parent = node.parent();
            boolean on = parent > 1 && off(plan.plan().node(parent)) >= FACTOR;
            top[node.id()] = on ? top[parent] : parent;
        }
    }

    /// How many times too many or too few rows were expected; 1 where nothing can be said.
    double off(PlanNode node) {
        double factor = plan.measured().measure(node.id()).estimateFactor().orElse(1);
        return factor <= 0 ? 1 : Math.max(factor, 1 / factor);
    }

    boolean isOffBelow(PlanNode node) {
        return below[node.id()];
    }

    /// The share of the time of what was chosen by the wrong number: the steps above, up to the first whose own
    /// number was right, and what they read beside. How a table is read is chosen by the step's own number too;
    /// how a join is made is not.
    double reach(PlanNode node) {
        if (top[node.id()] == 0) {
            return 0;
        }
        double all = plan.wholeShare(plan.plan().node(top[node.id()]));
        boolean reads = node.operator().relation().isPresent();
        return reads ? all : Math.max(0, all - plan.wholeShare(node));
    }
}
