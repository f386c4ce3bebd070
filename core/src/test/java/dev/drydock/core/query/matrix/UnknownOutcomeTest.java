package dev.drydock.core.query.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drydock.core.connect.TlsMode;
import dev.drydock.core.connect.resilience.Servers;
import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.query.event.RunEvent;
import dev.drydock.core.query.event.RunEvent.Loss;
import dev.drydock.core.query.result.SpoolFolder;
import dev.drydock.core.secrets.Secret;
import dev.drydock.testing.TestServers;
import dev.drydock.testing.fault.Fault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The connection is lost between a change and the server's answer to it.
@Tag("server")
class UnknownOutcomeTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path folder = Path.of("");

    private final Servers servers = new Servers();

    @SuppressWarnings("NullAway.Init")
    private PostgresGround ground;

    @SuppressWarnings("NullAway.Init")
    private SpoolFolder spool;

    @SuppressWarnings("NullAway.Init")
    private Desk desk;

    @BeforeEach
    void open() throws Exception {
        ground = PostgresGround.on(TestServers.server());
        spool = SpoolFolder.open(folder, 0);
        desk = Desk.open(
                Dialects.byId("postgres").orElseThrow(),
                ground.profile(TlsMode.DISABLE, Map.of()),
                use -> Optional.of(Secret.taking(ground.password().toCharArray())),
                "unknown",
                spool,
                servers);
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
        servers.close();
        spool.close();
        ground.close();
    }

    private Loss loss() {
        await().atMost(PATIENCE)
                .until(() -> !desk.all(RunEvent.ConnectionLost.class).isEmpty());
        return desk.all(RunEvent.ConnectionLost.class).getFirst().loss();
    }

    private void once(String note) {
        assertThat(ground.proxy().sent("'" + note + "'")).as("sent").isEqualTo(1);
    }

    @Test
    void changeThatTheServerMadeWithoutBeingHeardIsUnknown() throws Exception {
        var running = desk.start("insert into w select 'made' from " + PostgresGround.GATE);
        await().atMost(PATIENCE).until(() -> ground.waitsAtTheGate("unknown"));
        ground.proxy().begin(new Fault.Cut(5));
        ground.openTheGate();
        assertThat(loss()).isEqualTo(Loss.ANSWER);
        running.outcome().join();
        ground.proxy().end();
        await().atMost(PATIENCE).until(() -> ground.count("made") == 1);
        assertThat(desk.answers()).isTrue();
        assertThat(ground.count("made")).isEqualTo(1);
        once("made");
    }

    @Test
    void changeThatTheServerNeverMadeIsUnknownAsWell() throws Exception {
        var running = desk.start("insert into w select 'not made' from " + PostgresGround.GATE);
        await().atMost(PATIENCE).until(() -> ground.waitsAtTheGate("unknown"));
        ground.proxy().begin(new Fault.Reset());
        assertThat(loss()).isEqualTo(Loss.ANSWER);
        ground.execute(
                "select pg_terminate_backend(pid, 5000) from pg_stat_activity where usename = '" + ground.role() + "'");
        running.outcome().join();
        ground.openTheGate();
        ground.proxy().end();
        assertThat(desk.answers()).isTrue();
        assertThat(ground.count("not made")).isZero();
        once("not made");
    }

    @Test
    void commitWithoutAnAnswerIsUnknownAndAWriteBeforeItIsNot() throws Exception {
        ground.execute("create function slow() returns trigger language plpgsql as 'begin perform "
                + PostgresGround.GATE + "; return null; end'");
        ground.execute("create constraint trigger late after insert on w deferrable initially deferred for each row "
                + "execute function slow()");
        desk.run("begin; insert into w values ('committed')");
        desk.forget();
        var running = desk.start("commit");
        await().atMost(PATIENCE).until(() -> ground.waitsAtTheGate("unknown"));
        ground.proxy().begin(new Fault.Cut(5));
        ground.openTheGate();
        assertThat(loss()).isEqualTo(Loss.ANSWER);
        running.outcome().join();
        await().atMost(PATIENCE).until(() -> ground.count("committed") == 1);
    }

    @Test
    void writeInsideATransactionIsGoneForSureAndAReadIsNothing() throws Exception {
        desk.run("begin");
        var writing = desk.start("insert into w select 'undone' from " + PostgresGround.GATE);
        await().atMost(PATIENCE).until(() -> ground.waitsAtTheGate("unknown"));
        ground.proxy().begin(new Fault.Reset());
        assertThat(loss()).isEqualTo(Loss.TRANSACTION);
        writing.outcome().join();
        ground.proxy().end();
        assertThat(desk.answers()).isTrue();
        desk.forget();
        var reading = desk.start("select count(*) from w, generate_series(1, 2000000000)");
        Thread.sleep(300);
        ground.proxy().begin(new Fault.Reset());
        assertThat(loss()).isEqualTo(Loss.NOTHING);
        reading.outcome().join();
        ground.openTheGate();
        await().atMost(PATIENCE).until(() -> ground.count("undone") == 0);
    }
}
