package dev.drydock.app.kit.chart;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// Where the ticks of an axis stand, and which points are drawn when there are more than pixels. Pure.
public final class ChartScale {
    private static final int MOST_LEVELS = 5;
    private static final int[] MINUTES = {1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1_440};

    private ChartScale() {}

    /// Whole numbers from 0 to at least `most`, evenly spaced, at most five steps.
    public static List<Integer> levels(int most) {
        int top = Math.max(1, most);
        int step = step(top);
        List<Integer> levels = new ArrayList<>();
        for (int at = 0; at < top + step; at += step) {
            levels.add(at);
        }
        return levels;
    }

    private static int step(int top) {
        for (int power = 1; ; power *= 10) {
            for (int factor : new int[] {1, 2, 5}) {
                if (factor * power * MOST_LEVELS >= top) {
                    return factor * power;
                }
            }
        }
    }

    /// Full minutes, hours or days of the clock in `[from, to]`, at most `most`.
    public static List<Instant> moments(Instant from, Instant to, int most, ZoneId zone) {
        long minutes = Math.max(1, Duration.between(from, to).toMinutes());
        int step = MINUTES[MINUTES.length - 1];
        for (int i = MINUTES.length - 1; i >= 0; i--) {
            if (minutes / MINUTES[i] <= most) {
                step = MINUTES[i];
            }
        }
        ZonedDateTime at = from.atZone(zone).truncatedTo(ChronoUnit.DAYS);
        List<Instant> moments = new ArrayList<>();
        for (; !at.toInstant().isAfter(to); at = at.plusMinutes(step)) {
            if (!at.toInstant().isBefore(from)) {
                moments.add(at.toInstant());
            }
        }
        return moments;
    }

    /// At most about `most` points over `[from, to]`: the highest of each stretch, so that no peak is lost.
    public static List<TimePoint> thinned(List<TimePoint> points, Instant from, Instant to, int most) {
        if (points.size() <= most) {
            return points;
        }
        long stretch = Math.max(1, Duration.between(from, to).toMillis() / most);
        List<TimePoint> kept = new ArrayList<>();
        long current = Long.MIN_VALUE;
        for (TimePoint point : points) {
            long now = Duration.between(from, point.at()).toMillis() / stretch;
            if (now != current) {
                kept.add(point);
                current = now;
            } else if (height(point) > height(kept.getLast())) {
                kept.set(kept.size() - 1, point);
            }
        }
        return kept;
    }

    private static int height(TimePoint point) {
        return point.lower() + point.upper();
    }
}
