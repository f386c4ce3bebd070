package dev.drydock.core.dialect.mysql.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Environment;
import dev.drydock.core.connect.OpenOptions;
import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.TlsMode;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.secrets.Secret;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/// Live attacks of a server on its client (A2, A3).
class HostileServerTest {
    private static final String CANARY = "CanaryOfTheFile7";
    private static final String PASSWORD = "CanarySecret7";

    private final MysqlConnector connector = new MysqlConnector();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void serverThatAsksForALocalFileGetsNothing() throws Exception {
        Path file = Files.writeString(folder.resolve("secret"), CANARY);
        try (HostileServer server = HostileServer.wantingFile(file.toString());
                Connection connection = open(server, Map.of())) {
            assertThatThrownBy(() -> execute(connection, "select 1")).isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> execute(connection, "load data local infile '" + file + "' into table t"))
                    .isInstanceOf(SQLException.class);
            assertThat(told(server)).noneMatch(text -> text.contains(CANARY));
        }
    }

    /// The attack is real: a client that allows it hands the file over.
    @Test
    void carelessClientWouldHandTheFileOver() throws Exception {
        Path file = Files.writeString(folder.resolve("secret"), CANARY);
        try (HostileServer server = HostileServer.wantingFile(file.toString());
                Connection careless = DriverManager.getConnection("jdbc:mariadb://127.0.0.1:" + server.port()
                        + "/?user=u&password=p&sslMode=disable&allowLocalInfile=true")) {
            Thread.ofVirtual().start(() -> handOver(careless, file));
            Awaitility.await()
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> told(server).stream().anyMatch(text -> text.contains(CANARY)));
        }
    }

    @Test
    void serverThatAsksForThePasswordInClearDoesNotGetIt() throws Exception {
        try (HostileServer server = HostileServer.wantingClearPassword()) {
            assertThatThrownBy(() -> open(server, Map.of()).close()).isInstanceOf(FaultException.class);
            assertThat(told(server)).noneMatch(text -> text.contains(PASSWORD));
        }
    }

    @Test
    void unsafeSettingOfAStoredProfileIsNotOpened() throws Exception {
        try (HostileServer server = HostileServer.wantingFile("/etc/passwd")) {
            for (String key : List.of("autoDeserialize", "queryInterceptors", "allowLocalInfile", "initSql")) {
                assertThatThrownBy(() -> open(server, Map.of(key, "true")).close())
                        .isInstanceOf(FaultException.class)
                        .hasMessageContaining("UNSAFE_SETTING");
            }
            assertThat(server.received).isEmpty();
        }
    }

    /// The server's answer afterwards is no end of a file transfer: that it fails then does not matter.
    private static void handOver(Connection careless, Path file) {
        try {
            execute(careless, "load data local infile '" + file + "' into table t");
        } catch (SQLException afterwards) {
            LoggerFactory.getLogger(HostileServerTest.class).debug("after the file went", afterwards);
        }
    }

    private Connection open(HostileServer server, Map<String, String> settings) throws FaultException {
        Target target = new Target.Server("127.0.0.1", server.port(), "");
        ConnectionProfile profile =
                new ConnectionProfile("id", "n", Environment.DEV, "mysql", target, "u", TlsMode.DISABLE, settings);
        OpenOptions options = new OpenOptions("Drydock test", Duration.ofSeconds(3), Duration.ofSeconds(3), false);
        try (Secret secret = Secret.taking(PASSWORD.toCharArray())) {
            return connector.open(profile, Optional.of(secret), options);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> told(HostileServer server) {
        synchronized (server.received) {
            return server.received.stream()
                    .map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1))
                    .toList();
        }
    }
}
