package dev.drydock.core.pool.watch;

import java.time.Instant;

/// One point of the live curves.
///
/// @param leaks leases that are leaks
public record PoolPoint(
        Instant at,
        int active,
        int idle,
        int waiting,
        int maximum,
        long acquireP50Nanos,
        long acquireP95Nanos,
        long acquireP99Nanos,
        double timeoutsPerMinute,
        int leaks) {
    static PoolPoint of(PoolSnapshot snapshot) {
        return new PoolPoint(
                snapshot.at(),
                snapshot.counts().active(),
                snapshot.counts().idle(),
                snapshot.counts().waiting(),
                snapshot.counts().maximum(),
                snapshot.pace().acquire().p50Nanos(),
                snapshot.pace().acquire().p95Nanos(),
                snapshot.pace().acquire().p99Nanos(),
                snapshot.pace().timeoutsPerMinute(),
                (int) snapshot.holders().stream()
                        .filter(holder -> holder.standing().leak())
                        .count());
    }
}
