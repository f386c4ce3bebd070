package dev.drydock.core.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drydock.core.fault.FaultException;
import dev.drydock.core.job.JobHandle;
import dev.drydock.core.job.Outcome;
import dev.drydock.core.query.event.CancelRung;
import dev.drydock.core.query.event.RunEvent;
import dev.drydock.core.query.result.ResultState;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestServer;
import dev.drydock.testing.TestServers;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("server")
class CancelTest {
    /// Less than until the next rung: which rungs were climbed is asked for by name.
    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir
    Path folder = Path.of("");

    private static Duration cancelled(JobHandle<RunSummary> handle) {
        long started = System.nanoTime();
        handle.cancel();
        assertThat(handle.outcome().join()).isInstanceOf(Outcome.Cancelled.class);
        return Duration.ofNanos(System.nanoTime() - started);
    }

    private static void awaitStarted(String sql, TestDatabase database) {
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            try (var other = database.connection();
                    var statement = other.prepareStatement(
                            "select count(*) from pg_stat_activity where wait_event = 'PgSleep' and query = ?")) {
                statement.setString(1, sql);
                try (var row = statement.executeQuery()) {
                    row.next();
                    return row.getLong(1) == 1;
                }
            }
        });
    }

    private static List<CancelRung> rungs(SessionFixture tab) {
        return tab.told(RunEvent.CancelClimbed.class).stream()
                .map(RunEvent.CancelClimbed::rung)
                .toList();
    }

    @Test
    void sleepingStatementStopsOnTheFirstRung() throws SQLException, FaultException {
        try (TestDatabase database = TestServers.postgres();
                SessionFixture tab = SessionFixture.on(database, folder)) {
            String backend = tab.value("select pg_backend_pid()");
            tab.events.clear();
            var handle = tab.start("select pg_sleep(600)", RunOptions.DEFAULT);
            awaitStarted("select pg_sleep(600)", database);

            assertThat(cancelled(handle)).isLessThan(SOON);

            assertThat(rungs(tab)).containsExactly(CancelRung.CANCEL_STATEMENT);
            assertThat(tab.told(RunEvent.StatementCancelled.class)).hasSize(1);
            assertThat(tab.value("select pg_backend_pid()")).isEqualTo(backend);
        }
    }

    @Test
    void streamStopsBetweenAndDuringFetchesAndKeepsItsRows() throws SQLException, FaultException {
        try (TestDatabase database = TestServers.postgres();
                SessionFixture tab = SessionFixture.on(database, folder)) {
            for (String query : List.of(
                    "select generate_series(1, 1000000000)",
                    "select i, pg_sleep(case when i > 100 then 600 else 0 end) from generate_series(1, 1000) i")) {
                tab.events.clear();
                var handle = tab.start(query, RunOptions.DEFAULT);
                await().atMost(Duration.ofSeconds(20))
                        .until(() -> tab.results().size() == 1
                                && tab.results().getFirst().rowCount() > 0);

                assertThat(cancelled(handle)).isLessThan(SOON);

                assertThat(tab.results().getFirst().rowCount()).isPositive();
                assertThat(tab.results().getFirst().state()).isEqualTo(ResultState.CANCELLED);
                assertThat(tab.value("select 1")).isEqualTo("1");
            }
        }
    }

    @Test
    void cancelNeverHitsTheNextStatement() throws SQLException, FaultException {
        try (TestDatabase database = TestServers.postgres();
                SessionFixture tab = SessionFixture.on(database, folder)) {
            for (int round = 0; round < 60; round++) {
                var handle = tab.start("select pg_sleep(0.00" + round % 10 + ")", RunOptions.DEFAULT);
                Thread.onSpinWait();
                if (round % 3 == 0) {
                    sleep(round % 7);
                }
                handle.cancel();
                handle.outcome().join();
                assertThat(tab.value("select 'untouched'")).isEqualTo("untouched");
            }
        }
    }

    private static void sleep(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    @Test
    void statementThatSwallowsCancelsLosesItsSession() throws SQLException, FaultException {
        try (TestDatabase database = TestServers.postgres();
                SessionFixture tab = SessionFixture.on(database, folder)) {
            // One request may reach the server's process as two signals (signal_child in postmaster.c).
            String stubborn = "do $$ begin loop begin perform pg_sleep(600); "
                    + "exception when query_canceled then null; end; end loop; end $$";
            var handle = tab.start(stubborn, RunOptions.DEFAULT);
            awaitStarted(stubborn, database);

            assertThat(cancelled(handle)).isLessThan(SOON);

            assertThat(rungs(tab)).containsExactly(CancelRung.CANCEL_STATEMENT, CancelRung.KILL_SESSION);
            assertThat(tab.told(RunEvent.ConnectionLost.class)).hasSize(1);
            assertThat(tab.value("select 1")).isEqualTo("1");
        }
    }

    @Test
    void frozenServerIsLeftOnTheLastRungAndUsedAgainWhenItThaws()
            throws SQLException, FaultException, IOException, InterruptedException {
        try (TestServer server = TestServers.ownPostgres()) {
            TestDatabase database = new TestDatabase(server, "postgres");
            try (SessionFixture tab = SessionFixture.on(database.profile(), database.password(), folder)) {
                var handle = tab.start("select pg_sleep(600)", RunOptions.DEFAULT);
                awaitStarted("select pg_sleep(600)", database);
                signal(server, "STOP");
                try {
                    assertThat(cancelled(handle)).isLessThan(SOON.multipliedBy(2));
                    assertThat(rungs(tab)).containsExactly(CancelRung.values());
                } finally {
                    signal(server, "CONT");
                }
                assertThat(tab.value("select 1")).isEqualTo("1");
                assertThat(tab.told(RunEvent.Reconnected.class)).hasSize(1);
            }
        }
    }

    private static void signal(TestServer server, String name) throws IOException, InterruptedException {
        ProcessHandle postmaster = ProcessHandle.of(server.pid()).orElseThrow();
        for (ProcessHandle process :
                Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList()) {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
        }
    }

    @Test
    void endlessStatementOfALocalFileStops() throws FaultException, InterruptedException {
        try (SessionFixture tab = SessionFixture.sqlite(folder.resolve("c.db"), folder, false)) {
            var handle = tab.start(
                    "with recursive n(i) as (select 1 union all select i + 1 from n) select count(*) from n",
                    RunOptions.DEFAULT);
            Thread.sleep(300);

            assertThat(cancelled(handle)).isLessThan(SOON);

            assertThat(tab.value("select 1")).isEqualTo("1");
        }
    }
}
