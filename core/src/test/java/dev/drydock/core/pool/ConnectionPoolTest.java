package dev.drydock.core.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.policy.PoolSettings;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.pool.event.PoolEvent;
import dev.drydock.core.pool.event.PoolEvent.Kind;
import dev.drydock.core.pool.lease.Borrower;
import dev.drydock.core.pool.lease.Lease;
import dev.drydock.core.pool.lease.LeaseView;
import dev.drydock.core.query.port.TransactionState;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("server")
class ConnectionPoolTest {
    private static final Borrower TEST = new Borrower("test", "asking");

    private final PoolFixture fixture = new PoolFixture();

    @AfterEach
    void close() throws SQLException {
        fixture.close();
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<Kind> kinds(ConnectionPool pool) {
        return pool.events().list().stream().map(PoolEvent::kind).toList();
    }

    @Test
    void leaseTellsWhoHasWhat() throws Exception {
        ConnectionPool pool = fixture.open(2);
        try (Lease lease = pool.borrow(TEST)) {
            execute(lease, "select relname from pg_class where 'password' = 'hunter2'");
            LeaseView view = pool.leases().getFirst();
            assertThat(view.borrower()).isEqualTo(TEST);
            assertThat(view.holder().thread()).isEqualTo(Thread.currentThread().getName());
            assertThat(view.holder().stack()).isEmpty();
            assertThat(view.lastSql()).startsWith("select").contains("pg_class").doesNotContain("hunter2");
            assertThat(view.backendId()).isEqualTo(lease.session().backendId());
            assertThat(PoolFixture.pid(lease)).isEqualTo(PoolFixture.number(lease, "select pg_backend_pid()"));
            assertThat(view.held()).isLessThan(Duration.ofSeconds(30));
            assertThat(pool.counts().active()).isEqualTo(1);
        }
        assertThat(pool.leases()).isEmpty();
        assertThat(pool.counts().active()).isZero();
        assertThat(fixture.atServer(pool.applicationName()))
                .isEqualTo(pool.counts().total());
    }

    @Test
    void preparedTextIsRecordedAndTheNextLeaseStartsClean() throws Exception {
        ConnectionPool pool = fixture.open(1);
        try (Lease lease = pool.borrow(TEST);
                PreparedStatement statement = lease.prepareStatement("select ?::int");
                ResultSet row = ask(statement)) {
            assertThat(row.next()).isTrue();
            assertThat(statement.getConnection()).isSameAs(lease);
            assertThat(pool.leases().getFirst().lastSql()).isEqualTo("select ?::int");
        }
        try (Lease lease = pool.borrow(TEST)) {
            assertThat(lease.isClosed()).isFalse();
            assertThat(pool.leases().getFirst().lastSql()).isEmpty();
        }
    }

    private static ResultSet ask(PreparedStatement statement) throws SQLException {
        statement.setInt(1, 7);
        return statement.executeQuery();
    }

    @Test
    void stackIsKeptOnlyWhenAskedFor() throws Exception {
        ConnectionPool pool = fixture.open(1);
        try (Lease lease = pool.borrow(new Borrower("test", "traced").withStack())) {
            assertThat(pool.leases().getFirst().holder().stack())
                    .anyMatch(frame -> frame.contains("stackIsKeptOnlyWhenAskedFor"));
            assertThat(lease.isValid(2)).isTrue();
        }
        try (Lease lease = pool.borrow(TEST)) {
            assertThat(lease.isValid(2)).isTrue();
            assertThat(pool.leases().getFirst().holder().stack()).isEmpty();
        }
    }

    @Test
    void returnedLeaseIsOfNoMoreUse() throws Exception {
        ConnectionPool pool = fixture.open(1);
        Lease lease = pool.borrow(TEST);
        lease.close();
        lease.close();
        assertThatThrownBy(lease::createStatement).isInstanceOf(SQLException.class);
        try (Lease next = pool.borrow(TEST)) {
            lease.close();
            assertThat(pool.leases()).hasSize(1);
            assertThat(next.isValid(2)).isTrue();
        }
        assertThat(pool.reading().lent()).isEqualTo(2);
        assertThat(pool.reading().back()).isEqualTo(2);
    }

    @Test
    void nextBorrowerMeetsNoSettingsOfTheLast() throws Exception {
        ConnectionPool pool = fixture.open(1);
        for (String leaving : List.of(
                "set search_path = nowhere",
                "select set_config('work_mem', '65MB', false)",
                "create temporary table left_behind (a int)",
                "select pg_advisory_lock(4711)",
                "begin")) {
            try (Lease lease = pool.borrow(TEST)) {
                execute(lease, leaving);
            }
            try (Lease lease = pool.borrow(TEST)) {
                assertThat(PoolFixture.number(lease, """
                    select count(*) from pg_settings where name = 'work_mem' and setting = '66560'
                        or name = 'search_path' and setting = 'nowhere'\
                    """)).as(leaving).isZero();
                assertThat(PoolFixture.number(lease, "select pg_my_temp_schema()::bigint"))
                        .isZero();
                assertThat(PoolFixture.number(lease, """
                    select count(*) from pg_locks
                    where locktype = 'advisory' and pid = pg_backend_pid()\
                    """)).isZero();
                assertThat(pool.ports().sessions().transaction(lease))
                        .as(leaving)
                        .isEqualTo(TransactionState.NONE);
            }
        }
    }

    @Test
    void endedTransactionKeepsItsSession() throws Exception {
        ConnectionPool pool = fixture.open(1);
        long first;
        try (Lease lease = pool.borrow(TEST)) {
            first = PoolFixture.number(lease, "select pg_backend_pid()");
            execute(lease, "begin");
            execute(lease, "commit");
            lease.setAutoCommit(false);
            execute(lease, "select 1");
        }
        try (Lease lease = pool.borrow(TEST)) {
            assertThat(lease.getAutoCommit()).isTrue();
            assertThat(PoolFixture.number(lease, "select pg_backend_pid()")).isEqualTo(first);
        }
        assertThat(kinds(pool)).doesNotContain(Kind.EVICTED);
    }

    @Test
    void exhaustedPoolIsAValue() throws Exception {
        ConnectionPool pool = fixture.open(fixture.setup(PoolFixture.settings(1, Duration.ofMillis(300))));
        try (Lease held = pool.borrow(TEST)) {
            FaultException thrown = catchThrowableOfType(
                    FaultException.class, () -> pool.borrow(TEST).close());
            assertThat(thrown.fault()).isEqualTo(new DbFault.Refused(PoolRule.POOL_EXHAUSTED.name(), "1", ""));
            assertThat(held.isValid(2)).isTrue();
        }
        assertThat(pool.reading().timeouts()).isEqualTo(1);
        assertThat(kinds(pool)).contains(Kind.TIMEOUT);
        pool.borrow(TEST).close();
    }

    @Test
    void waitingBorrowerCanBeInterrupted() throws Exception {
        ConnectionPool pool = fixture.open(1);
        try (Lease held = pool.borrow(TEST)) {
            Thread.currentThread().interrupt();
            assertThat(catchThrowableOfType(
                            InterruptedException.class, () -> pool.borrow(TEST).close()))
                    .isNotNull();
            assertThat(Thread.interrupted()).isFalse();
            assertThat(held.isValid(2)).isTrue();
        }
    }

    @Test
    void refusedLoginIsTheServersFaultWithoutThePassword() {
        PoolSetup setup = fixture.setup(fixture.profile(PoolSettings.DEFAULTS), "wrong-canary-4711");
        FaultException thrown = catchThrowableOfType(FaultException.class, () -> fixture.open(setup));
        assertThat(thrown.fault()).isInstanceOf(DbFault.Denied.class);
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        assertThat(trace.toString()).doesNotContain("canary");
        assertThat(setup.toString()).doesNotContain("canary");
    }

    @Test
    void refusedLoginIsNotTriedAgainAndAgain() throws Exception {
        String role = "role_" + fixture.database.database();
        try (Connection admin = fixture.database.connection()) {
            execute(admin, "create role " + role + " login password 'one'");
            PoolSetup plain = fixture.setup(PoolFixture.settings(2, Duration.ofMillis(1_500)));
            var profile = plain.profile();
            ConnectionPool pool = fixture.open(fixture.setup(
                    new ConnectionProfile(
                            profile.id(),
                            profile.name(),
                            profile.environment(),
                            profile.dialect(),
                            profile.target(),
                            role,
                            profile.tls(),
                            profile.settings(),
                            profile.route(),
                            profile.policy()),
                    "one"));
            execute(admin, "alter role " + role + " password 'two'");
            try (Lease first = pool.borrow(TEST)) {
                FaultException thrown = catchThrowableOfType(
                        FaultException.class, () -> pool.borrow(TEST).close());
                assertThat(thrown.fault()).isInstanceOf(DbFault.Denied.class);
                assertThat(first.isValid(2)).isTrue();
            }
            assertThat(kinds(pool)).filteredOn(kind -> kind == Kind.REFUSED).hasSize(1);
            execute(admin, "alter role " + role + " password 'one'");
            pool.softEvict();
            pool.borrow(TEST).close();
            pool.close();
            execute(admin, "drop role " + role);
        }
    }

    @Test
    void killedSessionIsReplaced() throws Exception {
        ConnectionPool pool = fixture.open(1);
        try (Lease lease = pool.borrow(TEST)) {
            fixture.kill(lease);
            assertThatThrownBy(() -> execute(lease, "select 1")).isInstanceOf(SQLException.class);
        }
        try (Lease lease = pool.borrow(TEST)) {
            assertThat(PoolFixture.number(lease, "select 1")).isEqualTo(1);
        }
        assertThat(pool.events().list())
                .anyMatch(event -> event.kind() == Kind.EVICTED && event.fact().equals("LOST"));
    }

    @Test
    void vouchedTextsKeepTheSessionUnlessATransactionIsLeftOpen() throws Exception {
        ConnectionPool pool = fixture.open(1);
        long backend;
        try (Lease lease = pool.borrow(new Borrower("test", "for its transaction only"))) {
            lease.vouch();
            lease.setAutoCommit(false);
            PoolFixture.number(lease, "select length(set_config('jit', 'off', true))");
            backend = PoolFixture.pid(lease);
        }
        try (Lease lease = pool.borrow(new Borrower("test", "the same session"))) {
            lease.vouch();
            assertThat(PoolFixture.pid(lease)).isEqualTo(backend);
            PoolFixture.number(lease, "select count(*) from pg_settings where name = 'jit' and source = 'session'");
            try (Statement begin = lease.createStatement()) {
                begin.execute("begin");
            }
        }
        try (Lease lease = pool.borrow(new Borrower("test", "another one"))) {
            assertThat(PoolFixture.pid(lease)).isNotEqualTo(backend);
        }
    }
}
