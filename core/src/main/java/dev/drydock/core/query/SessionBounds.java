package dev.drydock.core.query;

import dev.drydock.core.connect.EffectivePolicy;
import java.time.Duration;

/// Bounds on the waiting of one session. None is zero: nothing waits without end.
///
/// @param connect from the first packet to the end of the login
/// @param validate until a connection that was idle has proved that it lives
/// @param silence how long the server itself may be silent while a statement runs, before the connection is
///     given up; how long a statement runs is not bounded by it
/// @param read the driver's own bound on a single read, behind all the others
public record SessionBounds(Duration connect, Duration validate, Duration silence, Duration read) {
    private static final Duration VALIDATE = Duration.ofSeconds(3);
    private static final Duration SILENCE = Duration.ofSeconds(30);
    private static final Duration READ = Duration.ofHours(24);

    /// As the policy in force for a profile demands; its statement timeout goes to each run.
    public static SessionBounds of(EffectivePolicy.Bounds bounds) {
        return new SessionBounds(bounds.connect(), bounds.validate(), SILENCE, bounds.socket());
    }

    public static SessionBounds connecting(Duration connect) {
        return new SessionBounds(connect, VALIDATE, SILENCE, READ);
    }
}
