package dev.drydock.core.dialect.mysql.connect;

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
import dev.drydock.core.dialect.postgres.connect.TestCertificate;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.secrets.Secret;
import dev.drydock.testing.mysql.MysqlKind;
import dev.drydock.testing.mysql.MysqlServer;
import dev.drydock.testing.mysql.MysqlServers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// TLS with either server: what is agreed is visible, what is not trusted is not spoken to. One server per kind
/// is asked everything: they start slowly.
@Tag("server")
class MysqlTlsTest {
    @TempDir
    static Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private static TestCertificate own;

    @SuppressWarnings("NullAway.Init")
    private static TestCertificate client;

    private Optional<MysqlServer> running = Optional.empty();

    @BeforeAll
    static void make() throws Exception {
        // The old OpenSSL in MySQL 8.0.12 takes no elliptic curves.
        own = TestCertificate.make(
                folder, "server", "ip:127.0.0.1,dns:db.example", "-keyalg", "RSA", "-keysize", "2048");
        client = TestCertificate.make(folder, "client", "dns:client");
    }

    @AfterEach
    void stop() {
        running.ifPresent(MysqlServer::close);
    }

    private MysqlServer serve(MysqlKind kind) throws Exception {
        MysqlServer server = MysqlServers.own(
                kind,
                "--ssl=1",
                "--ssl-cert=" + own.certificate(),
                "--ssl-key=" + own.key(),
                "--ssl-ca=" + client.root());
        running = Optional.of(server);
        try (Connection admin = server.connection("mysql");
                Statement statement = admin.createStatement()) {
            statement.execute("create user 'guest'@'%' identified by 'pw' require x509");
        }
        return server;
    }

    private static ConnectionProfile profile(int port, TlsMode mode, TlsFiles files, String user, String host) {
        return new ConnectionProfile(
                "id",
                "n",
                Environment.DEV,
                "mysql",
                new Target.Server(host, port, ""),
                user,
                mode,
                Map.of(),
                new Route(files, Optional.empty()),
                Policy.DEFAULTS);
    }

    private static TlsState open(ConnectionProfile profile, String password) throws Exception {
        OpenOptions options = new OpenOptions("Drydock test", Duration.ofSeconds(5), Duration.ofSeconds(5), false);
        try (Secret secret = Secret.taking(password.toCharArray());
                Connection connection = new MysqlConnector().open(profile, Optional.of(secret), options);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show session status like 'Ssl_version'")) {
            assertThat(row.next()).isTrue();
            TlsState state = options.wire().tls().orElseThrow();
            assertThat(row.getString(2)).as("the server's own word").isEqualTo(state.version());
            return state;
        }
    }

    private static DbFault refused(ConnectionProfile profile, String password) throws Exception {
        try {
            throw new AssertionError("opened: " + open(profile, password));
        } catch (FaultException thrown) {
            return thrown.fault();
        }
    }

    private static String rule(DbFault fault) {
        return fault instanceof DbFault.Refused refused ? refused.rule() : fault.toString();
    }

    private static TlsFiles trusting() {
        return new TlsFiles(Optional.of(own.root()), Optional.empty(), Optional.empty());
    }

    private static TlsFiles showing(TestCertificate certificate) {
        return new TlsFiles(
                Optional.of(own.root()), Optional.of(certificate.certificate()), Optional.of(certificate.key()));
    }

    @ParameterizedTest
    @EnumSource(MysqlKind.class)
    void certificatesAreJudgedByTheRulesOfTheProfile(MysqlKind kind) throws Exception {
        MysqlServer server = serve(kind);
        String password = server.password();
        ConnectionProfile full = profile(server.port(), TlsMode.VERIFY_FULL, trusting(), server.user(), "127.0.0.1");
        TlsState state = open(full, password);
        assertThat(state.version()).isEqualTo(kind == MysqlKind.MARIADB ? "TLSv1.3" : "TLSv1.2");
        assertThat(state.cipher()).startsWith("TLS_");
        assertThat(state.names()).containsExactly("127.0.0.1", "db.example");
        assertThat(state.subject()).isEqualTo("CN=drydock-test-server");
        assertThat(state.issuer()).isEqualTo("CN=drydock-test-ca");
        assertThat(state.verified()).isEqualTo(Verification.AUTHORITY_AND_HOST);

        assertThat(open(profile(server.port(), TlsMode.VERIFY_CA, trusting(), server.user(), "localhost"), password)
                        .verified())
                .isEqualTo(Verification.AUTHORITY);
        assertThat(open(profile(server.port(), TlsMode.PREFER, TlsFiles.NONE, server.user(), "127.0.0.1"), password)
                        .verified())
                .isEqualTo(Verification.NONE);
        assertThat(rule(refused(
                        profile(server.port(), TlsMode.VERIFY_FULL, trusting(), server.user(), "localhost"), password)))
                .isEqualTo("TLS_WRONG_HOST");
        assertThat(rule(refused(
                        profile(server.port(), TlsMode.VERIFY_FULL, TlsFiles.NONE, server.user(), "127.0.0.1"),
                        password)))
                .isEqualTo("TLS_UNTRUSTED");

        assertThat(open(profile(server.port(), TlsMode.VERIFY_FULL, showing(client), "guest", "127.0.0.1"), "pw")
                        .verified())
                .isEqualTo(Verification.AUTHORITY_AND_HOST);
        assertThat(refused(profile(server.port(), TlsMode.VERIFY_FULL, trusting(), "guest", "127.0.0.1"), "pw"))
                .isInstanceOf(DbFault.Denied.class);
        assertThat(rule(refused(profile(server.port(), TlsMode.VERIFY_FULL, showing(own), "guest", "127.0.0.1"), "pw")))
                .isEqualTo("TLS_CLIENT_CERTIFICATE");

        try (TlsStripper between = new TlsStripper(server.port())) {
            for (TlsMode mode : new TlsMode[] {TlsMode.REQUIRE, TlsMode.VERIFY_CA, TlsMode.VERIFY_FULL}) {
                assertThat(rule(refused(
                                profile(between.port(), mode, trusting(), server.user(), "127.0.0.1"), password)))
                        .isEqualTo("TLS_MISSING");
            }
            assertThat(between.fromClient())
                    .as("bytes that a server in the middle got")
                    .isZero();
        }
    }
}
