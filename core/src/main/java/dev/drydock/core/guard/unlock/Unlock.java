package dev.drydock.core.guard.unlock;

import dev.drydock.core.connect.ConnectionProfile;
import java.time.Duration;
import java.time.Instant;

/// A profile that may be written to for a while.
///
/// @param until by the wall clock: the sleep of the machine counts
public record Unlock(ConnectionProfile profile, String reason, Instant since, Instant until) {
    /// Never negative.
    public Duration left(Instant now) {
        Duration left = Duration.between(now, until);
        return left.isNegative() ? Duration.ZERO : left;
    }
}
