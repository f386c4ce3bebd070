package dev.drydock.core.dialect.postgres.connect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Environment;
import dev.drydock.core.connect.OpenOptions;
import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.TlsMode;
import dev.drydock.core.connect.policy.Policy;
import dev.drydock.core.connect.route.Route;
import dev.drydock.core.connect.route.TlsFiles;
import dev.drydock.core.connect.tls.TlsState;
import dev.drydock.core.connect.tls.TlsState.Verification;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.secrets.Secret;
import dev.drydock.testing.TestServer;
import dev.drydock.testing.TestServers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Certificates of the route on a real server that asks for one of the client.
@Tag("server")
class TlsFilesTest {
    @TempDir
    static Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private static TestServer server;

    @SuppressWarnings("NullAway.Init")
    private static TestCertificate own;

    @SuppressWarnings("NullAway.Init")
    private static TestCertificate client;

    @BeforeAll
    static void serve() throws Exception {
        server = TestServers.ownPostgres();
        own = TestCertificate.make(folder, "server", "ip:127.0.0.1,dns:db.example");
        client = TestCertificate.make(folder, "client", "dns:client");
        Path cluster = server.folder().orElseThrow();
        Files.copy(own.certificate(), cluster.resolve("server.crt"), StandardCopyOption.REPLACE_EXISTING);
        Files.copy(own.key(), cluster.resolve("server.key"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.copy(client.root(), cluster.resolve("clients.crt"));
        try (Connection admin = server.connection("postgres");
                Statement statement = admin.createStatement()) {
            statement.execute("create role guest login password 'pw'");
            Path hba = cluster.resolve("pg_hba.conf");
            Files.writeString(
                    hba, "hostssl all guest all scram-sha-256 clientcert=verify-ca\n" + Files.readString(hba));
            statement.execute("alter system set ssl = on");
            statement.execute("alter system set ssl_ca_file = 'clients.crt'");
            statement.execute("select pg_reload_conf()");
            statement.execute("select pg_sleep(0.5)");
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static TlsState open(TlsMode mode, TlsFiles files, String user, String password) throws Exception {
        ConnectionProfile profile = new ConnectionProfile(
                "id",
                "n",
                Environment.DEV,
                "postgres",
                new Target.Server("127.0.0.1", server.port(), "postgres"),
                user,
                mode,
                Map.of(),
                new Route(files, Optional.empty()),
                Policy.DEFAULTS);
        OpenOptions options = new OpenOptions("Drydock test", Duration.ofSeconds(5), Duration.ofSeconds(5), false);
        try (Secret secret = Secret.taking(password.toCharArray());
                Connection connection = new PostgresConnector().open(profile, Optional.of(secret), options)) {
            assertThat(connection.isValid(5)).isTrue();
            assertThat(options.wire().received()).isPositive();
            return options.wire().tls().orElseThrow();
        }
    }

    private static DbFault refused(TlsMode mode, TlsFiles files, String user) throws Exception {
        try {
            throw new AssertionError("opened: " + open(mode, files, user, "pw"));
        } catch (FaultException thrown) {
            return thrown.fault();
        }
    }

    private static TlsFiles trusting() {
        return new TlsFiles(Optional.of(own.root()), Optional.empty(), Optional.empty());
    }

    private static TlsFiles showing(TestCertificate certificate) {
        return new TlsFiles(
                Optional.of(own.root()), Optional.of(certificate.certificate()), Optional.of(certificate.key()));
    }

    @Test
    void whatWasAgreedIsVisible() throws Exception {
        TlsState state = open(TlsMode.VERIFY_FULL, trusting(), server.user(), server.password());
        assertThat(state.version()).isEqualTo("TLSv1.3");
        assertThat(state.cipher()).startsWith("TLS_");
        assertThat(state.names()).containsExactly("127.0.0.1", "db.example");
        assertThat(state.subject()).isEqualTo("CN=drydock-test-server");
        assertThat(state.issuer()).isEqualTo("CN=drydock-test-ca");
        assertThat(state.verified()).isEqualTo(Verification.AUTHORITY_AND_HOST);
        assertThat(open(TlsMode.VERIFY_CA, trusting(), server.user(), server.password())
                        .verified())
                .isEqualTo(Verification.AUTHORITY);
        assertThat(open(TlsMode.REQUIRE, TlsFiles.NONE, server.user(), server.password())
                        .verified())
                .isEqualTo(Verification.NONE);
    }

    @Test
    void clientCertificateOpensWhatIsClosedWithoutIt() throws Exception {
        assertThat(open(TlsMode.VERIFY_FULL, showing(client), "guest", "pw").verified())
                .isEqualTo(Verification.AUTHORITY_AND_HOST);
        assertThat(refused(TlsMode.VERIFY_FULL, trusting(), "guest")).isInstanceOf(DbFault.Denied.class);
        assertThat(refused(TlsMode.VERIFY_FULL, showing(own), "guest"))
                .isInstanceOfSatisfying(
                        DbFault.Refused.class, fault -> assertThat(fault.rule()).isEqualTo("TLS_CLIENT_CERTIFICATE"));
    }

    @Test
    void filesThatAreNoneAreNamed() throws Exception {
        Path missing = folder.resolve("missing");
        assertThat(refused(TlsMode.VERIFY_FULL, trustingOnly(missing), "guest"))
                .isInstanceOfSatisfying(DbFault.Refused.class, fault -> {
                    assertThat(fault.rule()).isEqualTo("TLS_AUTHORITIES_UNREADABLE");
                    assertThat(fault.message()).contains(missing.toString());
                });
        TlsFiles noKey = new TlsFiles(Optional.of(own.root()), Optional.of(own.certificate()), Optional.of(missing));
        assertThat(refused(TlsMode.VERIFY_FULL, noKey, "guest"))
                .isInstanceOfSatisfying(
                        DbFault.Refused.class, fault -> assertThat(fault.rule()).isEqualTo("TLS_KEY_UNREADABLE"));
    }

    private static TlsFiles trustingOnly(Path authorities) {
        return new TlsFiles(Optional.of(authorities), Optional.empty(), Optional.empty());
    }
}
