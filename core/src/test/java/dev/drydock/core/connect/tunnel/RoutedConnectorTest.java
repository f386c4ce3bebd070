package dev.drydock.core.connect.tunnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Connector;
import dev.drydock.core.connect.OpenOptions;
import dev.drydock.core.connect.TlsMode;
import dev.drydock.core.connect.probe.ConnectionTest;
import dev.drydock.core.connect.probe.Finding;
import dev.drydock.core.connect.probe.ProbeCause;
import dev.drydock.core.connect.probe.ProbeStep;
import dev.drydock.core.connect.probe.StepResult;
import dev.drydock.core.connect.route.Route;
import dev.drydock.core.connect.route.SshHop;
import dev.drydock.core.connect.route.SshLogin;
import dev.drydock.core.connect.route.SshTunnel;
import dev.drydock.core.connect.route.TlsFiles;
import dev.drydock.core.dialect.Dialect;
import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.job.JobContext;
import dev.drydock.core.secrets.Secret;
import dev.drydock.core.secrets.SecretSource;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestServers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real database behind real SSH servers.
@Tag("server")
class RoutedConnectorTest {
    private static final OpenOptions OPTIONS =
            new OpenOptions("Drydock test", Duration.ofSeconds(20), Duration.ofSeconds(20), false);

    private static final OpenOptions WITH_PASSWORD =
            OPTIONS.with(use -> Optional.of(Secret.taking(SshHost.PASSWORD.toCharArray())));

