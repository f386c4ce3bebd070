package dev.drydock.core.plan.history;

/// A shape of plan that is worse than the one it is held against.
///
/// @param baseline the shape that was better
/// @param pinned the user chose it; else it is the last one seen before that has the figure
/// @param was mean of one run, in milliseconds, rows or blocks
public record Regression(String baseline, boolean pinned, String shape, Reason reason, double was, double is) {
    /// By what it is worse.
    public enum Reason {
        /// 1.5 times the time, both seen often enough.
        TIME,
        /// Ten times the rows read.
        ROWS,
        /// Ten times the blocks.
        BLOCKS
    }

    /// Above 1, and finite: none of the rows or blocks counts as one of them.
    public double factor() {
        return switch (reason) {
            case TIME -> is / was;
            case ROWS, BLOCKS -> is / Math.max(was, 1);
        };
    }
}
