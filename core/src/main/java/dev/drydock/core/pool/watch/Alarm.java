package dev.drydock.core.pool.watch;

/// Something about a pool that somebody should look at.
///
/// @param number what the kind says: seconds, milliseconds, connections or leases
public record Alarm(Kind kind, long number) {
    /// Worst first. Thresholds are those of the usual HikariCP dashboards.
    public enum Kind {
        /// The server does not answer: refused, or silent for 4 s or more; seconds since it last did.
        SERVER_SILENT(Severity.CRITICAL, 4),
        /// Borrowers went without in the last minute; how many.
        TIMEOUTS(Severity.CRITICAL, 1),
        /// Threads have been waiting for 10 s or more; seconds.
        WAITING(Severity.CRITICAL, 10),
        /// Leases that are leaks; how many.
        LEAKS(Severity.CRITICAL, 1),
        /// Every connection has been out for 30 s or more; seconds.
        SATURATED(Severity.WARNING, 30),
        /// The server has less room than the pool may still grow; connections free.
        NO_ROOM(Severity.WARNING, 0),
        /// The 99th percentile of waiting is above 100 ms, of at least 20 leases; milliseconds.
        SLOW_ACQUIRE(Severity.WARNING, 101),
        /// The server counts more or fewer sessions of this pool than the pool does, three times in a row;
        /// the difference.
        SESSIONS_DIFFER(Severity.WARNING, 3);

        private final Severity severity;
        private final int threshold;

        Kind(Severity severity, int threshold) {
            this.severity = severity;
            this.threshold = threshold;
        }

        public Severity severity() {
            return severity;
        }

        /// From where on it is told, in the unit of the number; for [#SESSIONS_DIFFER] how often in a row, for
        /// [#NO_ROOM] nothing.
        public int threshold() {
            return threshold;
        }
    }

    /// How soon somebody should look.
    public enum Severity {
        CRITICAL,
        WARNING
    }
}
