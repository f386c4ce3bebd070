package dev.drydock.core.pool.meter;

import com.zaxxer.hikari.metrics.IMetricsTracker;
import com.zaxxer.hikari.metrics.MetricsTrackerFactory;
import com.zaxxer.hikari.metrics.PoolStats;
import dev.drydock.core.pool.meter.LatencyHistogram.Counts;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/// What a pool measures of itself, from the beginning. Counting costs a few nanoseconds; whoever wants numbers
/// of a period takes two readings. Any thread.
public final class PoolMeter implements MetricsTrackerFactory {
    private final LatencyHistogram acquire = new LatencyHistogram();
    private final LatencyHistogram usage = new LatencyHistogram();
    private final LatencyHistogram creation = new LatencyHistogram();
    private final LongAdder timeouts = new LongAdder();
    private final LongAdder evictions = new LongAdder();

    /// All of it at one moment.
    ///
    /// @param acquire waits for a connection, those that timed out left out
    /// @param usage how long connections were out
    /// @param evictions sessions closed before their time
    public record Reading(Counts acquire, Counts usage, Counts creation, long timeouts, long evictions) {
        public static final Reading ZERO = new Reading(Counts.none(), Counts.none(), Counts.none(), 0, 0);

        public Reading since(Reading earlier) {
            return new Reading(
                    acquire.since(earlier.acquire),
                    usage.since(earlier.usage),
                    creation.since(earlier.creation),
                    timeouts - earlier.timeouts,
                    evictions - earlier.evictions);
        }
    }

    public Reading reading() {
        return new Reading(acquire.counts(), usage.counts(), creation.counts(), timeouts.sum(), evictions.sum());
    }

    public void acquired(long nanos) {
        acquire.record(nanos);
    }

    public void used(long nanos) {
        usage.record(nanos);
    }

    public void timedOut() {
        timeouts.increment();
    }

    public void evicted() {
        evictions.increment();
    }

    /// The pool library tells what only it knows: how long opening a session took until it was ready to lend.
    /// Waits and usage are measured by the lease registry, which reads the clock once for both.
    @Override
    public IMetricsTracker create(String poolName, PoolStats stats) {
        return new IMetricsTracker() {
            @Override
            public void recordConnectionCreatedMillis(long millis) {
                creation.record(TimeUnit.MILLISECONDS.toNanos(millis));
            }
        };
    }
}
