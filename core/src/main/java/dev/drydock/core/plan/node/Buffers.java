package dev.drydock.core.plan.node;

import java.util.Arrays;

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

    private final long[] blocks;

    private Buffers(long[] blocks) {
        this.blocks = blocks;
    }

    /// @param blocks one number per counter, in the order of [Counter]
    public static Buffers of(long[] blocks) {
        return new Buffers(Arrays.copyOf(blocks, Counter.values().length));
    }

    public long get(Counter counter) {
        return blocks[counter.ordinal()];
    }

    public boolean isNone() {
        return Arrays.stream(blocks).allMatch(count -> count == 0);
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
