package dev.drydock.core.pool.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Target;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.pool.ConnectionPool;
import dev.drydock.core.pool.PoolFixture;
import dev.drydock.core.pool.lease.Borrower;
import dev.drydock.core.pool.lease.Lease;
import dev.drydock.core.pool.watch.PoolSnapshot.Server;
import dev.drydock.core.workspace.pool.PoolSample;
import dev.drydock.testing.fault.Fault;
import dev.drydock.testing.fault.FaultProxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A watch goes on when its server does not.
@Tag("server")
class SilentServerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final List<PoolSample> samples = new CopyOnWriteArrayList<>();
    private final List<PoolSnapshot> seen = new CopyOnWriteArrayList<>();

    private boolean server(Class<? extends Server> wanted) {
        return !seen.isEmpty() && wanted.isInstance(seen.getLast().server());
    }

    @Test
    void silentServerHoldsUpNobodyAndIsSeenAgainWhenItAnswers() throws Exception {
        try (PoolFixture fixture = new PoolFixture();
                FaultProxy proxy = through(fixture)) {
            ConnectionPool pool = fixture.open(fixture.setup(by(proxy, fixture), fixture.database.password()));
            try (PoolWatch watch = new PoolWatch(pool, samples::add, Duration.ofMillis(200))) {
                watch.subscribe(seen::add);
                await().atMost(PATIENCE).until(() -> server(Server.Seen.class));
                proxy.begin(new Fault.BlackHole(Fault.Direction.BOTH));
                await().atMost(PATIENCE).until(() -> server(Server.Silent.class));
                // The pool's own side stays live while the server is silent.
                int before = seen.size();
                await().atMost(PATIENCE).until(() -> seen.size() > before + 1);
                await().atMost(PATIENCE)
                        .until(() -> seen.getLast().alarms().stream()
                                .anyMatch(alarm -> alarm.kind() == Alarm.Kind.SERVER_SILENT));
                await().atMost(PATIENCE).until(() -> server(Server.Failed.class));
                assertThat(((Server.Failed) seen.getLast().server()).why())
                        .isInstanceOfSatisfying(
                                DbFault.Unreachable.class,
                                why -> assertThat(why.port())
                                        .as("it names the server")
                                        .isEqualTo(proxy.port()));
                proxy.end();
                await().atMost(PATIENCE).until(() -> server(Server.Seen.class));
            }
        }
    }

    @Test
    void closedWatchTellsItsSubscribersOnce() throws Exception {
        try (PoolFixture fixture = new PoolFixture()) {
            ConnectionPool pool = fixture.open(2);
            PoolWatch watch = new PoolWatch(pool, samples::add, Duration.ofMillis(200));
            AtomicInteger told = new AtomicInteger();
            watch.subscribe(seen::add, told::incrementAndGet);
            PoolWatch.Subscription left = watch.subscribe(seen::add, told::incrementAndGet);
            left.close();
            await().atMost(PATIENCE).until(() -> !seen.isEmpty());
            watch.close();
            watch.close();
            assertThat(told).hasValue(1);
            watch.subscribe(seen::add, told::incrementAndGet);
            assertThat(told).as("there is nothing to watch any more").hasValue(2);
        }
    }

    @Test
    void nothingIsKeptAfterTheCloseThoughEverybodyHadLeft() throws Exception {
        AtomicBoolean closed = new AtomicBoolean();
        List<Boolean> late = new CopyOnWriteArrayList<>();
        try (PoolFixture fixture = new PoolFixture()) {
            PoolWatch watch = new PoolWatch(
                    fixture.open(2),
                    sample -> {
                        // As slow as a disk can be.
                        LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
                        late.add(closed.get());
                    },
                    Duration.ofMillis(100));
            PoolWatch.Subscription watching = watch.subscribe(seen::add);
            await().atMost(PATIENCE).until(() -> seen.size() > 2);
            watching.close();
            watch.close();
            closed.set(true);
            assertThat(late).containsExactly(false);
        }
    }

    @Test
    void samplesCoverWhatWasLookedAtAndNoMore() throws Exception {
        try (PoolFixture fixture = new PoolFixture()) {
            ConnectionPool pool = fixture.open(2);
            try (PoolWatch watch = new PoolWatch(pool, samples::add, Duration.ofMillis(200))) {
                // One look says nothing of a rate and makes no sample.
                PoolWatch.Subscription glance = watch.subscribe(seen::add);
                await().atMost(PATIENCE).until(() -> !seen.isEmpty());
                glance.close();
                seen.clear();
                PoolWatch.Subscription watching = watch.subscribe(seen::add);
                await().atMost(PATIENCE).until(() -> !seen.isEmpty());
                for (int i = 0; i < 40; i++) {
                    try (Lease lease = pool.borrow(new Borrower("test", "counting"))) {
                        assertThat(lease.isClosed()).isFalse();
                    }
                }
                await().atMost(PATIENCE).until(() -> seen.size() > 6);
                watching.close();
                await().atMost(PATIENCE)
                        .until(() -> samples.stream()
                                .anyMatch(sample -> sample.work().acquiresPerSecond() > 0));
            }
            Duration looked =
                    Duration.between(seen.getFirst().at(), seen.getLast().at());
            PoolSample sample = samples.getLast();
            assertThat(sample.span().toMillis()).isCloseTo(looked.toMillis(), within(900L));
            assertThat(sample.work().acquiresPerSecond() * sample.span().toNanos() / 1e9)
                    .as("arrivals")
                    .isCloseTo(40, within(4.0));
        }
    }

    private static FaultProxy through(PoolFixture fixture) {
        Target.Server target = (Target.Server) fixture.database.profile().target();
        return FaultProxy.to(target.host(), target.port());
    }

    private static ConnectionProfile by(FaultProxy proxy, PoolFixture fixture) {
        ConnectionProfile plain = fixture.profile(PoolFixture.settings(2, Duration.ofSeconds(2)));
        Target.Server target = (Target.Server) plain.target();
        return plain.at(new Target.Server("127.0.0.1", proxy.port(), target.database()), plain.user());
    }
}
