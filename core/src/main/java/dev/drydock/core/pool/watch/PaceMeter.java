package dev.drydock.core.pool.watch;

import dev.drydock.core.pool.PoolCounts;
import dev.drydock.core.pool.meter.PoolMeter.Reading;
import dev.drydock.core.pool.watch.PoolSnapshot.Pace;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/// Turns readings since the beginning into measures of the last minute. One thread.
final class PaceMeter {
    private static final long WINDOW_NANOS = Duration.ofMinutes(1).toNanos();

    private record Mark(long atNanos, Reading reading, double share) {}

    private final Deque<Mark> marks = new ArrayDeque<>();
    private final Reading first;
    private static final long NEVER = Long.MIN_VALUE;

    private long saturatedSince = NEVER;

    PaceMeter(Reading first) {
        this.first = first;
    }

    Pace next(Reading now, PoolCounts counts, long atNanos) {
        while (marks.size() > 1 && atNanos - marks.getFirst().atNanos() > WINDOW_NANOS) {
            marks.removeFirst();
        }
        Reading since = now.since(marks.isEmpty() ? first : marks.getFirst().reading());
        long window = marks.isEmpty() ? 0 : atNanos - marks.getFirst().atNanos();
        marks.addLast(new Mark(atNanos, now, (double) counts.active() / Math.max(1, counts.maximum())));
        double seconds = window / 1e9;
        return new Pace(
                Duration.ofNanos(window),
                since.acquire().latency(),
                since.usage().latency(),
                since.creation().latency(),
                seconds == 0 ? 0 : since.lent() / seconds,
                seconds == 0 ? 0 : since.timeouts() * 60 / Math.max(seconds, 60),
                marks.stream().mapToDouble(Mark::share).average().orElse(0),
                saturated(counts, atNanos),
                now.evictions());
    }

    private Duration saturated(PoolCounts counts, long atNanos) {
        if (counts.active() < counts.maximum()) {
            saturatedSince = NEVER;
            return Duration.ZERO;
        }
        if (saturatedSince == NEVER) {
            saturatedSince = atNanos;
        }
        return Duration.ofNanos(atNanos - saturatedSince);
    }
}
