package dev.drydock.app.panel.pool;

import dev.drydock.core.pool.watch.PoolPoint;
import dev.drydock.core.workspace.pool.PoolSample;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/// Invented curves for pictures.
final class PoolCurves {
    private static final long MILLI = 1_000_000;

    private PoolCurves() {}

    /// Ten minutes up to [PoolSketch#NOW], with a minute in which nobody watched.
    static List<PoolPoint> points(IntUnaryOperator active, IntUnaryOperator waiting) {
        List<PoolPoint> points = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            if (i < 60 || i > 90) {
                points.add(new PoolPoint(
                        PoolSketch.NOW.minusSeconds(2L * (299 - i)),
                        active.applyAsInt(i),
                        PoolSketch.SIZE - active.applyAsInt(i),
                        waiting.applyAsInt(i),
                        PoolSketch.SIZE,
                        20_000,
                        (long) waiting.applyAsInt(i) * 137 * MILLI + 64_000,
                        2 * MILLI,
                        0,
                        0));
            }
        }
        return points;
    }

    static int calmCurve(int i) {
        return 1 + (i * 7 % 23 < 4 ? 1 : 0) + (i % 61 < 3 ? 2 : 0);
    }

    static int busyCurve(int i) {
        return Math.clamp(2 + i / 60 + (i * 13 % 29 < 7 ? 1 : 0), 0, PoolSketch.SIZE);
    }

    static int fullCurve(int i) {
        return i > 210 ? PoolSketch.SIZE : Math.min(PoolSketch.SIZE, 3 + i / 50 + (i * 11 % 17 < 5 ? 1 : 0));
    }

    static int queue(int i) {
        return i < 225 ? 0 : Math.min(5, (i - 215) / 15);
    }

    /// A week of working days.
    static List<PoolSample> week() {
        List<PoolSample> samples = new ArrayList<>();
        Instant from = PoolSketch.NOW.minus(Duration.ofDays(7));
        for (int i = 0; i < 7 * 288; i++) {
            Instant at = from.plusSeconds(300L * i);
            int hour = at.atZone(java.time.ZoneOffset.UTC).getHour();
            if (hour >= 7 && hour <= 18) {
                int active = Math.min(PoolSketch.SIZE, 2 + (i * 31 % 11) / 3 + (hour == 10 ? 3 : 0));
                int waiting = active == PoolSketch.SIZE ? 2 : 0;
                samples.add(new PoolSample(
                        "harbour-eu",
                        at,
                        Duration.ofMinutes(5),
                        new PoolSample.Sizes(active, waiting, active + waiting, active, PoolSketch.SIZE),
                        new PoolSample.Waits(20_000, (long) waiting * 90 * MILLI + 80_000, 2 * MILLI, 9 * MILLI),
                        new PoolSample.Work(6, 9 * MILLI, 38 * MILLI, 12 * MILLI, 0),
                        new PoolSample.Holding(0, 6, 1)));
            }
        }
        return samples;
    }
}
