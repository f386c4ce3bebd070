package dev.drydock.core.dialect.postgres.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Environment;
import dev.drydock.core.connect.OpenOptions;
import dev.drydock.core.connect.Refusal;
import dev.drydock.core.connect.ServerFacts;
import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.TlsMode;
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
import java.util.TimeZone;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("server")
class PostgresConnectorTest {
    private static final OpenOptions OPTIONS =
            new OpenOptions("Drydock test", Duration.ofSeconds(10), Duration.ofSeconds(30), false);
    private static final OpenOptions READ_ONLY =
            new OpenOptions("Drydock test", Duration.ofSeconds(10), Duration.ofSeconds(30), true);
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

    @Test
    void factsNameServerSessionAndRole() throws Exception {
        try (Connection connection = open(database.profile(), database.password(), OPTIONS)) {
            ServerFacts facts = connector.facts(connection);
            assertThat(facts.product()).isEqualTo("PostgreSQL");
            assertThat(facts.version()).startsWith(Integer.toString(facts.major()));
            assertThat(facts.user()).isEqualTo(database.user());
            assertThat(facts.backendId()).isNotEqualTo(ServerFacts.UNKNOWN_BACKEND);
            assertThat(connection.getAutoCommit()).isTrue();
            assertThat(text(connection, "show application_name")).isEqualTo("Drydock test");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 13, 14, 15, 16, 18})
    void everySupportedMajorIsOpenedWithItsFacts(int major) throws Exception {
        try (TestDatabase other = TestServers.postgres(major);
                Connection connection = open(other.profile(), other.password(), READ_ONLY)) {
            assertThat(connector.facts(connection).major()).isEqualTo(major);
            assertThat(stateOf(connection, "create table t (a int)")).isEqualTo("25006");
        }
    }

    @Test
    void readOnlyIsRefusedByTheServerInAutocommitAndInTransactions() throws Exception {
        try (Connection connection = open(database.profile(), database.password(), READ_ONLY)) {
            assertThat(stateOf(connection, "create table t (a int)")).isEqualTo("25006");
            connection.setAutoCommit(false);
            assertThat(stateOf(connection, "create table t (a int)")).isEqualTo("25006");
            connection.rollback();
            assertThat(text(connection, "show default_transaction_read_only")).isEqualTo("on");
        }
    }

