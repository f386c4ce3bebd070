package dev.drydock.core.pool.watch;

/// Something about a pool that somebody should look at.
///
/// @param number what the kind says: seconds, milliseconds, connections or leases
public record Alarm(Kind kind, long number) {
    /// Thresholds are those of the usual HikariCP dashboards.
    public enum Kind {
        /// Threads have been waiting for 10 s or more; seconds.
        WAITING,
        /// Borrowers went without in the last minute; how many.
        TIMEOUTS,
        /// The 99th percentile of waiting is above 100 ms; milliseconds.
        SLOW_ACQUIRE,
        /// Every connection has been out for 30 s or more; seconds.
        SATURATED,
        /// The server counts more or fewer sessions of this pool than the pool does, three times in a row;
        /// the difference.
        SESSIONS_DIFFER,
        /// Leases that are leaks; how many.
        LEAKS,
        /// The server has less room than the pool may still grow; connections free.
        NO_ROOM
    }
}
