package dev.drydock.core.query.leave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drydock.core.connect.resilience.Registration;
import dev.drydock.core.connect.resilience.Servers;
import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.job.JobSpec;
import dev.drydock.core.job.Jobs;
import dev.drydock.core.query.QuerySession;
import dev.drydock.core.query.RunOptions;
import dev.drydock.core.query.Runner;
import dev.drydock.core.query.SessionOptions;
import dev.drydock.core.query.port.TransactionState;
import dev.drydock.core.query.result.SpoolFolder;
import dev.drydock.core.secrets.Secret;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestServers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("server")
class LeavingTest {
    private static final Duration BOUND = Duration.ofMinutes(10);

    @TempDir
    Path folder = Path.of("");

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
    private final List<IdleTransaction> told = new CopyOnWriteArrayList<>();
    private final Jobs jobs = new Jobs(4);
    private final Servers servers = new Servers();

    @SuppressWarnings("NullAway.Init")
    private TestDatabase database;

    @SuppressWarnings("NullAway.Init")
    private SpoolFolder spool;

    @BeforeEach
    void begin() throws SQLException {
        database = TestServers.postgres();
        spool = SpoolFolder.open(folder.resolve("spool"), 0);
        ask("create table t (i int)");
    }

    @AfterEach
    void end() throws SQLException {
        jobs.close();
        servers.close();
        spool.close();
        database.close();
    }

    private QuerySession open(String purpose) throws FaultException {
        return QuerySession.open(
                Dialects.byId("postgres").orElseThrow().queryPorts(),
                database.profile(),
                use -> Optional.of(Secret.taking(database.password().toCharArray())),
                SessionOptions.of(purpose).sharing(servers),
                spool);
    }

    private void run(QuerySession session, String script) {
        jobs.submit(new JobSpec("k", "run"), Runner.job(session, script, RunOptions.DEFAULT, event -> {}))
                .outcome()
                .join();
    }

    private String ask(String sql) throws SQLException {
        try (Connection admin = database.connection();
                Statement statement = admin.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            ResultSet rows = statement.getResultSet();
            rows.next();
            return rows.getString(1);
        }
    }

    private String ours() throws SQLException {
        return ask("select count(*) from pg_stat_activity where application_name like 'leaving%' or "
                + "application_name = 'Drydock watch' and datname = current_database()");
    }

    @Test
    void unusedTransactionIsSaidAfterAMinuteAndRolledBackAtItsBound() throws Exception {
        try (QuerySession session = open("leaving idle");
                IdleTransactions idle = new IdleTransactions(now::get)) {
            Registration watching = idle.watch(session, BOUND, told::add);
            run(session, "begin; insert into t values (1)");
            now.set(session.idleSince().plusSeconds(59));
            idle.look();
            assertThat(told).isEmpty();
            now.set(session.idleSince().plusSeconds(61));
            idle.look();
            idle.look();
            assertThat(told)
                    .containsExactly(new IdleTransaction.Noticed(Duration.ofSeconds(61), BOUND.minusSeconds(61)));
            now.set(session.idleSince().plus(BOUND));
            idle.look();
            await().until(() -> told.contains(new IdleTransaction.RolledBack(BOUND)));
            assertThat(session.facts().transaction()).isEqualTo(TransactionState.NONE);
            assertThat(ask("select count(*) from pg_stat_activity where application_name = 'leaving idle' and "
                            + "state like 'idle in%'"))
                    .isEqualTo("0");
            assertThat(ask("select count(*) from t")).isEqualTo("0");
            watching.close();
        }
    }

    @Test
    void transactionThatIsUsedAgainIsLeftAlone() throws Exception {
        try (QuerySession session = open("leaving used")) {
            run(session, "begin; insert into t values (1)");
            Instant before = session.idleSince();
            run(session, "insert into t values (2)");
            assertThat(session.rollBackUnusedSince(before)).isFalse();
            session.end(true);
        }
        assertThat(ask("select count(*) from t")).isEqualTo("2");
    }

    @Test
    void shutdownNamesOpenTransactionsAndLeavesNothingOnTheServer() throws Exception {
        QuerySession writing = open("leaving writing");
        run(writing, "begin; insert into t values (1)");
        QuerySession sleeping = open("leaving sleeping");
        var slept = jobs.submit(
                new JobSpec("s", "run"), Runner.job(sleeping, "select pg_sleep(60)", RunOptions.DEFAULT, event -> {}));
        await().until(() -> ask("select count(*) from pg_stat_activity where application_name = 'leaving sleeping' "
                        + "and state = 'active'")
                .equals("1"));
        AtomicBoolean drained = new AtomicBoolean();
        Shutdown shutdown = new Shutdown(List.of(writing, sleeping), jobs, List.of(() -> drained.set(true)), servers);
        assertThat(shutdown.openTransactions()).containsExactly(writing);

        shutdown.run(Duration.ofSeconds(5));

        assertThat(slept.outcome()).isDone();
        assertThat(drained).isTrue();
        await().atMost(Duration.ofSeconds(20)).until(() -> ours().equals("0"));
        assertThat(ask("select count(*) from t")).isEqualTo("0");
    }
}
