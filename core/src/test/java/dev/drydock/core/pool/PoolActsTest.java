package dev.drydock.core.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import dev.drydock.core.audit.AuditEvent;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.pool.event.PoolEvent.Kind;
import dev.drydock.core.pool.lease.Borrower;
import dev.drydock.core.pool.lease.Lease;
import io.micrometer.core.instrument.FunctionTimer;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("server")
class PoolActsTest {
    private static final Borrower TEST = new Borrower("test", "asking");

    private final PoolFixture fixture = new PoolFixture();

    @AfterEach
    void close() throws SQLException {
        fixture.close();
    }

    @Test
    void suspendedPoolLendsAgainWhenResumed() throws Exception {
        ConnectionPool pool = fixture.open(fixture.setup(PoolFixture.settings(1, Duration.ofMillis(400))));
        pool.suspend();
        assertThat(pool.state()).isEqualTo(PoolState.SUSPENDED);
        FaultException thrown = catchThrowableOfType(
                FaultException.class, () -> pool.borrow(TEST).close());
        assertThat(thrown.fault()).isEqualTo(new DbFault.Refused(PoolRule.POOL_SUSPENDED.name(), "", ""));
        CompletableFuture<Long> waiting = CompletableFuture.supplyAsync(() -> {
            try (Lease lease = pool.borrow(TEST)) {
                return lease.session().backendId();
            } catch (FaultException | InterruptedException refused) {
                throw new IllegalStateException(refused);
            }
        });
        pool.resume();
        assertThat(waiting.get()).isPositive();
        assertThat(fixture.audited).extracting(AuditEvent::action).containsExactly("pool.suspend", "pool.resume");
    }

    @Test
    void resizedPoolClosesWhatIsTooMuch() throws Exception {
        ConnectionPool pool = fixture.open(4);
        List<Lease> leases = List.of(pool.borrow(TEST), pool.borrow(TEST), pool.borrow(TEST), pool.borrow(TEST));
        leases.getFirst().close();
        leases.get(1).close();
        assertThat(pool.resize(1, 0).sizes().maximum()).isEqualTo(1);
        leases.get(2).close();
        leases.get(3).close();
        await().atMost(Duration.ofSeconds(20)).until(() -> fixture.atServer(pool.applicationName()) == 1);
        assertThat(pool.counts().total()).isEqualTo(1);
        pool.borrow(TEST).close();
        pool.resize(3, 0);
        try (Lease a = pool.borrow(TEST);
                Lease b = pool.borrow(TEST);
                Lease c = pool.borrow(TEST)) {
            assertThat(List.of(a, b, c)).allMatch(lease -> lease.session().backendId() > 0);
        }
        assertThat(fixture.audited).extracting(AuditEvent::statement).containsExactly("0..1", "0..3");
    }

    @Test
    void softEvictReplacesEverySession() throws Exception {
        ConnectionPool pool = fixture.open(2);
        Lease held = pool.borrow(TEST);
        long heldId = PoolFixture.pid(held);
        pool.borrow(TEST).close();
        pool.softEvict();
        assertThat(held.isValid(2)).isTrue();
        held.close();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> fixture.number("select count(*) from pg_stat_activity where pid = " + heldId) == 0);
        assertThat(pool.events().list())
                .anyMatch(event -> event.kind() == Kind.EVICTED && event.fact().equals("ASKED"));
    }

    @Test
    void actThatCannotBeAuditedIsNotDone() throws Exception {
        PoolSetup plain = fixture.setup(PoolFixture.settings(2, Duration.ofSeconds(2)));
        ConnectionPool pool = fixture.open(new PoolSetup(
                plain.profile(),
                plain.ports(),
                plain.secrets(),
                plain.servers(),
                false,
                event -> {
                    throw new FaultException(new DbFault.Other("disk full", ""));
                },
                plain.meters()));
        assertThat(catchThrowableOfType(FaultException.class, pool::suspend)).isNotNull();
        assertThat(catchThrowableOfType(FaultException.class, () -> pool.resize(1, 1)))
                .isNotNull();
        assertThat(pool.state()).isEqualTo(PoolState.LENDING);
        assertThat(pool.counts().maximum()).isEqualTo(2);
    }

    @Test
    void measuresArePublishedUnderTheUsualNames() throws Exception {
        ConnectionPool pool = fixture.open(2);
        try (Lease lease = pool.borrow(TEST)) {
            assertThat(fixture.meters.get("hikaricp.connections.active").gauge().value())
                    .isEqualTo(1);
            assertThat(lease.isValid(2)).isTrue();
        }
        FunctionTimer acquire =
                fixture.meters.get("hikaricp.connections.acquire").functionTimer();
        assertThat(acquire.count()).isEqualTo(1);
        assertThat(fixture.meters.get("hikaricp.connections.max").gauge().value())
                .isEqualTo(2);
        assertThat(fixture.meters
                        .get("hikaricp.connections.creation")
                        .functionTimer()
                        .count())
                .isGreaterThanOrEqualTo(1);
        pool.close();
        assertThat(fixture.meters.getMeters()).isEmpty();
    }

    @Test
    void closedPoolLeavesNothingOnTheServer() throws Exception {
        ConnectionPool pool = fixture.open(3);
        Lease held = pool.borrow(TEST);
        pool.close();
        assertThat(held.session().backendId()).isPositive();
        await().atMost(Duration.ofSeconds(20)).until(() -> fixture.atServer(pool.applicationName()) == 0);
        FaultException thrown = catchThrowableOfType(
                FaultException.class, () -> pool.borrow(TEST).close());
        assertThat(thrown.fault()).isEqualTo(new DbFault.Refused(PoolRule.POOL_CLOSED.name(), "", ""));
    }

    @Test
    void drainWaitsForTheBorrower() throws Exception {
        ConnectionPool pool = fixture.open(1);
        Lease held = pool.borrow(TEST);
        CompletableFuture<Long> answer = CompletableFuture.supplyAsync(() -> {
            try (Lease lease = held) {
                return PoolFixture.number(lease, "select 42 from pg_sleep(0.3)");
            } catch (SQLException cutOff) {
                return -1L;
            }
        });
        pool.drain(Duration.ofSeconds(5));
        assertThat(answer.get()).isEqualTo(42);
    }
}
