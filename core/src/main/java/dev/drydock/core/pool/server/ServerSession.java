package dev.drydock.core.pool.server;

import java.time.Duration;

/// One session of ours as the server sees it.
///
/// @param backendId as in [dev.drydock.core.connect.ServerFacts]
/// @param processId what the server's own tools call it; 0 where there is no such thing
/// @param inState how long it has been doing that
/// @param transaction age of its open transaction; zero without one
/// @param waitingFor the server's own word for what it waits for; `""` when it does not
public record ServerSession(
        long backendId, long processId, Activity activity, Duration inState, Duration transaction, String waitingFor) {
    /// What a session does.
    public enum Activity {
        ACTIVE,
        IDLE,
        IDLE_IN_TRANSACTION,
        /// The server does not tell.
        UNKNOWN
    }
}
