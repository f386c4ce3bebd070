package dev.drydock.core.dialect.postgres.plan;

import java.util.List;

/// The plans of one text while they are read.
///
/// @param excess why reading was given up
public record RawPlans(List<RawPlan> plans, Excess excess) {
    /// More than the limits of a plan allow.
    public enum Excess {
        NONE,
        TOO_DEEP,
        TOO_MANY_NODES
    }

    public static RawPlans givenUp(Excess excess) {
        return new RawPlans(List.of(), excess);
    }

    public static RawPlans of(List<RawPlan> plans) {
        return new RawPlans(plans, Excess.NONE);
    }
}
