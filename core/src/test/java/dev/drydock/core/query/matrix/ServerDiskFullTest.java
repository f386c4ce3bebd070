package dev.drydock.core.query.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.drydock.core.connect.TlsMode;
import dev.drydock.core.connect.resilience.Servers;
import dev.drydock.core.dialect.Dialect;
import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.job.Outcome;
import dev.drydock.core.pool.ConnectionPool;
import dev.drydock.core.pool.PoolFixture;
import dev.drydock.core.pool.PoolSetup;
import dev.drydock.core.pool.lease.Borrower;
import dev.drydock.core.pool.lease.Lease;
import dev.drydock.core.query.event.RunEvent;
import dev.drydock.core.query.result.SpoolFolder;
import dev.drydock.core.secrets.Secret;
import dev.drydock.core.secrets.SecretSource;
import dev.drydock.testing.SmallDisk;
import dev.drydock.testing.TestServer;
import dev.drydock.testing.TestServers;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

/// The row of the matrix in which the server's disk is full: a tablespace on a disk of its own. What only reads
/// goes on, a write is refused as a whole, no session is lost over it, and the next write after somebody has
/// made room succeeds. A full disk of the client's is [dev.drydock.core.query.DiskFullTest].
@Tag("server")
class ServerDiskFullTest {
    private static final String NO_ROOM = "53100";
    private static final int ROWS = 5_000;

    @TempDir
    static Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private static SmallDisk disk;

    @SuppressWarnings("NullAway.Init")
    private static PostgresGround ground;

    @SuppressWarnings("NullAway.Init")
    private static SpoolFolder spool;

    private static final Servers SERVERS = new Servers();

    @BeforeAll
    static void moveToASmallDisk() throws Exception {
        TestServer server = TestServers.server();
        Path cluster = server.folder().orElseThrow(() -> new TestAbortedException("not our server"));
        disk = SmallDisk.in(folder, 8);
        Path place = Files.createDirectory(disk.path().resolve("space"));
        Files.setOwner(place, Files.getOwner(cluster));
        Files.setOwner(disk.path(), Files.getOwner(cluster));
        ground = PostgresGround.on(server);
        spool = SpoolFolder.open(folder.resolve("spool"), 0);
        ground.execute("create tablespace " + ground.role() + " location '" + place + "'");
        ground.execute("alter table w set tablespace " + ground.role());
    }

    @BeforeEach
    void fill() throws SQLException {
        ground.execute("create table filler (f text) tablespace " + ground.role());
        ground.execute("alter table filler alter f set storage external");
        for (int kilobytes : new int[] {1024, 8}) {
            assertThat(catchThrowableOfType(SQLException.class, () -> {
                                while (true) {
                                    ground.execute("insert into filler select repeat('x', " + kilobytes + " * 1000)");
                                }
                            })
                            .getSQLState())
                    .isEqualTo(NO_ROOM);
        }
    }

    @AfterEach
    void makeRoom() throws SQLException {
        ground.execute("drop table if exists filler");
        ground.execute("truncate w");
    }

    @AfterAll
    static void tidy() throws Exception {
        SERVERS.close();
        if (disk != null) {
            ground.execute("drop table w");
            ground.execute("drop tablespace " + ground.role());
            ground.close();
            spool.close();
            disk.close();
        }
    }

    private static SecretSource secrets() {
        return use -> Optional.of(Secret.taking(ground.password().toCharArray()));
    }

    private static Dialect dialect() {
        return Dialects.byId("postgres").orElseThrow();
    }

    private static Desk desk(String purpose) throws FaultException {
        return Desk.open(dialect(), ground.profile(TlsMode.DISABLE, Map.of()), secrets(), purpose, spool, SERVERS);
    }

    /// More than what is left on any page.
    private static String writing(String note) {
        return "insert into w select '" + note + "' || string_agg(md5(i::text), '') from generate_series(1, 3000) i";
    }

    private static long written(String note) throws SQLException {
        return ground.count(note + "' || (select string_agg(md5(i::text), '') from generate_series(1, 3000) i) || '");
    }

    private static void refused(Desk desk) {
        assertThat(desk.fault())
                .hasValueSatisfying(
                        why -> assertThat(why.sqlState()).as("%s", why).isEqualTo(NO_ROOM));
        assertThat(desk.all(RunEvent.ConnectionLost.class)).isEmpty();
    }

    @Test
    void connectingAndReadingGoOn() throws Exception {
        try (Desk desk = desk("full reading")) {
            assertThat(desk.answers()).isTrue();
            assertThat(desk.run("select * from w, generate_series(1, " + ROWS + ")"))
                    .isInstanceOf(Outcome.Done.class);
            assertThat(desk.fault()).isEmpty();
        }
    }

    @Test
    void writeIsRefusedAsAWholeAndTheSessionStays() throws Exception {
        try (Desk desk = desk("full writing")) {
            long backend = desk.backend();
            desk.run(writing("writing"));
            refused(desk);
            assertThat(written("writing")).isZero();
            assertThat(desk.answers()).isTrue();
            assertThat(desk.backend()).isEqualTo(backend);
        }
    }

    @Test
    void openTransactionIsRolledBackAndNeverCommittedInPart() throws Exception {
        try (Desk desk = desk("full transaction")) {
            desk.run("begin; create temp table mine (a int); insert into mine values (1)");
            assertThat(desk.fault()).isEmpty();
            desk.forget();
            desk.run(writing("second"));
            refused(desk);
            desk.run("commit");
            assertThat(written("second")).isZero();
            desk.run("select count(*) from mine");
            assertThat(desk.fault())
                    .as("all of the transaction is gone")
                    .hasValueSatisfying(why -> assertThat(why.sqlState()).isEqualTo("42P01"));
            assertThat(desk.answers()).isTrue();
        }
    }

    @Test
    void borrowerKeepsHisConnectionAndThePoolLendsOn() throws Exception {
        Borrower borrower = new Borrower("test", "writing");
        ConnectionPool pool = ConnectionPool.open(new PoolSetup(
                PoolFixture.with(
                        ground.profile(TlsMode.DISABLE, Map.of()), PoolFixture.settings(1, Duration.ofSeconds(5))),
                dialect().poolPorts(),
                secrets(),
                SERVERS,
                false,
                event -> {},
                new SimpleMeterRegistry()));
        try {
            try (Lease lease = pool.borrow(borrower);
                    Statement statement = lease.createStatement()) {
                assertThat(catchThrowableOfType(SQLException.class, () -> statement.execute(writing("lent")))
                                .getSQLState())
                        .isEqualTo(NO_ROOM);
                assertThat(PoolFixture.number(lease, "select 41 + 1"))
                        .as("on the same session")
                        .isEqualTo(42);
            }
            assertThat(written("lent")).isZero();
            try (Lease again = pool.borrow(borrower)) {
                assertThat(PoolFixture.number(again, "select 41 + 1")).isEqualTo(42);
            }
            assertThat(pool.reading().lent()).isEqualTo(pool.reading().back());
        } finally {
            pool.close();
        }
    }

    @Test
    void roomThatSomebodyMakesIsUsedAtOnceAndNothingIsWrittenTwice() throws Exception {
        try (Desk desk = desk("full and free")) {
            desk.run(writing("later"));
            refused(desk);
            ground.execute("drop table filler");
            desk.run(writing("later"));
            assertThat(desk.fault()).isEmpty();
            assertThat(written("later")).isEqualTo(1);
        }
    }
}
