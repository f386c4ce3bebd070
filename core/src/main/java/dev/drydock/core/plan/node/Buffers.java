package dev.drydock.core.plan.node;

import java.util.Arrays;
import java.util.Map;

/// Blocks that a node and all below it touched, totals over executions and processes.
public final class Buffers {
    /// What was counted. The name is stable: it stands in exported plans.
    public enum Counter {
        SHARED_HIT("sharedHit"),
        SHARED_READ("sharedRead"),
        SHARED_DIRTIED("sharedDirtied"),
        SHARED_WRITTEN("sharedWritten"),
        LOCAL_HIT("localHit"),
        LOCAL_READ("localRead"),
        LOCAL_DIRTIED("localDirtied"),
        LOCAL_WRITTEN("localWritten"),
        TEMP_READ("tempRead"),
        TEMP_WRITTEN("tempWritten");

        private final String key;

        Counter(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }
    }

    public static final Buffers NONE = new Buffers(new long[Counter.values().length]);

    /// By place of the counter.
    private final long[] blocks;

    private Buffers(long[] blocks) {
        this.blocks = blocks;
    }

    /// @param blocks what is missing is zero
    public static Buffers of(Map<Counter, Long> blocks) {
        long[] counted = new long[Counter.values().length];
        blocks.forEach((counter, count) -> counted[counter.ordinal()] = count);
        return of(counted);
    }

    /// @param blocks one per counter, in their order
    public static Buffers of(long[] blocks) {
        for (long count : blocks) {
            if (count != 0) {
                return new Buffers(blocks.clone());
            }
        }
        return NONE;
    }

    public long get(Counter counter) {
        return blocks[counter.ordinal()];
    }

    public boolean isNone() {
        return all() == 0;
    }

    /// Of all counters together.
    public long all() {
        long all = 0;
        for (long count : blocks) {
            all += count;
        }
        return all;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Buffers buffers && Arrays.equals(blocks, buffers.blocks);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(blocks);
    }

    @Override
    public String toString() {
        return "Buffers" + Arrays.toString(blocks);
    }
}
