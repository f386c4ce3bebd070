package dev.drydock.core.plan.measure;

import dev.drydock.core.plan.node.Actual;
import dev.drydock.core.plan.node.ChildKind;
import dev.drydock.core.plan.node.PlanNode;
import dev.drydock.core.plan.node.Trait;
import java.util.OptionalDouble;

/// Actual by expected rows of one execution, where the comparison is fair: not for nodes that never ran, not
/// too few rows where somebody above may have stopped reading, not too many where a merge join read rows again.
final class Misestimates {
    private final Shape shape;
    private final boolean[] stopped;

    Misestimates(Shape shape) {
        this.shape = shape;
        stopped = new boolean[shape.size() + 1];
        for (int id = 2; id <= shape.size(); id++) {
            stopped[id] = isStopped(shape.node(id));
        }
    }

    private boolean isStopped(PlanNode node) {
        PlanNode parent = shape.node(node.parent());
        return switch (node.kind()) {
            case ROOT -> false;
            case SUBPLAN, INITPLAN -> node.actual().map(Actual::rows).orElse(0.0) <= 1;
            case CTE -> false;
            case OUTER, INNER, MEMBER, SUBQUERY ->
                (node.kind() == ChildKind.INNER && parent.has(Trait.STOPS_INNER))
                        || parent.has(Trait.STOPS_INPUT)
                        || (stopped[parent.id()] && !parent.has(Trait.DRAINS_INPUT));
        };
    }

    OptionalDouble factor(int id) {
        PlanNode node = shape.node(id);
        if (node.actual().isEmpty() || node.estimate().isEmpty() || node.neverRan() || node.has(Trait.WRITES)) {
            return OptionalDouble.empty();
        }
        double factor = Math.max(node.actual().get().rows(), 1)
                / Math.max(node.estimate().get().rows(), 1);
        boolean rewound =
                node.kind() == ChildKind.INNER && shape.node(node.parent()).has(Trait.REWINDS_INNER);
        boolean misleads = (factor < 1 && stopped[id]) || (factor > 1 && rewound);
        return misleads ? OptionalDouble.empty() : OptionalDouble.of(factor);
    }
}
