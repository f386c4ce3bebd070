package dev.drydock.core.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Refusal;
import dev.drydock.core.connect.resilience.Breaker;
import dev.drydock.core.connect.resilience.BreakerState.Position;
import dev.drydock.core.connect.resilience.ClockJump;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.pool.event.PoolEvent;
import dev.drydock.core.pool.event.PoolEvent.Kind;
import dev.drydock.core.pool.lease.Borrower;
import dev.drydock.core.pool.lease.Lease;
import dev.drydock.core.secrets.Secret;
import dev.drydock.core.secrets.SecretSource;
import dev.drydock.core.secrets.SecretUse;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What a pool does when its server does not answer, and after the machine slept.
@Tag("server")
class PoolResilienceTest {
    private static final Borrower SOMEBODY = new Borrower("test", "waiting");
    private static final Borrower NOBODY = Borrower.inBackground("test", "collecting");
    private static final DbFault SILENT = new DbFault.Unreachable("h", 1, Duration.ZERO, "08001");

    private final PoolFixture fixture = new PoolFixture();
    private final AtomicInteger attended = new AtomicInteger();
    private final AtomicInteger unattended = new AtomicInteger();

    @AfterEach
    void close() throws SQLException {
        fixture.close();
    }

    private PoolSetup setup(int maximum) {
        PoolSetup plain = fixture.setup(PoolFixture.settings(maximum, Duration.ofSeconds(8)));
        SecretSource counted = new SecretSource() {
            @Override
            public Optional<Secret> find(SecretUse use) throws FaultException {
                attended.incrementAndGet();
                return plain.secrets().find(use);
            }

            @Override
            public SecretSource quiet() {
                return use -> {
                    unattended.incrementAndGet();
                    return plain.secrets().find(use);
                };
            }
        };
        return new PoolSetup(
                plain.profile(),
                plain.ports(),
                counted,
                plain.servers(),
                plain.readOnly(),
                plain.audit(),
                plain.meters());
    }

    private Breaker resting(ConnectionProfile profile) {
        Breaker breaker = fixture.servers.breaker(profile).orElseThrow();
        for (int i = 0; i < Breaker.FAILURES; i++) {
            breaker.failed(SILENT);
        }
        return breaker;
    }

    private static List<Kind> kinds(ConnectionPool pool) {
        return pool.events().list().stream().map(PoolEvent::kind).toList();
    }

    @Test
    void onlyTheFirstLoginMayAskTheUser() throws Exception {
        ConnectionPool pool = fixture.open(setup(2));
        assertThat(attended).hasValue(1);
        try (Lease first = pool.borrow(SOMEBODY);
                Lease second = pool.borrow(SOMEBODY)) {
            assertThat(first.session()).isNotSameAs(second.session());
        }
        assertThat(attended).hasValue(1);
        assertThat(unattended).hasPositiveValue();
    }

    @Test
    void workOfTheBackgroundLeavesARestingServerAlone() throws Exception {
        ConnectionPool pool = fixture.open(setup(2));
        Breaker breaker = resting(pool.profile());
        FaultException refused = catchThrowableOfType(
                FaultException.class, () -> pool.borrow(NOBODY).close());
        assertThat(refused.fault()).isEqualTo(Refusal.SERVER_RESTING.fault(""));
        refused = catchThrowableOfType(FaultException.class, () -> pool.aside().close());
        assertThat(refused.fault()).isEqualTo(Refusal.SERVER_RESTING.fault(""));
        int logins = unattended.get();
        pool.softEvict();
        Thread.sleep(600);
        assertThat(unattended).as("logins while the server rests").hasValue(logins);
        assertThat(pool.counts().total()).isZero();
        assertThat(breaker.state().position()).isEqualTo(Position.OPEN);
        breaker.reset();
        pool.borrow(NOBODY).close();
        assertThat(kinds(pool)).containsSubsequence(Kind.SERVER_RESTS, Kind.SERVER_BACK);
    }

    @Test
    void borrowerWhoWaitsTriesARestingServerAndClosesTheBreakerForAll() throws Exception {
        ConnectionPool pool = fixture.open(setup(2));
        Breaker breaker = resting(pool.profile());
        try (Lease idle = pool.borrow(SOMEBODY);
                Lease opened = pool.borrow(SOMEBODY)) {
            assertThat(opened.session()).isNotSameAs(idle.session());
        }
        assertThat(breaker.state().position()).isEqualTo(Position.CLOSED);
        pool.borrow(NOBODY).close();
        assertThat(kinds(pool)).containsSubsequence(Kind.SERVER_RESTS, Kind.SERVER_BACK);
    }

    @Test
    void afterAClockJumpDeadSessionsAreReplacedBeforeOneIsLent() throws Exception {
        AtomicReference<Instant> wall = new AtomicReference<>(Instant.now());
        ConnectionPool pool = ConnectionPool.open(setup(3), new ClockJump(wall::get, () -> 0));
        try {
            Lease first = pool.borrow(SOMEBODY);
            Lease second = pool.borrow(SOMEBODY);
            fixture.kill(first);
            fixture.kill(second);
            first.close();
            second.close();
            wall.set(wall.get().plus(Duration.ofHours(9)));
            try (Lease after = pool.borrow(SOMEBODY)) {
                assertThat(PoolFixture.number(after, "select 42")).isEqualTo(42);
            }
            assertThat(kinds(pool)).contains(Kind.CLOCK_JUMPED);
            assertThat(pool.reading().lent()).isEqualTo(3);
            assertThat(pool.reading().back()).isEqualTo(3);
        } finally {
            pool.close();
        }
    }

    @Test
    void afterAClockJumpLivingSessionsAreKept() throws Exception {
        AtomicReference<Instant> wall = new AtomicReference<>(Instant.now());
        ConnectionPool pool = ConnectionPool.open(setup(1), new ClockJump(wall::get, () -> 0));
        try {
            Lease before = pool.borrow(SOMEBODY);
            long backend = before.session().backendId();
            before.close();
            wall.set(wall.get().minus(Duration.ofMinutes(5)));
            try (Lease after = pool.borrow(SOMEBODY)) {
                assertThat(after.session().backendId()).isEqualTo(backend);
                assertThat(after.session().doubtful()).isFalse();
            }
            assertThat(kinds(pool)).contains(Kind.CLOCK_JUMPED).doesNotContain(Kind.EVICTED);
        } finally {
            pool.close();
        }
    }

    @Test
    void drainingPoolLendsNothingMore() throws Exception {
        ConnectionPool pool = fixture.open(setup(2));
        Lease held = pool.borrow(SOMEBODY);
        Thread draining = Thread.ofVirtual().start(() -> {
            try {
                pool.drain(Duration.ofSeconds(20));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        await().until(() -> pool.state() == PoolState.CLOSED);
        FaultException refused = catchThrowableOfType(
                FaultException.class, () -> pool.borrow(SOMEBODY).close());
        assertThat(PoolRule.POOL_CLOSED.fault("")).isEqualTo(refused.fault());
        assertThat(PoolFixture.number(held, "select 7")).isEqualTo(7);
        held.close();
        draining.join(Duration.ofSeconds(10));
        assertThat(draining.isAlive()).isFalse();
        assertThat(kinds(pool)).containsOnlyOnce(Kind.CLOSED);
    }
}
