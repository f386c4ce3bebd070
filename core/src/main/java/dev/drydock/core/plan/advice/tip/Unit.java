package dev.drydock.core.plan.advice.tip;

/// What a number counts.
public enum Unit {
    ROWS,
    BLOCKS,
    BYTES,
    MILLIS,
    /// Of the whole, 0 to 1.
    SHARE,
    /// How many times more.
    FACTOR,
    COUNT,
    /// Seconds since.
    AGE_SECONDS,
    /// No number.
    NONE
}
