package dev.drydock.core.dialect.postgres.plan;

import dev.drydock.core.plan.node.Buffers;
import dev.drydock.core.plan.node.Buffers.Counter;
import dev.drydock.core.plan.node.IoTimes;
import dev.drydock.core.plan.node.IoTimes.Timer;
import dev.drydock.core.plan.node.PlanValue;
import dev.drydock.core.plan.node.RowsRemoved;
import dev.drydock.core.plan.node.Totals;
import dev.drydock.core.plan.node.Totals.Wal;
import java.util.EnumMap;
import java.util.Map;

/// Counters of a node, as types (`show_buffer_usage`, `show_wal_usage` and `show_instrumentation_count` in
/// `explain.c`). I/O times: up to version 14 one pair for all, in 15 and 16 temporary files by themselves,
/// since 17 one pair per kind of block.
final class Counts {
    private static final Map<String, Counter> BLOCKS = Map.of(
            "Shared Hit Blocks", Counter.SHARED_HIT,
            "Shared Read Blocks", Counter.SHARED_READ,
            "Shared Dirtied Blocks", Counter.SHARED_DIRTIED,
            "Shared Written Blocks", Counter.SHARED_WRITTEN,
            "Local Hit Blocks", Counter.LOCAL_HIT,
            "Local Read Blocks", Counter.LOCAL_READ,
            "Local Dirtied Blocks", Counter.LOCAL_DIRTIED,
            "Local Written Blocks", Counter.LOCAL_WRITTEN,
            "Temp Read Blocks", Counter.TEMP_READ,
            "Temp Written Blocks", Counter.TEMP_WRITTEN);
    private static final Map<String, Timer> TIMES = Map.of(
            "Shared I/O Read Time", Timer.SHARED_READ,
            "Shared I/O Write Time", Timer.SHARED_WRITE,
            "Local I/O Read Time", Timer.LOCAL_READ,
            "Local I/O Write Time", Timer.LOCAL_WRITE,
            "I/O Read Time", Timer.READ,
            "I/O Write Time", Timer.WRITE,
            "Temp I/O Read Time", Timer.TEMP_READ,
            "Temp I/O Write Time", Timer.TEMP_WRITE);
    private static final double MICROS = 1000;

    private Counts() {}

    static Totals totals(RawNode raw) {
        EnumMap<Counter, Long> blocks = new EnumMap<>(Counter.class);
        EnumMap<Timer, Long> micros = new EnumMap<>(Timer.class);
        boolean any = raw.has("WAL Records") || raw.has("WAL Bytes");
        for (Map.Entry<String, PlanValue> property : raw.properties().entrySet()) {
            String name = property.getKey();
            if (name.endsWith(" Blocks")) {
                Counter counter = BLOCKS.get(name);
                if (counter != null) {
                    blocks.put(counter, (long) positive(property.getValue()));
                    any = true;
                }
            } else if (name.endsWith(" Time")) {
                Timer timer = TIMES.get(name);
                if (timer != null) {
                    micros.put(timer, Math.round(positive(property.getValue()) * MICROS));
                    any = true;
                }
            }
        }
        return any ? new Totals(Buffers.of(blocks), IoTimes.of(micros), wal(raw)) : Totals.NONE;
    }

    private static Wal wal(RawNode raw) {
        return new Wal(
                whole(raw, "WAL Records"),
                whole(raw, "WAL FPI"),
                whole(raw, "WAL Bytes"),
                whole(raw, "WAL Buffers Full"));
    }

    static RowsRemoved removed(RawNode raw) {
        if (raw.number(Names.LOOPS, 0) == 0) {
            return RowsRemoved.NONE;
        }
        double filter = whole(raw, "Rows Removed by Filter");
        double join = whole(raw, "Rows Removed by Join Filter");
        double recheck = whole(raw, "Rows Removed by Index Recheck");
        double conflict = whole(raw, "Rows Removed by Conflict Filter");
        return filter + join + recheck + conflict == 0
                ? RowsRemoved.NONE
                : new RowsRemoved(filter, join, recheck, conflict);
    }

    private static long whole(RawNode raw, String name) {
        PlanValue value = raw.properties().get(name);
        return value == null ? 0 : (long) positive(value);
    }

    /// Other numbers stand in damaged text only.
    private static double positive(PlanValue value) {
        double number = value.asNumber(0);
        return number > 0 && number < 1e18 ? number : 0;
    }
}
