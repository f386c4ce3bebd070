package dev.drydock.core.pool.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.fault.DbFault;
import dev.drydock.core.pool.PoolCounts;
import dev.drydock.core.pool.lease.Borrower;
import dev.drydock.core.pool.lease.LeaseView;
import dev.drydock.core.pool.meter.PoolMeter;
import dev.drydock.core.pool.server.ServerSession;
import dev.drydock.core.pool.server.ServerSession.Activity;
import dev.drydock.core.pool.watch.Holder.Standing;
import dev.drydock.core.pool.watch.PoolSnapshot.Pace;
import dev.drydock.core.pool.watch.PoolSnapshot.Server;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WatchRulesTest {
    private static final Duration THRESHOLD = Duration.ofSeconds(60);
    private static final PoolCounts FULL = new PoolCounts(4, 0, 2, 4, 4, 0);
    private static final PoolCounts QUIET = new PoolCounts(1, 3, 0, 4, 4, 0);

    private final PoolMeter meter = new PoolMeter();
    private final PaceMeter pace = new PaceMeter(meter.reading(0, 0));
    private final AlarmRules alarms = new AlarmRules();

    private static LeaseView lease(long heldSeconds, long backendId) {
        return new LeaseView(
                new Borrower("a", "b"),
                new LeaseView.Holder(1, "main", true, List.of()),
                Instant.EPOCH,
                Duration.ofSeconds(heldSeconds),
                "",
                backendId,
                Instant.EPOCH);
    }

    private static Standing standing(long heldSeconds, Activity activity, long stateSeconds) {
        ServerSession session = new ServerSession(7, 70, activity, Duration.ofSeconds(stateSeconds), Duration.ZERO, "");
        return Holder.of(lease(heldSeconds, 7), Optional.of(session), THRESHOLD, true)
                .standing();
    }

    @Test
    void standingFollowsBothSides() {
        assertThat(standing(59, Activity.IDLE, 59)).isEqualTo(Standing.IN_USE);
        assertThat(standing(61, Activity.IDLE, 60)).isEqualTo(Standing.LEAK);
        assertThat(standing(61, Activity.IDLE, 1)).isEqualTo(Standing.WORKING);
        assertThat(standing(61, Activity.ACTIVE, 61)).isEqualTo(Standing.LONG_QUERY);
        assertThat(standing(61, Activity.IDLE_IN_TRANSACTION, 61)).isEqualTo(Standing.LEAK_IN_TRANSACTION);
        assertThat(standing(61, Activity.IDLE_IN_TRANSACTION, 3)).isEqualTo(Standing.WORKING);
        assertThat(standing(61, Activity.UNKNOWN, 61)).isEqualTo(Standing.UNDECIDED);
    }

    @Test
    void withoutTheServersSideNothingIsCalledALeak() {
        assertThat(Holder.of(lease(99, 7), Optional.empty(), THRESHOLD, false).standing())
                .isEqualTo(Standing.UNDECIDED);
        assertThat(Holder.of(lease(99, 0), Optional.empty(), THRESHOLD, true).standing())
                .isEqualTo(Standing.UNDECIDED);
        assertThat(Holder.of(lease(99, 7), Optional.empty(), THRESHOLD, true).standing())
                .isEqualTo(Standing.SESSION_GONE);
        assertThat(Holder.of(lease(99, 7), Optional.empty(), Duration.ZERO, true)
                        .standing())
                .isEqualTo(Standing.IN_USE);
    }

    private List<Alarm> at(long second, PoolCounts counts) {
        long nanos = TimeUnit.SECONDS.toNanos(second);
        Pace now = pace.next(meter.reading(0, 0), counts, nanos);
        return alarms.next(counts, now, List.of(), new Server.Unsupported(), nanos);
    }

    @Test
    void waitingAndSaturationNeedTheirTime() {
        assertThat(at(0, FULL)).isEmpty();
        assertThat(at(9, FULL)).isEmpty();
        assertThat(at(10, FULL)).containsExactly(new Alarm(Alarm.Kind.WAITING, 10));
        assertThat(at(30, FULL))
                .containsExactly(new Alarm(Alarm.Kind.WAITING, 30), new Alarm(Alarm.Kind.SATURATED, 30));
        assertThat(at(32, QUIET)).isEmpty();
        assertThat(at(34, FULL)).isEmpty();
    }

    @Test
    void timeoutsAndSlowWaitsAreOfTheLastMinute() {
        at(0, QUIET);
        meter.timedOut();
        for (int i = 0; i < 19; i++) {
            meter.acquired(TimeUnit.MILLISECONDS.toNanos(300));
        }
        assertThat(at(1, QUIET))
                .as("too few to speak of one in a hundred")
                .noneMatch(alarm -> alarm.kind() == Alarm.Kind.SLOW_ACQUIRE);
        meter.acquired(TimeUnit.MILLISECONDS.toNanos(300));
        assertThat(at(2, QUIET))
                .anyMatch(alarm -> alarm.kind() == Alarm.Kind.TIMEOUTS && alarm.number() == 1)
                .anyMatch(alarm -> alarm.kind() == Alarm.Kind.SLOW_ACQUIRE && alarm.number() >= 300);
        assertThat(at(59, QUIET)).isNotEmpty();
        at(64, QUIET);
        assertThat(at(130, QUIET)).isEmpty();
    }

    @Test
    void serverThatRefusesIsToldAtOnceAndASilentOneAfterFourSeconds() {
        Server.Failed refused = new Server.Failed(new DbFault.Unreachable("db", 1, Duration.ZERO, "08006"));
        Pace now = pace.next(meter.reading(0, 0), QUIET, -5);
        assertThat(alarms.next(QUIET, now, List.of(), new Server.Pending(), -5)).isEmpty();
        assertThat(alarms.next(QUIET, now, List.of(), new Server.Silent(Duration.ofSeconds(2)), nanos(2)))
                .isEmpty();
        assertThat(alarms.next(QUIET, now, List.of(), new Server.Silent(Duration.ofSeconds(4)), nanos(4)))
                .containsExactly(new Alarm(Alarm.Kind.SERVER_SILENT, 4));
        assertThat(alarms.next(QUIET, now, List.of(), refused, nanos(7)))
                .containsExactly(new Alarm(Alarm.Kind.SERVER_SILENT, 7));
        assertThat(alarms.next(QUIET, now, List.of(), new Server.Unsupported(), nanos(9)))
                .isEmpty();
        assertThat(alarms.next(QUIET, now, List.of(), refused, nanos(9)))
                .containsExactly(new Alarm(Alarm.Kind.SERVER_SILENT, 0));
    }

    private static long nanos(long seconds) {
        return TimeUnit.SECONDS.toNanos(seconds);
    }

    @Test
    void alarmsStandWorstFirst() {
        at(0, FULL);
        meter.timedOut();
        assertThat(at(31, FULL))
                .extracting(Alarm::kind)
                .containsExactly(Alarm.Kind.TIMEOUTS, Alarm.Kind.WAITING, Alarm.Kind.SATURATED);
    }

    @Test
    void paceCountsEveryLeaseEvenThoseNotTimed() {
        pace.next(meter.reading(0, 0), QUIET, 0);
        Pace now = pace.next(meter.reading(50, 50), FULL, TimeUnit.SECONDS.toNanos(10));
        assertThat(now.acquiresPerSecond()).isEqualTo(5);
        assertThat(now.utilisation()).isEqualTo(0.625);
        assertThat(now.window()).isEqualTo(Duration.ofSeconds(10));
        assertThat(now.acquire().count()).isZero();
    }

    @Test
    void busyPoolTimesOneLeaseInSixtyFour() {
        meter.tick(0);
        assertThat(meter.timing()).isTrue();
        meter.tick(PoolMeter.BUSY + 1);
        int timed = 0;
        for (int i = 0; i < 64_000; i++) {
            timed += meter.timing() ? 1 : 0;
        }
        assertThat(timed).isBetween(700, 1_300);
        meter.tick(PoolMeter.BUSY + 2);
        assertThat(meter.timing()).isTrue();
    }
}
