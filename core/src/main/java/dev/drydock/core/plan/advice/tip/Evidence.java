package dev.drydock.core.plan.advice.tip;

/// One reason for a piece of advice, as the plan tells it.
public sealed interface Evidence {
    Fact fact();

    /// @param value in the unit of its fact
    record Amount(Fact fact, double value) implements Evidence {}

    /// A name, or an expression as the server printed it.
    record Words(Fact fact, String text) implements Evidence {}
}
