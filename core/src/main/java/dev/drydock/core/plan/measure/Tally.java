package dev.drydock.core.plan.measure;

import dev.drydock.core.plan.node.Buffers;
import dev.drydock.core.plan.node.Buffers.Counter;
import dev.drydock.core.plan.node.IoTimes;
import dev.drydock.core.plan.node.IoTimes.Timer;
import dev.drydock.core.plan.node.Totals;
import dev.drydock.core.plan.node.Wal;

/// All that was counted for a node as one row of whole numbers, so that sums of them are exact.
final class Tally {
    private static final int TIMERS = Counter.values().length;
    private static final int WAL = TIMERS + Timer.values().length;

    static final int SIZE = WAL + 4;
    static final long[] ZERO = new long[SIZE];

    /// Servers round every timer by itself, to the microsecond.
    private static final long TIMER_SLACK = 8;

    private Tally() {}

    /// Not to be written to.
    static long[] of(Totals totals) {
        if (totals == Totals.NONE) {
            return ZERO;
        }
        long[] tally = new long[SIZE];
        for (Counter counter : Counter.values()) {
            tally[counter.ordinal()] = totals.buffers().get(counter);
        }
        for (Timer timer : Timer.values()) {
            tally[TIMERS + timer.ordinal()] = totals.io().micros(timer);
        }
        tally[WAL] = totals.wal().records();
        tally[WAL + 1] = totals.wal().pageImages();
        tally[WAL + 2] = totals.wal().bytes();
        tally[WAL + 3] = totals.wal().buffersFull();
        return tally;
    }

    static Totals totals(long[] tally) {
        if (isZero(tally)) {
            return Totals.NONE;
        }
        long[] blocks = new long[TIMERS];
        System.arraycopy(tally, 0, blocks, 0, TIMERS);
        long[] micros = new long[WAL - TIMERS];
        System.arraycopy(tally, TIMERS, micros, 0, micros.length);
        return new Totals(
                Buffers.of(blocks),
                IoTimes.of(micros),
                new Wal(tally[WAL], tally[WAL + 1], tally[WAL + 2], tally[WAL + 3]));
    }

    static boolean isZero(long[] tally) {
        for (long each : tally) {
            if (each != 0) {
                return false;
            }
        }
        return true;
    }

    /// Whether one can be part of the other.
    static boolean fits(long[] part, long[] whole) {
        for (int i = 0; i < SIZE; i++) {
            long slack = i >= TIMERS && i < WAL ? TIMER_SLACK : 0;
            if (part[i] > whole[i] + slack) {
                return false;
            }
        }
        return true;
    }

    static boolean fitsExactly(long[] part, long[] whole) {
        for (int i = 0; i < SIZE; i++) {
            if (part[i] > whole[i]) {
                return false;
            }
        }
        return true;
    }

    /// The lesser of both, place by place.
    static long[] least(long[] one, long[] two) {
        long[] least = new long[SIZE];
        for (int i = 0; i < SIZE; i++) {
            least[i] = Math.min(one[i], two[i]);
        }
        return least;
    }

    static void subtract(long[] from, long[] part) {
        for (int i = 0; i < SIZE; i++) {
            from[i] -= part[i];
        }
    }

    static void add(long[] to, long[] more) {
        for (int i = 0; i < SIZE; i++) {
            to[i] += more[i];
        }
    }
}
