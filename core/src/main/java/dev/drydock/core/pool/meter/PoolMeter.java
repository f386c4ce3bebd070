package dev.drydock.core.pool.meter;

import dev.drydock.core.pool.meter.LatencyHistogram.Counts;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;

/// What a pool measures of itself, from the beginning. Counting costs a few nanoseconds; whoever wants numbers
/// of a period takes two readings. Any thread.
public final class PoolMeter {
    /// Leases per second above which not every one is timed.
    public static final long BUSY = 20_000;

    private static final int SPARSE = 63;

    private final LatencyHistogram acquire = new LatencyHistogram();
    private final LatencyHistogram usage = new LatencyHistogram();
    private final LatencyHistogram creation = new LatencyHistogram();
    private final LongAdder timeouts = new LongAdder();
    private final LongAdder evictions = new LongAdder();
    private volatile int timingMask;
    private volatile long rough = System.nanoTime();
    private long turnsBefore;

    /// All of it at one moment.
    ///
    /// @param acquire waits for a connection as far as they were timed, those that ran out of time left out
    /// @param usage how long connections were out, as far as that was timed
    /// @param lent how often a connection was lent
    /// @param back how often one came back
    /// @param evictions sessions closed before their time
    public record Reading(
            Counts acquire, Counts usage, Counts creation, long lent, long back, long timeouts, long evictions) {
        public Reading since(Reading earlier) {
            return new Reading(
                    acquire.since(earlier.acquire),
                    usage.since(earlier.usage),
                    creation.since(earlier.creation),
                    lent - earlier.lent,
                    back - earlier.back,
                    timeouts - earlier.timeouts,
                    evictions - earlier.evictions);
        }
    }

    /// @param lent how often a connection was lent, which the lease registry knows
    /// @param back how often one came back
    public Reading reading(long lent, long back) {
        return new Reading(
                acquire.counts(), usage.counts(), creation.counts(), lent, back, timeouts.sum(), evictions.sum());
    }

    public long timeouts() {
        return timeouts.sum();
    }

    /// How long a borrower waited.
    public void acquired(long nanos) {
        acquire.record(nanos);
    }

    /// How long a connection was out.
    public void used(long nanos) {
        usage.record(nanos);
    }

    public void timedOut() {
        timeouts.increment();
    }

    public void evicted() {
        evictions.increment();
    }

    public void created(long nanos) {
        creation.record(nanos);
    }

    /// Whether the caller's lease is to be timed. Reading the clock is most of what a lease costs, so a pool
    /// that lends more than [#BUSY] times a second times one lease in 64, at random: still hundreds a second.
    public boolean timing() {
        int mask = timingMask;
        return mask == 0 || (ThreadLocalRandom.current().nextInt() & mask) == 0;
    }

    /// About now, in the sense of [System#nanoTime]: not more than a second ago.
    public long roughNanos() {
        return rough;
    }

    /// Called once a second.
    ///
    /// @param turns leases since the beginning
    public void tick(long turns) {
        timingMask = turns - turnsBefore > BUSY ? SPARSE : 0;
        turnsBefore = turns;
        rough = System.nanoTime();
    }
}
