package dev.drydock.core.dialect.postgres.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.pool.ConnectionPool;
import dev.drydock.core.pool.PoolFixture;
import dev.drydock.core.pool.lease.Borrower;
import dev.drydock.core.pool.lease.Lease;
import dev.drydock.core.pool.server.Intermediary;
import dev.drydock.core.pool.server.Intermediary.Clue;
import dev.drydock.core.pool.server.Intermediary.Loss;
import dev.drydock.core.pool.server.Intermediary.Mode;
import dev.drydock.core.pool.watch.Holder.Standing;
import dev.drydock.core.pool.watch.PoolSnapshot;
import dev.drydock.core.pool.watch.PoolSnapshot.Server;
import dev.drydock.core.pool.watch.PoolWatch;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("server")
class PoolerSearchTest {
    private final PoolFixture fixture = new PoolFixture();

    @AfterEach
    void close() throws Exception {
        fixture.close();
    }

    private static void need() {
        if (!Pooler.installed()) {
            System.out.println("[PoolerSearchTest] pgbouncer is not installed: nothing is tried behind a pooler");
        }
        assumeTrue(Pooler.installed());
    }

    private ConnectionPool open(ConnectionProfile profile) throws Exception {
        return fixture.open(fixture.setup(profile, fixture.database.password()));
    }

    private static Optional<Intermediary> search(ConnectionPool pool) throws Exception {
        try (Connection first = pool.aside();
                Connection second = pool.aside()) {
            return pool.ports().server().orElseThrow().between(first, second);
        }
    }

    private ConnectionProfile plain() {
        return fixture.profile(PoolFixture.settings(2, Duration.ofSeconds(3)));
    }

    @Test
    void nothingIsFoundOnTheStraightWay() throws Exception {
        assertThat(search(open(plain()))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void poolerIsFoundWithItsMode(Mode mode) throws Exception {
        need();
        try (Pooler pooler = Pooler.start(fixture.database, mode.name().toLowerCase(Locale.ROOT))) {
            ConnectionPool pool = open(pooler.through(plain(), fixture.database.database()));
            Intermediary found = search(pool).orElseThrow();
            assertThat(found.mode()).isEqualTo(mode);
            assertThat(found.clues()).contains(Clue.OTHER_BACKEND_THAN_AT_LOGIN);
            assertThat(found.losses()).contains(Loss.SERVER_BUDGET);
            assertThat(found.losses().contains(Loss.READ_ONLY_SESSION)).isEqualTo(mode != Mode.SESSION);
            pool.close();
        }
    }

    /// Each loss that can be tried is tried: what is said not to work does not work.
    @Test
    void lossesOfTransactionModeAreReal() throws Exception {
        need();
        try (Pooler pooler = Pooler.start(fixture.database, "transaction")) {
            ConnectionPool pool = open(pooler.through(plain(), fixture.database.database()));
            try (Connection first = pool.aside();
                    Connection second = pool.aside()) {
                execute(first, "set work_mem = '65MB'");
                execute(second, "begin");
                assertThat(PoolFixture.number(second, "select setting::int from pg_settings where name = 'work_mem'"))
                        .as("a setting of one is met by the other")
                        .isEqualTo(66_560);
                long lent = PoolFixture.number(second, "select pg_backend_pid()");
                assertThat(PoolFixture.number(first, "select pg_backend_pid()"))
                        .as("the number of a session is no longer ours")
                        .isNotEqualTo(lent);
                execute(second, "rollback");
            }
            pool.close();
        }
    }

    private static void execute(Connection connection, String sql) throws Exception {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void watchBehindAPoolerCallsNothingALeak() throws Exception {
        need();
        List<PoolSnapshot> seen = new CopyOnWriteArrayList<>();
        try (Pooler pooler = Pooler.start(fixture.database, "transaction")) {
            ConnectionPool pool = open(pooler.through(plain(), fixture.database.database()));
            try (Lease lease = pool.borrow(new Borrower("test", "forgotten"));
                    PoolWatch watch = new PoolWatch(pool, sample -> {})) {
                watch.subscribe(seen::add);
                await().atMost(Duration.ofSeconds(15))
                        .until(() -> !seen.isEmpty()
                                && seen.getLast().holders().getFirst().standing() == Standing.UNDECIDED);
                assertThat(seen.getLast().server()).isInstanceOfSatisfying(Server.Seen.class, server -> {
                    assertThat(server.between().orElseThrow().mode()).isEqualTo(Mode.TRANSACTION);
                    assertThat(server.outside()).isZero();
                });
                assertThat(seen.getLast().alarms()).isEmpty();
                assertThat(lease.isValid(2)).isTrue();
            }
            pool.close();
        }
    }
}
