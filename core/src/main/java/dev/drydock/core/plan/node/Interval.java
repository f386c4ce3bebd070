package dev.drydock.core.plan.node;

/// A number that was rounded before it was told: the truth lies from `low` to `high`.
public record Interval(double value, double low, double high) {
    public static Interval exact(double value) {
        return new Interval(value, value, value);
    }

    /// A count or a time, never below zero.
    ///
    /// @param error on either side
    public static Interval around(double value, double error) {
        return new Interval(value, Math.max(0, value - error), value + error);
    }
}
