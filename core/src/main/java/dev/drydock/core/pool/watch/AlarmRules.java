package dev.drydock.core.pool.watch;

import dev.drydock.core.pool.PoolCounts;
import dev.drydock.core.pool.watch.PoolSnapshot.Pace;
import dev.drydock.core.pool.watch.PoolSnapshot.Server;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Decides which alarms stand, from one sample after the other. One thread.
final class AlarmRules {
    /// With fewer leases the 99th percentile is the slowest of a handful, often the one that had to log in.
    private static final int LEAST_LEASES = 20;

    private static final long NEVER = Long.MIN_VALUE;

    private long waitingSince = NEVER;
    private long answeredAt = NEVER;
    private int differing;

    /// Worst first.
    List<Alarm> next(PoolCounts counts, Pace pace, List<Holder> holders, Server server, long atNanos) {
        List<Alarm> found = new ArrayList<>();
        add(found, Alarm.Kind.WAITING, waited(counts, atNanos));
        add(found, Alarm.Kind.TIMEOUTS, Math.round(Math.ceil(pace.timeoutsPerMinute())));
        if (pace.acquire().count() >= LEAST_LEASES) {
            add(
                    found,
                    Alarm.Kind.SLOW_ACQUIRE,
                    TimeUnit.NANOSECONDS.toMillis(pace.acquire().p99Nanos()));
        }
        add(found, Alarm.Kind.SATURATED, pace.saturated().toSeconds());
        add(
                found,
                Alarm.Kind.LEAKS,
                holders.stream().filter(holder -> holder.standing().leak()).count());
        byServer(found, counts, server, atNanos);
        found.sort(Comparator.comparing(Alarm::kind));
        return found;
    }

    private void byServer(List<Alarm> found, PoolCounts counts, Server server, long atNanos) {
        if (answeredAt == NEVER) {
            answeredAt = atNanos;
        }
        long silent = TimeUnit.NANOSECONDS.toSeconds(atNanos - answeredAt);
        switch (server) {
            case Server.Unsupported _, Server.Pending _ -> answeredAt = atNanos;
            case Server.Silent _ -> add(found, Alarm.Kind.SERVER_SILENT, silent);
            case Server.Failed _ -> found.add(new Alarm(Alarm.Kind.SERVER_SILENT, silent));
            case Server.Seen seen -> {
                answeredAt = atNanos;
                seen(found, counts, seen);
            }
        }
    }

    private void seen(List<Alarm> found, PoolCounts counts, Server.Seen seen) {
        differing = seen.outside() == 0 ? 0 : differing + 1;
        if (differing >= Alarm.Kind.SESSIONS_DIFFER.threshold()) {
            found.add(new Alarm(Alarm.Kind.SESSIONS_DIFFER, seen.outside()));
        }
        int free = seen.look().capacity().free();
        if (free < counts.maximum() - counts.total()) {
            found.add(new Alarm(Alarm.Kind.NO_ROOM, free));
        }
    }

    private static void add(List<Alarm> found, Alarm.Kind kind, long number) {
        if (number >= kind.threshold()) {
            found.add(new Alarm(kind, number));
        }
    }

    private long waited(PoolCounts counts, long atNanos) {
        if (counts.waiting() == 0) {
            waitingSince = NEVER;
            return 0;
        }
        if (waitingSince == NEVER) {
            waitingSince = atNanos;
        }
        return TimeUnit.NANOSECONDS.toSeconds(atNanos - waitingSince);
    }
}
