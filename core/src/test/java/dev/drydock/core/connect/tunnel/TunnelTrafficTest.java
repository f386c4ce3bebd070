package dev.drydock.core.connect.tunnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.OpenOptions;
import dev.drydock.core.connect.Target;
import dev.drydock.core.connect.resilience.Servers;
import dev.drydock.core.connect.route.Route;
import dev.drydock.core.connect.route.SshHop;
import dev.drydock.core.connect.route.SshLogin;
import dev.drydock.core.connect.route.SshTunnel;
import dev.drydock.core.connect.route.TlsFiles;
import dev.drydock.core.dialect.Dialect;
import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.pool.ConnectionPool;
import dev.drydock.core.pool.PoolFixture;
import dev.drydock.core.pool.PoolSetup;
import dev.drydock.core.pool.lease.Borrower;
import dev.drydock.core.query.SessionFixture;
import dev.drydock.core.query.result.ResultState;
import dev.drydock.core.secrets.Secret;
import dev.drydock.core.secrets.SecretSource;
import dev.drydock.core.secrets.SecretUse;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestServers;
import dev.drydock.testing.fault.Fault;
import dev.drydock.testing.fault.FaultProxy;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What goes through the package's own SSH server, counted before it and behind it.
@Tag("server")
class TunnelTrafficTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /// What a delayed acknowledgement costs each time (platform.md, B6).
    private static final Duration STALL = Duration.ofMillis(40);

    private static final SecretSource NO_PHRASE = use -> Optional.empty();

    @TempDir
    private Path folder;

    private final TestDatabase database = TestServers.postgres();
    private final Servers servers = new Servers();
    private final FaultProxy behind = FaultProxy.to(database.host(), database.port());

    @SuppressWarnings("NullAway.Init")
    private OpenSshHost host;

    @SuppressWarnings("NullAway.Init")
    private FaultProxy before;

    @SuppressWarnings("NullAway.Init")
    private Tunnels tunnels;

    @SuppressWarnings("NullAway.Init")
    private ConnectionProfile profile;

    @BeforeEach
    void start() throws Exception {
        Path key = folder.resolve("id_ed25519");
        OpenSshHost.run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key.toString());
        Optional<OpenSshHost> started = OpenSshHost.start(folder, folder.resolve("id_ed25519.pub"));
        assumeTrue(started.isPresent(), "no OpenSSH server here");
        host = started.orElseThrow();
        before = FaultProxy.to("127.0.0.1", host.port());
        Path known = Files.writeString(
                folder.resolve("known_hosts"), host.knownLine().replace(":" + host.port(), ":" + before.port()));
        tunnels = new Tunnels(folder.resolve("own"));
        SshHop hop =
                new SshHop(before.host(), before.port(), System.getProperty("user.name"), new SshLogin.KeyFile(key));
        profile = database.profile()
                .at(new Target.Server(behind.host(), behind.port(), database.database()), database.user())
                .with(new Route(TlsFiles.NONE, Optional.of(new SshTunnel(hop, Optional.empty(), Optional.of(known)))));
        open().close();
    }

    @AfterEach
    void stop() throws Exception {
        if (host != null) {
            tunnels.close();
            before.close();
            host.close();
        }
        servers.close();
        behind.close();
        database.close();
    }

    private Dialect dialect() {
        return Dialects.byId("postgres").orElseThrow().routed(tunnels);
    }

    private Connection open() throws FaultException {
        OpenOptions options = new OpenOptions("Drydock test", PATIENCE, PATIENCE, false).with(NO_PHRASE);
        try (Secret secret = database.secret()) {
            return dialect().connector().open(profile, Optional.of(secret), options);
        }
    }

    private ConnectionPool pool() throws FaultException {
        SecretSource secrets = use -> use == SecretUse.DATABASE ? Optional.of(database.secret()) : Optional.empty();
        return ConnectionPool.open(new PoolSetup(
                PoolFixture.with(profile, PoolFixture.settings(2, Duration.ofSeconds(5))),
                dialect().poolPorts(),
                secrets,
                servers,
                false,
                event -> {},
                new SimpleMeterRegistry()));
    }

    /// The portal of a fetched result is named once when it is bound, and once in each request for rows.
    @Test
    void manyRowsTakeFewRoundTrips() throws Exception {
        try (SessionFixture tab = SessionFixture.through(dialect().connector(), profile, database.password(), folder)) {
            tab.run("select i from generate_series(1, 100000) i");
            assertThat(tab.results().getFirst().state()).isEqualTo(ResultState.COMPLETE);
            assertThat(tab.results().getFirst().rowCount()).isEqualTo(100_000);
            assertThat(behind.sent("C_")).as("requests for rows").isBetween(5, 30);
        }
    }

    @Test
    void roundTripWaitsForNoDelayedAcknowledgement() throws Exception {
        try (Connection connection = open()) {
            connection.setAutoCommit(false);
            Duration quickest = Duration.ofDays(1);
            try (Statement statement = connection.createStatement()) {
                statement.setFetchSize(1_000);
                try (ResultSet rows =
                        statement.executeQuery("select i, repeat('x', 20) from generate_series(1, 40000) i")) {
                    for (int batch = 0; batch < 40; batch++) {
                        long started = System.nanoTime();
                        for (int row = 0; row < 1_000; row++) {
                            assertThat(rows.next()).isTrue();
                        }
                        Duration took = Duration.ofNanos(System.nanoTime() - started);
                        quickest = took.compareTo(quickest) < 0 ? took : quickest;
                    }
                }
            }
            assertThat(quickest).as("the quickest of 40 fetches").isLessThan(STALL);
        }
    }

    @Test
    void idleTunnelThatDiedIsLeftAloneUntilSomebodyAsks() throws Exception {
        try (Connection connection = open()) {
            before.begin(new Fault.Reset());
            await().atMost(PATIENCE).until(() -> !answers(connection));
        }
        before.end();
        int attempts = before.connections().size();
        TimeUnit.SECONDS.sleep(2);
        assertThat(before.connections()).as("attempts while nobody asks").hasSize(attempts);
        open().close();
        assertThat(before.connections()).hasSize(attempts + 1);
    }

    @Test
    void poolWhoseTunnelIsDownKnocksSeldomAndIsBackAfterwards() throws Exception {
        ConnectionPool pool = pool();
        try {
            Borrower somebody = new Borrower("test", "asking");
            pool.borrow(somebody).close();
            int attempts = before.connections().size();
            before.begin(new Fault.Reset());
            TimeUnit.SECONDS.sleep(4);
            assertThat(before.connections().size() - attempts)
                    .as("attempts in four seconds")
                    .isLessThanOrEqualTo(12);
            assertThatThrownBy(() -> pool.borrow(Borrower.inBackground("test", "collecting"))
                            .close())
                    .isInstanceOf(FaultException.class);
            before.end();
            await().atMost(PATIENCE).until(() -> lends(pool, somebody));
        } finally {
            pool.close();
        }
    }

    private static boolean lends(ConnectionPool pool, Borrower borrower) throws InterruptedException {
        try (var lease = pool.borrow(borrower)) {
            return answers(lease);
        } catch (FaultException notYet) {
            return false;
        }
    }

    private static boolean answers(Connection connection) {
        try (Statement statement = connection.createStatement()) {
            return statement.execute("select 1");
        } catch (SQLException gone) {
            return false;
        }
    }
}
