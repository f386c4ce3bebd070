package dev.drydock.core.pool.watch;

import dev.drydock.core.pool.PoolCounts;
import dev.drydock.core.pool.watch.PoolSnapshot.Pace;
import dev.drydock.core.pool.watch.PoolSnapshot.Server;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Decides which alarms stand, from one sample after the other. One thread.
final class AlarmRules {
    private static final long WAITING_SECONDS = 10;
    private static final long SLOW_MILLIS = 100;
    private static final Duration SATURATED = Duration.ofSeconds(30);
    private static final int TIMES = 3;

    private long waitingSince = -1;
    private int differing;

    List<Alarm> next(PoolCounts counts, Pace pace, List<Holder> holders, Server server, long atNanos) {
        List<Alarm> found = new ArrayList<>();
        add(found, Alarm.Kind.WAITING, waited(counts, atNanos), WAITING_SECONDS);
        add(found, Alarm.Kind.TIMEOUTS, Math.round(Math.ceil(pace.timeoutsPerMinute())), 1);
        add(
                found,
                Alarm.Kind.SLOW_ACQUIRE,
                TimeUnit.NANOSECONDS.toMillis(pace.acquire().p99Nanos()),
                SLOW_MILLIS + 1);
        add(found, Alarm.Kind.SATURATED, pace.saturated().toSeconds(), SATURATED.toSeconds());
        long leaks = holders.stream().filter(holder -> holder.standing().leak()).count();
        add(found, Alarm.Kind.LEAKS, leaks, 1);
        if (server instanceof Server.Seen seen) {
            differing = seen.outside() == 0 ? 0 : differing + 1;
            if (differing >= TIMES) {
                found.add(new Alarm(Alarm.Kind.SESSIONS_DIFFER, seen.outside()));
            }
            int free = seen.look().capacity().free();
            if (free < counts.maximum() - counts.total()) {
                found.add(new Alarm(Alarm.Kind.NO_ROOM, free));
            }
        }
        return found;
    }

    private static void add(List<Alarm> found, Alarm.Kind kind, long number, long from) {
        if (number >= from) {
            found.add(new Alarm(kind, number));
        }
    }

    private long waited(PoolCounts counts, long atNanos) {
        if (counts.waiting() == 0) {
            waitingSince = -1;
            return 0;
        }
        if (waitingSince < 0) {
            waitingSince = atNanos;
        }
        return TimeUnit.NANOSECONDS.toSeconds(atNanos - waitingSince);
    }
}
