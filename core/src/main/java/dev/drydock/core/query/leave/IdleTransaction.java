package dev.drydock.core.query.leave;

import java.time.Duration;

/// What became of a transaction that nobody used.
public sealed interface IdleTransaction {
    /// Since the last statement ended.
    Duration idle();

    /// @param left until it is rolled back
    record Noticed(Duration idle, Duration left) implements IdleTransaction {}

    record RolledBack(Duration idle) implements IdleTransaction {}
}
