package dev.drydock.core.pool.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drydock.core.fault.FaultException;
import dev.drydock.core.pool.ConnectionPool;
import dev.drydock.core.pool.PoolFixture;
import dev.drydock.core.pool.event.PoolEvent;
import dev.drydock.core.pool.lease.Borrower;
import dev.drydock.core.pool.lease.Lease;
import dev.drydock.core.pool.server.Capacity;
import dev.drydock.core.pool.watch.Holder.Standing;
import dev.drydock.core.pool.watch.PoolSnapshot.Server;
import dev.drydock.core.workspace.pool.PoolSample;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("server")
class PoolWatchTest {
    private static final String WATCH = "Drydock pool watch";
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final PoolFixture fixture = new PoolFixture();
    private final List<PoolSample> samples = new CopyOnWriteArrayList<>();
    private final List<PoolSnapshot> seen = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() throws SQLException {
        fixture.close();
    }

    private PoolWatch watch(ConnectionPool pool) {
        return new PoolWatch(pool, samples::add, Duration.ofMillis(200));
    }

    private static void execute(Statement statement, String sql) {
        try (statement) {
            statement.execute(sql);
        } catch (SQLException ended) {
            assertThat(ended.getSQLState()).isNotEqualTo("42601");
        }
    }

    private PoolSnapshot newest() {
        return seen.getLast();
    }

    private boolean standing(Borrower borrower, Standing wanted) {
        return !seen.isEmpty()
                && newest().holders().stream()
                        .anyMatch(holder -> holder.lease().borrower().equals(borrower) && holder.standing() == wanted);
    }

    @Test
    void leakIsToldFromLongQueryAndFromWork() throws Exception {
        ConnectionPool pool = fixture.open(4);
        Borrower idle = new Borrower("idle", "forgot it");
        Borrower open = new Borrower("open", "forgot it in a transaction");
        Borrower busy = new Borrower("busy", "one long query");
        Borrower working = new Borrower("working", "many short ones");
        try (PoolWatch watch = watch(pool);
                Lease one = pool.borrow(idle);
                Lease two = pool.borrow(open);
                Lease three = pool.borrow(busy);
                Lease four = pool.borrow(working)) {
            two.setAutoCommit(false);
            execute(one.createStatement(), "select 1");
            execute(two.createStatement(), "select 2");
            Statement sleeping = three.createStatement();
            Thread query = Thread.ofVirtual().start(() -> execute(sleeping, "select pg_sleep(60)"));
            watch.subscribe(seen::add);
            await().atMost(PATIENCE).until(() -> {
                execute(four.createStatement(), "select 4");
                return standing(idle, Standing.LEAK)
                        && standing(open, Standing.LEAK_IN_TRANSACTION)
                        && standing(busy, Standing.LONG_QUERY)
                        && standing(working, Standing.WORKING);
            });
            assertThat(newest().alarms()).contains(new Alarm(Alarm.Kind.LEAKS, 2));
            assertThat(newest().holders())
                    .filteredOn(holder -> holder.standing() == Standing.LONG_QUERY)
                    .allMatch(holder -> holder.lease().lastSql().contains("pg_sleep")
                            && holder.server().orElseThrow().waitingFor().contains("PgSleep"));
            await().atMost(PATIENCE)
                    .until(() -> pool.events().list().stream()
                                    .filter(event -> event.kind() == PoolEvent.Kind.LEAK_SUSPECTED)
                                    .count()
                            == 4);
            fixture.kill(three);
            fixture.kill(one);
            await().atMost(PATIENCE).until(() -> standing(idle, Standing.SESSION_GONE));
            query.join();
        }
        assertThat(pool.events().list()).anyMatch(event -> event.kind() == PoolEvent.Kind.LEAK_ENDED);
    }

    @Test
    void serverIsAskedOnlyWhileSomebodyWatches() throws Exception {
        ConnectionPool pool = fixture.open(2);
        try (PoolWatch watch = watch(pool)) {
            assertThat(fixture.atServer(WATCH)).isZero();
            PoolWatch.Subscription first = watch.subscribe(seen::add);
            PoolWatch.Subscription second = watch.subscribe(seen::add);
            await().atMost(PATIENCE).until(() -> seen.size() > 4);
            assertThat(fixture.atServer(WATCH)).isEqualTo(1);
            first.close();
            first.close();
            int before = seen.size();
            await().atMost(PATIENCE).until(() -> seen.size() > before + 1);
            second.close();
            await().atMost(PATIENCE).until(() -> fixture.atServer(WATCH) == 0);
            assertThat(watch.recent()).isNotEmpty();
            assertThat(samples).isNotEmpty();
            assertThat(watch.newest()).isEmpty();
        }
    }

    @Test
    void snapshotHasTheServersRoomAndWhoUsesIt() throws Exception {
        ConnectionPool pool = fixture.open(2);
        try (PoolWatch watch = watch(pool);
                Lease lease = pool.borrow(new Borrower("test", "being there"))) {
            watch.subscribe(seen::add);
            await().atMost(PATIENCE).until(() -> !seen.isEmpty());
            assertThat(newest().server()).isInstanceOfSatisfying(Server.Seen.class, server -> {
                Capacity capacity = server.look().capacity();
                assertThat(capacity.maximum()).isEqualTo(100);
                assertThat(capacity.reserved()).isEqualTo(3);
                assertThat(capacity.used()).isGreaterThanOrEqualTo(2);
                assertThat(capacity.free()).isBetween(1, 95);
                assertThat(server.look().pool())
                        .anyMatch(session ->
                                session.backendId() == lease.session().backendId());
                assertThat(server.outside()).isZero();
                assertThat(server.between()).isEmpty();
                assertThat(server.look().uses())
                        .anyMatch(use -> use.application().equals(pool.applicationName()) && use.ours());
                assertThat(server.look().uses())
                        .anyMatch(use -> use.application().equals(WATCH) && use.ours());
            });
        }
    }

    @Test
    void sessionBesideThePoolIsNoticed() throws Exception {
        ConnectionPool pool = fixture.open(2);
        try (PoolWatch watch = watch(pool);
                var strange = fixture.database.connection()) {
            execute(strange.createStatement(), "set application_name = '" + pool.applicationName() + "'");
            watch.subscribe(seen::add);
            await().atMost(PATIENCE)
                    .until(() ->
                            !seen.isEmpty() && newest().alarms().contains(new Alarm(Alarm.Kind.SESSIONS_DIFFER, 1)));
        }
    }

    @Test
    void starvedPoolIsStillWatched() throws Exception {
        ConnectionPool pool = fixture.open(1);
        try (PoolWatch watch = watch(pool);
                Lease lease = pool.borrow(new Borrower("test", "taking all"))) {
            Thread waiting = Thread.ofVirtual().start(() -> {
                try {
                    pool.borrow(new Borrower("test", "waiting")).close();
                } catch (FaultException | InterruptedException inVain) {
                    assertThat(inVain).isNotNull();
                }
            });
            watch.subscribe(seen::add);
            await().atMost(PATIENCE)
                    .until(() ->
                            seen.stream().anyMatch(snapshot -> snapshot.counts().waiting() == 1));
            waiting.join();
            await().atMost(PATIENCE)
                    .until(() -> newest().alarms().stream().anyMatch(alarm -> alarm.kind() == Alarm.Kind.TIMEOUTS));
            assertThat(newest().server()).isInstanceOf(Server.Seen.class);
            assertThat(lease.isValid(2)).isTrue();
        }
    }
}
