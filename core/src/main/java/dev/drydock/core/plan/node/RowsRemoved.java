package dev.drydock.core.plan.node;

/// Rows that a node had and let go, of one execution on average over all processes. Servers round them to whole
/// numbers, in every version.
///
/// @param byFilter that its condition refused
/// @param byJoinFilter that a condition of a join refused after its keys had matched
/// @param byRecheck of pages that were remembered as a whole, or that an index was not sure of
/// @param byConflict that a condition of `on conflict` refused
public record RowsRemoved(double byFilter, double byJoinFilter, double byRecheck, double byConflict) {
    public static final RowsRemoved NONE = new RowsRemoved(0, 0, 0, 0);

    private static final double ROUNDING = 0.5;

    /// Whatever refused them, of one execution.
    public double perLoop() {
        return byFilter + byJoinFilter + byRecheck + byConflict;
    }

    /// Of all executions, with the room that rounding leaves. One execution is not rounded.
    ///
    /// @param loops executions
    public Interval all(double loops) {
        return total(perLoop(), loops);
    }

    /// Of all executions, one of the numbers above.
    public static Interval total(double perLoop, double loops) {
        return loops == 1 ? Interval.exact(perLoop) : Interval.around(perLoop * loops, ROUNDING * loops);
    }
}
