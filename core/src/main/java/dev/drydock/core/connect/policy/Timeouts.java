package dev.drydock.core.connect.policy;

import java.time.Duration;
import java.util.Optional;

/// Bounds on waiting; empty = the default of the environment. Never zero: nothing waits without end.
///
/// @param connect from the first packet to the end of the login
/// @param validate until a connection has proved that it lives
/// @param statement until the server gives a statement up
/// @param idleTransaction until an open transaction without a statement is rolled back
/// @param socket until a silent server counts as gone, between two packets
public record Timeouts(
        Optional<Duration> connect,
        Optional<Duration> validate,
        Optional<Duration> statement,
        Optional<Duration> idleTransaction,
        Optional<Duration> socket) {
    public static final Timeouts DEFAULTS =
            new Timeouts(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
