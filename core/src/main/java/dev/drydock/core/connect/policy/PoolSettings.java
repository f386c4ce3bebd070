package dev.drydock.core.connect.policy;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/// What the user asks of a profile's pool; empty = the default of the environment.
///
/// @param acquire longest wait of a borrower
/// @param idle until an unused connection above the minimum is closed
/// @param keepalive how often an idle connection is asked whether it lives; zero = never
/// @param leak how long a connection may be out before it is suspected of leaking
public record PoolSettings(
        OptionalInt maximumSize,
        OptionalInt minimumIdle,
        Optional<Duration> acquire,
        Optional<Duration> idle,
        Optional<Duration> maximumLifetime,
        Optional<Duration> keepalive,
        Optional<Duration> leak) {
    public static final PoolSettings DEFAULTS = new PoolSettings(
            OptionalInt.empty(),
            OptionalInt.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
}
