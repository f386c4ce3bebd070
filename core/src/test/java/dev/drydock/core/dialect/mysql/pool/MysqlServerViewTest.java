package dev.drydock.core.dialect.mysql.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.resilience.Servers;
import dev.drydock.core.dialect.mysql.MysqlDialect;
import dev.drydock.core.pool.ConnectionPool;
import dev.drydock.core.pool.PoolFixture;
import dev.drydock.core.pool.PoolSetup;
import dev.drydock.core.pool.lease.Borrower;
import dev.drydock.core.pool.lease.Lease;
import dev.drydock.core.pool.server.Capacity;
import dev.drydock.core.pool.server.ServerLook;
import dev.drydock.core.pool.server.ServerLook.Use;
import dev.drydock.core.pool.server.ServerSession;
import dev.drydock.core.pool.server.ServerSession.Activity;
import dev.drydock.core.pool.server.ServerView;
import dev.drydock.core.secrets.Secret;
import dev.drydock.testing.mysql.MysqlDatabase;
import dev.drydock.testing.mysql.MysqlKind;
import dev.drydock.testing.mysql.MysqlServers;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// What either server shows of a pool, to an account with PROCESS and to one without.
@Tag("server")
@ParameterizedClass
@EnumSource(MysqlKind.class)
class MysqlServerViewTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final MysqlKind kind;
    private final ServerView view = MysqlDialect.create().server().orElseThrow();

    @SuppressWarnings("NullAway.Init")
    private MysqlDatabase database;

    @SuppressWarnings("NullAway.Init")
    private ConnectionPool pool;

    MysqlServerViewTest(MysqlKind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() throws Exception {
        database = MysqlServers.shared(kind).fresh();
        ConnectionProfile profile =
                PoolFixture.with(database.profile(), PoolFixture.settings(3, Duration.ofSeconds(5)));
        pool = ConnectionPool.open(new PoolSetup(
                profile,
                MysqlDialect.create().poolPorts(),
                use -> Optional.of(Secret.taking(database.password().toCharArray())),
                new Servers(),
                false,
                event -> {},
                new SimpleMeterRegistry()));
    }

    @AfterEach
    void close() throws SQLException {
        pool.close();
        database.close();
    }

    private void admin(String sql) throws SQLException {
        try (Connection connection = database.server().connection("mysql");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private ServerLook look() throws Exception {
        try (Connection aside = pool.aside()) {
            view.prepare(aside, Duration.ofSeconds(2));
            return view.look(aside, pool.applicationName());
        }
    }

    private static ServerSession session(ServerLook look, Lease lease) {
        return look.pool().stream()
                .filter(one -> one.backendId() == lease.session().backendId())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everySessionOfThePoolIsShownWithWhatItDoes() throws Exception {
        admin("grant process on *.* to '" + database.user() + "'@'%'");
        try (Lease idle = pool.borrow(new Borrower("test", "idle"));
                Lease open = pool.borrow(new Borrower("test", "open"));
                Lease busy = pool.borrow(new Borrower("test", "busy"))) {
            execute(idle, "create table t (a int primary key) engine = InnoDB");
            execute(idle, "insert into t values (1)");
            execute(open, "begin");
            execute(open, "update t set a = 2");
            Thread waiting = Thread.ofVirtual().start(() -> {
                try {
                    execute(busy, "alter table t add b int");
                } catch (SQLException ended) {
                    assertThat(ended.getErrorCode()).isPositive();
                }
            });
            await().atMost(PATIENCE)
                    .until(() -> session(look(), busy).waitingFor().startsWith("Waiting"));
            ServerLook seen = look();
            assertThat(session(seen, idle).activity()).isEqualTo(Activity.IDLE);
            assertThat(session(seen, open).activity()).isEqualTo(Activity.IDLE_IN_TRANSACTION);
            assertThat(session(seen, open).transaction()).isBetween(Duration.ZERO, Duration.ofSeconds(30));
            assertThat(session(seen, busy).activity()).isEqualTo(Activity.ACTIVE);
            assertThat(seen.pool()).hasSize(3);
            assertThat(seen.showsNames()).isTrue();
            assertThat(seen.uses())
                    .filteredOn(use -> use.application().equals(pool.applicationName()))
                    .containsExactly(new Use(pool.applicationName(), database.user(), database.database(), 3, 1, 1, 0));
            execute(open, "rollback");
            waiting.join();
        }
    }

    @Test
    void accountWithoutProcessIsToldThatItSeesAPart() throws Exception {
        try (Lease lease = pool.borrow(new Borrower("test", "idle"));
                Connection somebody = database.server().connection("mysql")) {
            assertThat(somebody.isValid(5)).isTrue();
            ServerLook seen = look();
            assertThat(session(seen, lease).activity()).isEqualTo(Activity.IDLE);
            assertThat(seen.uses()).extracting(Use::user).containsOnly("", database.user());
            assertThat(seen.uses())
                    .filteredOn(use -> use.user().isEmpty())
                    .singleElement()
                    .satisfies(use -> assertThat(use.hidden()).isPositive().isEqualTo(use.sessions()));
            assertThat(seen.capacity().used()).isGreaterThan(seen.capacity().usedByRole());
        }
    }

    @Test
    void limitOfTheAccountIsTheTightestBound() throws Exception {
        admin("alter user '" + database.user() + "'@'%' with max_user_connections 5");
        Capacity capacity = look().capacity();
        assertThat(capacity.maximum()).isEqualTo(100);
        assertThat(capacity.roleLimit()).hasValue(5);
        assertThat(capacity.tightest()).isEqualTo(Capacity.Bound.ROLE);
        assertThat(capacity.free()).isEqualTo(5 - capacity.usedByRole());
    }

    @Test
    void nothingIsFoundOnTheStraightWay() throws Exception {
        try (Connection first = pool.aside();
                Connection second = pool.aside()) {
            assertThat(view.between(first, second)).isEmpty();
        }
    }

    @Test
    void statementsOfTheWatchAreBounded() throws Exception {
        try (Connection aside = pool.aside()) {
            view.prepare(aside, Duration.ofMillis(300));
            long started = System.nanoTime();
            // MySQL ends a sleep without an error.
            try {
                execute(aside, "select sleep(20)");
            } catch (SQLException ended) {
                assertThat(ended.getErrorCode()).isIn(List.of(1969, 3024));
            }
            assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(15));
        }
    }
}