    @Test
    void sessionKeepsTheZoneOfRoleAndDatabaseNotThatOfJava() throws Exception {
        String role = "zoned_" + System.nanoTime();
        TimeZone before = TimeZone.getDefault();
        try (Connection admin = database.connection();
                Statement statement = admin.createStatement()) {
            statement.execute("create role " + role + " login password 'pw'");
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
            assertThat(zone(role)).isEqualTo(text(admin, "show log_timezone"));
            statement.execute("alter database " + database.database() + " set timezone = 'America/Lima'");
            assertThat(zone(role)).isEqualTo("America/Lima");
            statement.execute("alter role " + role + " set timezone = 'Europe/Helsinki'");
            assertThat(zone(role)).isEqualTo("Europe/Helsinki");
            statement.execute(
                    "alter role " + role + " in database " + database.database() + " set timezone = 'Australia/Eucla'");
            assertThat(zone(role)).isEqualTo("Australia/Eucla");
            statement.execute("drop role " + role);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    private String zone(String role) throws SQLException, FaultException {
        try (Connection connection = open(as(role, database.database()), "pw", OPTIONS)) {
            return text(connection, "show timezone");
        }
    }

    /// Literals are what psql 15 prints for these under the defaults of a fresh cluster in the C locale.
    @Test
    void valuesComeAsTheServerWritesThem() throws Exception {
        try (Connection connection = open(database.profile(), database.password(), OPTIONS)) {
            assertThat(text(connection, "select 0.1::float4")).isEqualTo("0.1");
            assertThat(text(connection, "select 1e-7::float8 / 3")).isEqualTo("3.3333333333333334e-08");
            assertThat(text(connection, "select interval '1 year 2 days 03:04:05.6'"))
                    .isEqualTo("1 year 2 days 03:04:05.6");
            assertThat(text(connection, "select timestamptz 'infinity'")).isEqualTo("infinity");
            assertThat(text(connection, "set timezone = 'Asia/Kathmandu'; select timestamptz '2020-01-01 00:00:00Z'"))
                    .isEqualTo("2020-01-01 05:45:00+05:45");
            assertThat(text(connection, "select time '24:00'")).isEqualTo("24:00:00");
            assertThat(text(connection, "select '\\xdead'::bytea")).isEqualTo("\\xdead");
            assertThat(text(connection, "select 12345678901234567890.0010::numeric"))
                    .isEqualTo("12345678901234567890.0010");
        }
    }

    @Test
    void wrongLoginsAreDenied() throws Exception {
        assertThat(faultOf(database.profile(), "wrong")).isInstanceOfSatisfying(DbFault.Denied.class, denied -> {
            assertThat(denied.sqlState()).isEqualTo("28P01");
            assertThat(denied.user()).isEqualTo(database.user());
        });
        assertThat(faultOf(as(database.user(), "no \"such\" 🚢\ndb"), database.password()))
                .isInstanceOfSatisfying(
                        DbFault.Denied.class,
                        denied -> assertThat(denied.sqlState()).isEqualTo("3D000"));
        assertThat(faultOf(as("o'brien \"x\" 🚢", database.database()), "pw")).isInstanceOf(DbFault.Denied.class);
        assertThatThrownBy(() -> connector.open(database.profile(), Optional.empty(), OPTIONS))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        thrown -> assertThat(thrown.fault()).isInstanceOf(DbFault.Denied.class));
    }

    @Test
    void wrongPlacesAreUnreachable() throws Exception {
        assertThat(faultOf(at("no-such-host.invalid", 5432), "x")).isInstanceOf(DbFault.Unreachable.class);
        assertThat(faultOf(at("127.0.0.1", 1), "x")).isInstanceOfSatisfying(DbFault.Unreachable.class, fault -> {
            assertThat(fault.port()).isEqualTo(1);
            assertThat(fault.host()).isEqualTo("127.0.0.1");
        });
    }

    @Test
    void profileThatWasTamperedWithIsNotOpened() throws Exception {
        ConnectionProfile tampered = new ConnectionProfile(
                "id",
                "n",
                Environment.DEV,
                "postgres",
                database.profile().target(),
                database.user(),
                TlsMode.PREFER,
                Map.of("socketFactory", "evil"));
        assertThat(faultOf(tampered, database.password())).isEqualTo(Refusal.UNSAFE_SETTING.fault("socketFactory"));
        assertThat(faultOf(at("a,b", 1), "x")).isEqualTo(Refusal.UNSAFE_SETTING.fault("host"));
        assertThat(faultOf(at("h/d?socketFactory=x&y=", 1), "x")).isEqualTo(Refusal.UNSAFE_SETTING.fault("host"));
    }

    @Test
    void hostileNamesOfDatabaseAndRoleAreOpened() throws Exception {
        for (String name :
                new String[] {"\"; drop table x; --", "q'uo\"te", "🚢 ship", "new\nline", "a/b?c&d=e%41+f"}) {
            String quoted = "\"" + name.replace("\"", "\"\"") + "\"";
            try (Connection admin = database.connection();
                    Statement statement = admin.createStatement()) {
                statement.execute("create role " + quoted + " login password 'pw'");
                statement.execute("create database " + quoted + " owner " + quoted);
                try (Connection connection = open(as(name, name), "pw", OPTIONS)) {
                    assertThat(text(connection, "select current_database()")).isEqualTo(name);
                    assertThat(connector.facts(connection).user()).isEqualTo(name);
                } finally {
                    statement.execute("drop database " + quoted);
                    statement.execute("drop role " + quoted);
                }
            }
        }
    }

    @Test
    void noSecretAppearsInFaultsOrExceptions() throws Exception {
        String canary = "CanarySecret7";
        for (ConnectionProfile profile :
                new ConnectionProfile[] {database.profile(), at("127.0.0.1", 1), at("no-such-host.invalid", 1)}) {
            try (Secret secret = Secret.taking(canary.toCharArray())) {
                connector.open(profile, Optional.of(secret), OPTIONS).close();
                throw new AssertionError("opened with a wrong password");
            } catch (FaultException refused) {
                java.io.StringWriter all = new java.io.StringWriter();
                refused.printStackTrace(new java.io.PrintWriter(all));
                assertThat(all + " " + refused.fault()).doesNotContain(canary);
            }
        }
    }

    private Connection open(ConnectionProfile profile, String password, OpenOptions options) throws FaultException {
        try (Secret secret = Secret.taking(password.toCharArray())) {
            return connector.open(profile, Optional.of(secret), options);
        }
    }

    private DbFault faultOf(ConnectionProfile profile, String password) throws SQLException {
        try {
            open(profile, password, OPTIONS).close();
            throw new AssertionError("opened: " + profile);
        } catch (FaultException refused) {
            return refused.fault();
        }
    }

    private static ConnectionProfile as(String user, String name) {
        Target target = new Target.Server(database.host(), database.port(), name);
        return new ConnectionProfile("id", "n", Environment.DEV, "postgres", target, user, TlsMode.PREFER, Map.of());
    }

    private static ConnectionProfile at(String host, int port) {
        Target target = new Target.Server(host, port, "d");
        return new ConnectionProfile("id", "n", Environment.DEV, "postgres", target, "u", TlsMode.PREFER, Map.of());
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            boolean rows = statement.execute(sql);
            while (!rows) {
                rows = statement.getMoreResults();
            }
            try (ResultSet row = statement.getResultSet()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private static String stateOf(Connection connection, String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return "done";
        } catch (SQLException thrown) {
            return String.valueOf(thrown.getSQLState());
        }
    }
}
