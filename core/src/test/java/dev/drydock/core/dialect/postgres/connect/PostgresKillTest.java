package dev.drydock.core.dialect.postgres.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Environment;
import dev.drydock.core.connect.OpenOptions;
import dev.drydock.core.connect.ServerFacts;
import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.TlsMode;
import dev.drydock.core.fault.Attempt;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.secrets.Secret;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestServers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("server")
class PostgresKillTest {
    private static final OpenOptions OPTIONS =
            new OpenOptions("Drydock test", Duration.ofSeconds(10), Duration.ofSeconds(30), false);
    private static TestDatabase database;
    private final PostgresConnector connector = new PostgresConnector();

    @BeforeAll
    static void start() {
        database = TestServers.postgres();
    }

    @AfterAll
    static void stop() throws SQLException {
        database.close();
    }

    private Connection open(ConnectionProfile profile, String password) throws FaultException {
        try (Secret secret = Secret.taking(password.toCharArray())) {
            return connector.open(profile, Optional.of(secret), OPTIONS);
        }
    }

    private static ConnectionProfile as(String user) {
        return profile(database.port(), user, TlsMode.PREFER);
    }

    private static ConnectionProfile profile(int port, String user, TlsMode tls) {
        Target target = new Target.Server("127.0.0.1", port, database.database());
        return new ConnectionProfile("id", "n", Environment.DEV, "postgres", target, user, tls, Map.of());
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    @Test
    void killEndsTheSessionFromTheSide() throws Exception {
        try (Connection connection = open(database.profile(), database.password())) {
            long backend = connector.facts(connection).backendId();
            try (Secret secret = database.secret()) {
                long sameNumberLater = backend ^ 1;
                assertThat(connector.kill(database.profile(), Optional.of(secret), OPTIONS, sameNumberLater))
                        .isFalse();
                assertThat(text(connection, "select 1")).isEqualTo("1");
                assertThat(connector.kill(database.profile(), Optional.of(secret), OPTIONS, backend))
                        .isTrue();
                assertThat(connector.kill(database.profile(), Optional.of(secret), OPTIONS, backend))
                        .isFalse();
            }
            assertThatThrownBy(() -> text(connection, "select 1"))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            thrown -> assertThat(new PostgresFaults()
                                            .read(thrown, Attempt.withoutStatement("h", 1, "u", Duration.ZERO)))
                                    .isInstanceOf(DbFault.Unreachable.class));
        }
    }

    @Test
    void sessionBehindAPoolerIsNeverKilled() throws Exception {
        try (FakePooler pooler = FakePooler.before(database.host(), database.port());
                Connection connection =
                        open(profile(pooler.port(), database.user(), TlsMode.DISABLE), database.password())) {
            assertThat(connector.facts(connection).backendId()).isEqualTo(ServerFacts.UNKNOWN_BACKEND);
            try (Secret secret = database.secret()) {
                assertThat(connector.kill(
                                database.profile(), Optional.of(secret), OPTIONS, ServerFacts.UNKNOWN_BACKEND))
                        .isFalse();
            }
        }
    }

    @Test
    void sessionOfAnotherRoleIsNeverKilled() throws Exception {
        try (Connection admin = database.connection();
                Statement statement = admin.createStatement();
                Secret secret = database.secret()) {
            statement.execute("create role neighbour login password 'pw'");
            try (Connection connection = open(as("neighbour"), "pw")) {
                long backend = connector.facts(connection).backendId();
                assertThat(backend).isNotEqualTo(ServerFacts.UNKNOWN_BACKEND);
                assertThat(connector.kill(database.profile(), Optional.of(secret), OPTIONS, backend))
                        .isFalse();
                assertThat(text(connection, "select 1")).isEqualTo("1");
            } finally {
                statement.execute("drop role neighbour");
            }
        }
    }
}
