package dev.drydock.core.pool.watch;

import dev.drydock.core.pool.lease.LeaseView;
import dev.drydock.core.pool.server.ServerSession;
import java.time.Duration;
import java.util.Optional;

/// Who holds a connection, and what that looks like from both sides.
///
/// @param server the same session as the server sees it; empty when it does not show it
public record Holder(LeaseView lease, Standing standing, Optional<ServerSession> server) {
    /// What is to be thought of it.
    public enum Standing {
        /// Within the threshold.
        IN_USE,
        /// Out for long, and at work between its statements.
        WORKING,
        /// Out for long because a statement is still running.
        LONG_QUERY,
        /// Out for long, and the server has had nothing to do for it as long as the threshold.
        LEAK,
        /// The same with a transaction open: it holds locks and keeps old rows alive.
        LEAK_IN_TRANSACTION,
        /// The server does not have this session any more.
        SESSION_GONE,
        /// Out for long; the server's side is not known.
        UNDECIDED;

        public boolean leak() {
            return this == LEAK || this == LEAK_IN_TRANSACTION;
        }
    }

    /// @param threshold zero: nothing is ever out for too long
    /// @param seen false when the server was not asked or cannot be believed
    static Holder of(LeaseView lease, Optional<ServerSession> server, Duration threshold, boolean seen) {
        return new Holder(lease, standing(lease, server, threshold, seen), server);
    }

    private static Standing standing(
            LeaseView lease, Optional<ServerSession> server, Duration threshold, boolean seen) {
        if (threshold.isZero() || lease.held().compareTo(threshold) < 0) {
            return Standing.IN_USE;
        }
        if (!seen || lease.backendId() == 0) {
            return Standing.UNDECIDED;
        }
        if (server.isEmpty()) {
            return Standing.SESSION_GONE;
        }
        ServerSession session = server.get();
        boolean still = session.inState().compareTo(threshold) >= 0;
        return switch (session.activity()) {
            case ACTIVE -> Standing.LONG_QUERY;
            case IDLE -> still ? Standing.LEAK : Standing.WORKING;
            case IDLE_IN_TRANSACTION -> still ? Standing.LEAK_IN_TRANSACTION : Standing.WORKING;
            case UNKNOWN -> Standing.UNDECIDED;
        };
    }
}
