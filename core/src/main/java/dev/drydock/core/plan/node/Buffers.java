package dev.drydock.core.plan.node;

import java.util.EnumMap;
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

    public static final Buffers NONE = new Buffers(new EnumMap<>(Counter.class));

    /// Without zeros.
    private final EnumMap<Counter, Long> blocks;

    private Buffers(EnumMap<Counter, Long> blocks) {
        this.blocks = blocks;
    }

    /// @param blocks what is missing is zero
    public static Buffers of(Map<Counter, Long> blocks) {
        EnumMap<Counter, Long> counted = new EnumMap<>(Counter.class);
        blocks.forEach((counter, count) -> {
            if (count != 0) {
                counted.put(counter, count);
            }
        });
        return counted.isEmpty() ? NONE : new Buffers(counted);
    }

    public long get(Counter counter) {
        return blocks.getOrDefault(counter, 0L);
    }

    public boolean isNone() {
        return blocks.isEmpty();
    }

    /// Of all counters together.
    public long all() {
        return blocks.values().stream().mapToLong(Long::longValue).sum();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Buffers buffers && blocks.equals(buffers.blocks);
    }

    @Override
    public int hashCode() {
        return blocks.hashCode();
    }

    @Override
    public String toString() {
        return "Buffers" + blocks;
    }
}
