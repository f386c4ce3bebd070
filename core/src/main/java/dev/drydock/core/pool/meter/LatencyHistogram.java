package dev.drydock.core.pool.meter;

import java.util.concurrent.atomic.AtomicLongArray;

/// Durations counted in buckets whose width is at most a sixteenth of their value, from 1 ns to about 73
/// minutes. Recording is one atomic addition. Any thread.
public final class LatencyHistogram {
    private static final int SUB_BITS = 4;
    private static final int SUB = 1 << SUB_BITS;
    private static final int POWERS = 42 - SUB_BITS;
    private static final int BUCKETS = SUB * (POWERS + 1);

    private final AtomicLongArray counts = new AtomicLongArray(BUCKETS);

    public void record(long nanos) {
        counts.getAndIncrement(bucket(nanos));
    }

    /// What was counted since the beginning.
    public Counts counts() {
        long[] copy = new long[BUCKETS];
        for (int i = 0; i < BUCKETS; i++) {
            copy[i] = counts.getPlain(i);
        }
        return new Counts(copy);
    }

    static int bucket(long nanos) {
        long value = Math.max(0, nanos);
        if (value < SUB) {
            return (int) value;
        }
        int power = 63 - Long.numberOfLeadingZeros(value) - SUB_BITS;
        int index = (power + 1) * SUB + (int) (value >>> power) - SUB;
        return Math.min(index, BUCKETS - 1);
    }

    /// The largest value of a bucket.
    static long upper(int bucket) {
        if (bucket < SUB) {
            return bucket;
        }
        int power = bucket / SUB - 1;
        return ((long) (bucket % SUB + SUB + 1) << power) - 1;
    }

    /// A copy at one moment. Immutable.
    public static final class Counts {
        private final long[] buckets;

        private Counts(long[] buckets) {
            this.buckets = buckets;
        }

        /// What was counted after `earlier`.
        public Counts since(Counts earlier) {
            long[] difference = new long[BUCKETS];
            for (int i = 0; i < BUCKETS; i++) {
                difference[i] = buckets[i] - earlier.buckets[i];
            }
            return new Counts(difference);
        }

        public long total() {
            long sum = 0;
            for (long count : buckets) {
                sum += count;
            }
            return sum;
        }

        /// Mean in nanoseconds, at most 1/16 too high; 0 when nothing was counted.
        public double meanNanos() {
            double sum = 0;
            long total = 0;
            for (int i = 0; i < BUCKETS; i++) {
                total += buckets[i];
                sum += (double) buckets[i] * upper(i);
            }
            return total == 0 ? 0 : sum / total;
        }

        /// The smallest bucket's upper end that `share` of the values do not exceed; 0 when nothing was
        /// counted.
        ///
        /// @param share 0 to 1; 1 gives the maximum
        public long quantileNanos(double share) {
            long total = total();
            long wanted = Math.max(1, (long) Math.ceil(share * total));
            long seen = 0;
            for (int i = 0; i < BUCKETS && total > 0; i++) {
                seen += buckets[i];
                if (seen >= wanted) {
                    return upper(i);
                }
            }
            return 0;
        }

        public Latency latency() {
            return new Latency(
                    total(),
                    quantileNanos(0.5),
                    quantileNanos(0.95),
                    quantileNanos(0.99),
                    quantileNanos(1),
                    meanNanos());
        }
    }
}
