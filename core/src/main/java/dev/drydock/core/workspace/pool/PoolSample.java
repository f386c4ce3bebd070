package dev.drydock.core.workspace.pool;

import java.time.Duration;
import java.time.Instant;

/// What a pool was like over a short span.
///
/// @param at when the span began
/// @param span how long was looked at: ten seconds as sampled, up to five minutes when thinned out
public record PoolSample(
        String profileId, Instant at, Duration span, Sizes sizes, Waits waits, Work work, Holding holding) {
    /// The most of each at any moment of the span.
    ///
    /// @param wanted active and waiting together: what a pool without a bound would have used
    /// @param total open sessions at its end
    /// @param maximum size of the pool at its end
    public record Sizes(int active, int waiting, int wanted, int total, int maximum) {}

    /// How long borrowers waited, in nanoseconds, over the minute before its end.
    public record Waits(long p50Nanos, long p95Nanos, long p99Nanos, long maxNanos) {}

    /// Over the minute before its end.
    public record Work(
            double acquiresPerSecond,
            long usageMeanNanos,
            long usageP95Nanos,
            long creationP95Nanos,
            double timeoutsPerMinute) {}

    /// The most at any moment of the span.
    ///
    /// @param leaks leases that were leaks
    /// @param threads that held or waited for a connection
    /// @param mostOfOneThread connections that one thread held at once
    public record Holding(int leaks, int threads, int mostOfOneThread) {}
}
