package dev.drydock.core.dialect.postgres.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Environment;
import dev.drydock.core.connect.OpenOptions;
import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.TlsMode;
import dev.drydock.core.connect.probe.ConnectionTest;
import dev.drydock.core.connect.probe.Fact;
import dev.drydock.core.connect.probe.Finding;
import dev.drydock.core.connect.probe.ProbeCause;
import dev.drydock.core.connect.probe.ProbeStep;
import dev.drydock.core.connect.probe.StepResult;
import dev.drydock.core.connect.probe.server.ServerProbe;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.job.JobContext;
import dev.drydock.core.secrets.Secret;
import dev.drydock.testing.TestServer;
import dev.drydock.testing.TestServers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("server")
class PostgresProbeTest {
    private static final OpenOptions OPTIONS =
            new OpenOptions("Drydock test", Duration.ofSeconds(3), Duration.ofSeconds(5), false);

    @TempDir
    static Path folder;

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServers.ownPostgres();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void everyStepOfAGoodConnectionPassesWithItsFacts() throws Exception {
        List<StepResult> results = test(at(server.host(), server.port(), server.user(), "postgres"), server.password());
        assertThat(results)
                .extracting(StepResult::step)
                .containsExactly(
                        ProbeStep.DNS,
                        ProbeStep.TCP,
                        ProbeStep.TLS,
                        ProbeStep.LOGIN,
                        ProbeStep.VERSION,
                        ProbeStep.RIGHTS);
        assertThat(results).allSatisfy(result -> assertThat(finding(result)).isInstanceOf(Finding.Passed.class));
        assertThat(finding(results.getFirst()).facts()).contains(new Fact(Fact.Kind.ADDRESS, "127.0.0.1"));
        assertThat(finding(results.getLast()).facts())
                .contains(new Fact(Fact.Kind.ADMINISTRATOR, "true"), new Fact(Fact.Kind.READ_ONLY, "false"));
    }

    @Test
    void wrongPlacesFailAtTheirOwnStep() throws Exception {
        failsAt(ProbeStep.DNS, ProbeCause.HOST_UNKNOWN, at("no-such-host.invalid", 5432, "u", "d"), "x");
        failsAt(ProbeStep.TCP, ProbeCause.CONNECTION_REFUSED, at("127.0.0.1", 1, "u", "d"), "x");
    }

    @Test
    void wrongLoginsAreToldApart() throws Exception {
        String host = server.host();
        int port = server.port();
        try (Connection admin = server.connection("postgres");
                Statement statement = admin.createStatement()) {
            statement.execute("create role full login password 'pw' connection limit 0");
            statement.execute("create role nologin nologin password 'pw'");
            failsAt(ProbeStep.LOGIN, ProbeCause.TOO_MANY_CONNECTIONS, at(host, port, "full", "postgres"), "pw");
            failsAt(ProbeStep.LOGIN, ProbeCause.LOGIN_NOT_ALLOWED, at(host, port, "nologin", "postgres"), "pw");
            failsAt(ProbeStep.LOGIN, ProbeCause.PASSWORD_WRONG, at(host, port, server.user(), "postgres"), "no");
            failsAt(
                    ProbeStep.LOGIN,
                    ProbeCause.DATABASE_MISSING,
                    at(host, port, server.user(), "n"),
                    server.password());
            failsAt(ProbeStep.LOGIN, ProbeCause.PASSWORD_MISSING, at(host, port, server.user(), "postgres"), "");
        }
    }

    @Test
    void accessRuleThatRejectsIsNotTakenForAWrongPassword() throws Exception {
        Path hba = server.folder().orElseThrow().resolve("pg_hba.conf");
        String before = Files.readString(hba);
        try (Connection admin = server.connection("postgres");
                Statement statement = admin.createStatement()) {
            Files.writeString(hba, "host postgres all 127.0.0.1/32 reject\n");
            statement.execute("select pg_reload_conf()");
            try {
                failsAt(
                        ProbeStep.LOGIN,
                        ProbeCause.LOGIN_NOT_ALLOWED,
                        at(server.host(), server.port(), server.user(), "postgres"),
                        server.password());
            } finally {
                Files.writeString(hba, before);
                statement.execute("select pg_reload_conf()");
            }
        }
    }

    @Test
    void serverOfAnotherKindIsRecognised() throws Exception {
        try (FakeServer ssh = FakeServer.start(socket -> FakeServer.write(socket, "SSH-2.0-OpenSSH_9\r\n"));
                FakeServer web = FakeServer.start(socket -> FakeServer.write(socket, "")); ) {
            failsAt(ProbeStep.TLS, ProbeCause.OTHER_KIND_OF_SERVER, at("127.0.0.1", ssh.port(), "u", "d"), "x");
            failsAt(ProbeStep.TLS, ProbeCause.OTHER_KIND_OF_SERVER, at("127.0.0.1", web.port(), "u", "d"), "x");
        }
    }

    @Test
    void serverThatIsStartingUpIsRecognised() throws Exception {
        try (FakeServer starting = FakeServer.start(FakeServer::startingUp)) {
            failsAt(ProbeStep.LOGIN, ProbeCause.STARTING_UP, at("127.0.0.1", starting.port(), "u", "d"), "x");
        }
    }

    @Test
    void frozenServerGivesNoAnswerAndTheTestCanBeStopped() throws Exception {
        signal("-STOP");
        try {
            ConnectionProfile profile = at(server.host(), server.port(), server.user(), "postgres");
            failsAt(ProbeStep.TLS, ProbeCause.NO_ANSWER, profile, server.password());
            assertThatThrownBy(() -> test(profile, server.password(), Runnable::run))
                    .isInstanceOf(InterruptedException.class);
        } finally {
            signal("-CONT");
        }
    }

