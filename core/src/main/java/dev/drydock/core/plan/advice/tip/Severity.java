package dev.drydock.core.plan.advice.tip;

/// How much a piece of advice matters to the statement.
public enum Severity {
    HIGH,
    MEDIUM,
    LOW,
    /// Nothing to do: it is as it should be.
    GOOD;

    static final double HIGH_SHARE = 0.4;
    static final double MEDIUM_SHARE = 0.1;
}
