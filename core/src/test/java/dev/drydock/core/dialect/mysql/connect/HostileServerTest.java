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
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Live attacks of a server on its client (A2, A3).
class HostileServerTest {
    private static final String CANARY = "CanaryOfTheFile7";
    private static final String PASSWORD = "CanarySecret7";

    private final MysqlConnector connector = new MysqlConnector();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    /// The server answers the first statement of the session with a request for a file of the client.
    @Test
    void serverThatAsksForALocalFileGetsNothing() throws Exception {
        Path file = Files.writeString(folder.resolve("secret"), CANARY);
        try (HostileServer server = HostileServer.wantingFile(file.toString())) {
            assertThatThrownBy(() -> open(server, Map.of()).close()).isInstanceOf(FaultException.class);
            assertThat(told(server)).anyMatch(text -> text.startsWith("\u0003"));
            assertThat(told(server)).noneMatch(text -> text.contains(CANARY));
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

    private Connection open(HostileServer server, Map<String, String> settings) throws FaultException {
        Target target = new Target.Server("127.0.0.1", server.port(), "");
        ConnectionProfile profile =
                new ConnectionProfile("id", "n", Environment.DEV, "mysql", target, "u", TlsMode.DISABLE, settings);
        OpenOptions options = new OpenOptions("Drydock test", Duration.ofSeconds(3), Duration.ofSeconds(3), false);
        try (Secret secret = Secret.taking(PASSWORD.toCharArray())) {
            return connector.open(profile, Optional.of(secret), options);
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