    @Test
    void certificatesAreJudgedByAuthorityNameAndDate() throws Exception {
        TestCertificate good = TestCertificate.make(folder, "good", "dns:localhost,ip:127.0.0.1");
        TestCertificate named = TestCertificate.make(folder, "named", "dns:other.example");
        TestCertificate old =
                TestCertificate.make(folder, "old", "ip:127.0.0.1", "-startdate", "-10d", "-validity", "1");
        failsAt(ProbeStep.TLS, ProbeCause.TLS_NOT_OFFERED, tls(TlsMode.REQUIRE, good), server.password());
        assertThat(rule(tls(TlsMode.REQUIRE, good))).isEqualTo("TLS_MISSING");
        serve(good);
        assertThat(rule(tls(TlsMode.VERIFY_CA, named))).isEqualTo("TLS_UNTRUSTED");
        assertThat(test(tls(TlsMode.VERIFY_FULL, good), server.password()))
                .allSatisfy(result -> assertThat(finding(result)).isInstanceOf(Finding.Passed.class));
        failsAt(ProbeStep.TLS, ProbeCause.CERTIFICATE_UNTRUSTED, tls(TlsMode.VERIFY_CA, named), server.password());
        serve(named);
        assertThat(rule(tls(TlsMode.VERIFY_FULL, named))).isEqualTo("TLS_WRONG_HOST");
        failsAt(
                ProbeStep.TLS,
                ProbeCause.CERTIFICATE_OF_OTHER_HOST,
                tls(TlsMode.VERIFY_FULL, named),
                server.password());
        assertThat(test(tls(TlsMode.VERIFY_CA, named), server.password()))
                .allSatisfy(result -> assertThat(finding(result)).isInstanceOf(Finding.Passed.class));
        serve(old);
        failsAt(ProbeStep.TLS, ProbeCause.CERTIFICATE_EXPIRED, tls(TlsMode.VERIFY_FULL, old), server.password());
    }

    /// Which rule the connector itself names.
    private static String rule(ConnectionProfile profile) throws Exception {
        try (Secret secret = Secret.taking(server.password().toCharArray())) {
            new PostgresConnector().open(profile, Optional.of(secret), OPTIONS).close();
            return "opened";
        } catch (FaultException refused) {
            return refused.fault() instanceof DbFault.Refused(var rule, var message, var state)
                    ? rule
                    : refused.fault().toString();
        }
    }

    private static void serve(TestCertificate certificate) throws Exception {
        Path cluster = server.folder().orElseThrow();
        Files.copy(certificate.certificate(), cluster.resolve("server.crt"), StandardCopyOption.REPLACE_EXISTING);
        Files.deleteIfExists(cluster.resolve("server.key"));
        Files.copy(certificate.key(), cluster.resolve("server.key"), StandardCopyOption.COPY_ATTRIBUTES);
        try (Connection admin = server.connection("postgres");
                Statement statement = admin.createStatement()) {
            statement.execute("alter system set ssl = on");
            statement.execute("select pg_reload_conf()");
            statement.execute("select pg_sleep(0.5)");
        }
    }

    private static ConnectionProfile tls(TlsMode mode, TestCertificate root) {
        Target target = new Target.Server(server.host(), server.port(), "postgres");
        return new ConnectionProfile(
                "id",
                "n",
                Environment.DEV,
                "postgres",
                target,
                server.user(),
                mode,
                Map.of("rootCertificate", root.root().toString()));
    }

    private static void failsAt(ProbeStep step, ProbeCause cause, ConnectionProfile profile, String password)
            throws InterruptedException {
        List<StepResult> results = test(profile, password);
        for (StepResult result : results) {
            int order = result.step().compareTo(step);
            if (order < 0) {
                assertThat(finding(result)).isInstanceOf(Finding.Passed.class);
            } else if (order > 0) {
                assertThat(result).isInstanceOf(StepResult.NotRun.class);
            } else {
                assertThat(finding(result))
                        .isInstanceOfSatisfying(
                                Finding.Failed.class,
                                failed -> assertThat(failed.cause()).isEqualTo(cause));
            }
        }
        if (!password.isEmpty() && password.length() > 4) {
            assertThat(results.toString()).doesNotContain(password);
        }
    }

    private static Finding finding(StepResult result) {
        assertThat(result).isInstanceOf(StepResult.Done.class);
        return ((StepResult.Done) result).finding();
    }

    private static List<StepResult> test(ConnectionProfile profile, String password) throws InterruptedException {
        return test(profile, password, stop -> {});
    }

    private static List<StepResult> test(ConnectionProfile profile, String password, Canceller canceller)
            throws InterruptedException {
        ConnectionTest test = new ConnectionTest(new ServerProbe(new PostgresDoor(new PostgresConnector())));
        Optional<Secret> secret =
                password.isEmpty() ? Optional.empty() : Optional.of(Secret.taking(password.toCharArray()));
        return test.run(profile, secret, OPTIONS, new TestContext(canceller), result -> {});
    }

    /// Decides when the stop of a job runs.
    private interface Canceller {
        void registered(Runnable stop);
    }

    private record TestContext(Canceller canceller) implements JobContext {
        @Override
        public void progress(long done, long total) {}

        @Override
        public Registration onCancel(Runnable stop) {
            canceller.registered(stop);
            return () -> {};
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    }

    private static ConnectionProfile at(String host, int port, String user, String database) {
        Target target = new Target.Server(host, port, database);
        return new ConnectionProfile("id", "n", Environment.DEV, "postgres", target, user, TlsMode.PREFER, Map.of());
    }

    private static void signal(String signal) throws Exception {
        new ProcessBuilder("kill", signal, Long.toString(server.pid())).start().waitFor();
    }
}
