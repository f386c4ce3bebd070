package dev.drydock.core.plan.measure;

import dev.drydock.core.plan.node.Buffers;
import dev.drydock.core.plan.node.Buffers.Counter;
import dev.drydock.core.plan.node.IoTimes;
import dev.drydock.core.plan.node.IoTimes.Timer;
import dev.drydock.core.plan.node.Totals;
import dev.drydock.core.plan.node.Totals.Wal;
import java.util.EnumMap;
import java.util.List;
import java.util.function.LongBinaryOperator;

/// All that was counted for a node as one row of whole numbers, so that sums of them are exact. Does not
/// change.
final class Tally {
    private static final List<Counter> COUNTERS = List.of(Counter.values());
    private static final List<Timer> TIMERS = List.of(Timer.values());
    private static final int TIMES = COUNTERS.size();
    private static final int WAL = TIMES + TIMERS.size();

    static final int SIZE = WAL + 4;
    static final Tally ZERO = new Tally(new long[SIZE]);

    /// Servers round every timer by itself, to the microsecond.
    private static final long TIMER_SLACK = 8;

    private final long[] counts;
    private final boolean zero;

    private Tally(long[] counts) {
        this.counts = counts;
        long any = 0;
        for (long count : counts) {
            any |= count;
        }
        zero = any == 0;
    }

    /// @param counts not to be written to any more
    static Tally of(long[] counts) {
        return new Tally(counts);
    }

    static Tally of(Totals totals) {
        if (totals.equals(Totals.NONE)) {
            return ZERO;
        }
        long[] counts = new long[SIZE];
        for (int i = 0; i < TIMES; i++) {
            counts[i] = totals.buffers().get(COUNTERS.get(i));
        }
        for (int i = TIMES; i < WAL; i++) {
            counts[i] = totals.io().micros(TIMERS.get(i - TIMES));
        }
        counts[WAL] = totals.wal().records();
        counts[WAL + 1] = totals.wal().pageImages();
        counts[WAL + 2] = totals.wal().bytes();
        counts[WAL + 3] = totals.wal().buffersFull();
        return new Tally(counts);
    }

    Totals totals() {
        if (zero) {
            return Totals.NONE;
        }
        EnumMap<Counter, Long> blocks = new EnumMap<>(Counter.class);
        for (int i = 0; i < TIMES; i++) {
            blocks.put(COUNTERS.get(i), counts[i]);
        }
        EnumMap<Timer, Long> micros = new EnumMap<>(Timer.class);
        for (int i = TIMES; i < WAL; i++) {
            micros.put(TIMERS.get(i - TIMES), counts[i]);
        }
        return new Totals(
                Buffers.of(blocks),
                IoTimes.of(micros),
                new Wal(counts[WAL], counts[WAL + 1], counts[WAL + 2], counts[WAL + 3]));
    }

    long get(int place) {
        return counts[place];
    }

    boolean isZero() {
        return zero;
    }

    /// Whether it can be part of another, within rounding.
    boolean fitsIn(Tally whole) {
        if (zero) {
            return true;
        }
        for (int i = 0; i < SIZE; i++) {
            long slack = i >= TIMES && i < WAL ? TIMER_SLACK : 0;
            if (counts[i] > whole.counts[i] + slack) {
                return false;
            }
        }
        return true;
    }

    Tally plus(Tally more) {
        return more.zero ? this : zero ? more : with(more, Long::sum);
    }

    Tally minus(Tally part) {
        return part.zero ? this : with(part, (mine, theirs) -> mine - theirs);
    }

    /// The lesser of both, place by place.
    Tally least(Tally other) {
        return zero ? this : with(other, Math::min);
    }

    /// What of it fits into another that may be below zero.
    Tally within(Tally room) {
        return zero ? this : with(room, (mine, theirs) -> Math.clamp(theirs, 0L, Math.max(0L, mine)));
    }

    private Tally with(Tally other, LongBinaryOperator each) {
        long[] result = new long[SIZE];
        for (int i = 0; i < SIZE; i++) {
            result[i] = each.applyAsLong(counts[i], other.counts[i]);
        }
        return new Tally(result);
    }
}