    private static TestDatabase database;
    private static Dialect dialect;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        database = TestServers.postgres();
        dialect = Dialects.byId(database.profile().dialect()).orElseThrow();
    }

    @AfterAll
    static void stop() throws SQLException {
        database.close();
    }

    @Test
    void queriesGoThroughTheTunnelAndThroughANewOneAfterItsDeath() throws Exception {
        try (SshHost host = new SshHost();
                Tunnels tunnels = new Tunnels(folder.resolve("own"))) {
            ConnectionProfile profile = behind(host.hop(new SshLogin.Password()), known(host));
            Connector connector = connector(tunnels);
            Connection first = open(connector, profile);
            assertThat(text(first, "select 'through'")).isEqualTo("through");

            host.stop();
            assertThatThrownBy(() -> text(first, "select 1")).isInstanceOf(SQLException.class);
            first.close();
            host.restart();

            long started = System.nanoTime();
            try (Connection second = open(connector, profile)) {
                assertThat(text(second, "select 'again'")).isEqualTo("again");
                assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(20));
                long backend = connector.facts(second).backendId();
                try (Secret secret = database.secret()) {
                    assertThat(connector.kill(profile, Optional.of(secret), WITH_PASSWORD.side(), backend))
                            .isTrue();
                }
            }
        }
    }

    @Test
    void testOfAConnectionHasAStepForTheTunnel() throws Exception {
        try (SshHost host = new SshHost();
                Tunnels tunnels = new Tunnels(folder.resolve("own"))) {
            ConnectionProfile profile = behind(host.hop(new SshLogin.Password()), known(host));
            List<StepResult> passed = test(tunnels, profile);
            assertThat(passed.stream().map(StepResult::step))
                    .containsExactly(
                            ProbeStep.SSH, ProbeStep.TLS, ProbeStep.LOGIN, ProbeStep.VERSION, ProbeStep.RIGHTS);
            assertThat(passed).allSatisfy(RoutedConnectorTest::passed);

            Files.writeString(folder.resolve("known_hosts"), "");
            try (Tunnels others = new Tunnels(folder.resolve("none"))) {
                assertThat(test(others, profile).getFirst())
                        .isInstanceOfSatisfying(
                                StepResult.Done.class,
                                done -> assertThat(done.finding())
                                        .isInstanceOfSatisfying(
                                                Finding.Failed.class,
                                                failed -> assertThat(failed.cause())
                                                        .isEqualTo(ProbeCause.SSH_HOST_UNKNOWN)));
            }
        }
    }

    @Test
    void realServerAcceptsAKeyFile() throws Exception {
        Path key = folder.resolve("id_ed25519");
        OpenSshHost.run("ssh-keygen", "-q", "-t", "ed25519", "-N", "ebb and flow", "-f", key.toString());
        Optional<OpenSshHost> started = OpenSshHost.start(folder, folder.resolve("id_ed25519.pub"));
        assumeTrue(started.isPresent(), "no OpenSSH server here");
        try (OpenSshHost host = started.orElseThrow();
                Tunnels tunnels = new Tunnels(folder.resolve("own"))) {
            Path known = folder.resolve("known_hosts");
            Files.writeString(known, host.knownLine());
            String user = System.getProperty("user.name");
            ConnectionProfile profile =
                    behind(new SshHop("127.0.0.1", host.port(), user, new SshLogin.KeyFile(key)), known);
            SecretSource phrase = use -> Optional.of(Secret.taking("ebb and flow".toCharArray()));
            Connector connector = new RoutedConnector(dialect.connector(), tunnels);
            try (Secret secret = database.secret();
                    Connection connection = connector.open(profile, Optional.of(secret), OPTIONS.with(phrase))) {
                assertThat(text(connection, "select count(*) from generate_series(1, 100000)"))
                        .isEqualTo("100000");
            }
        }
    }

    @Test
    void agentSignsTheLogin() throws Exception {
        Path key = folder.resolve("id_agent");
        OpenSshHost.run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key.toString());
        Path socket = folder.resolve("agent");
        Process agent = new ProcessBuilder("ssh-agent", "-D", "-a", socket.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (SshHost host = new SshHost();
                Tunnels tunnels = new Tunnels(folder.resolve("own"), () -> Optional.of(socket))) {
            Awaitility.await().until(() -> Files.exists(socket));
            ProcessBuilder add = new ProcessBuilder("ssh-add", "-q", key.toString());
            add.environment().put("SSH_AUTH_SOCK", socket.toString());
            assertThat(add.inheritIO().start().waitFor()).isZero();
            host.allow(PublicKeyEntry.parsePublicKeyEntry(
                            Files.readString(folder.resolve("id_agent.pub")).strip())
                    .resolvePublicKey(null, null, null));
            ConnectionProfile profile = behind(host.hop(new SshLogin.Agent()), known(host));
            try (Connection connection = open(connector(tunnels), profile)) {
                assertThat(text(connection, "select 'signed'")).isEqualTo("signed");
            }
        } finally {
            agent.destroyForcibly();
        }
    }

    private static void passed(StepResult result) {
        assertThat(result)
                .isInstanceOfSatisfying(
                        StepResult.Done.class,
                        done -> assertThat(done.finding()).isInstanceOf(Finding.Passed.class));
    }

    private List<StepResult> test(Tunnels tunnels, ConnectionProfile profile) throws InterruptedException {
        RoutedProbe probe = new RoutedProbe(dialect.probe(), tunnels);
        try (Secret secret = database.secret()) {
            return new ConnectionTest(probe).run(profile, Optional.of(secret), WITH_PASSWORD, new Quiet(), line -> {});
        }
    }

    private Path known(SshHost host) throws Exception {
        return Files.writeString(
                folder.resolve("known_hosts"),
                "[127.0.0.1]:" + host.port() + " " + PublicKeyEntry.toString(host.key()) + "\n");
    }

    private static Connector connector(Tunnels tunnels) {
        return new RoutedConnector(dialect.connector(), tunnels);
    }

    private static ConnectionProfile behind(SshHop hop, Path known) {
        return database.profile()
                .with(TlsMode.DISABLE)
                .with(new Route(TlsFiles.NONE, Optional.of(new SshTunnel(hop, Optional.empty(), Optional.of(known)))));
    }

    private static Connection open(Connector connector, ConnectionProfile profile) throws FaultException {
        try (Secret secret = database.secret()) {
            return connector.open(profile, Optional.of(secret), WITH_PASSWORD);
        }
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    /// Nobody watches, nobody stops.
    private static final class Quiet implements JobContext {
        @Override
        public void progress(long done, long total) {}

        @Override
        public Registration onCancel(Runnable stop) {
            return () -> {};
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    }
}
