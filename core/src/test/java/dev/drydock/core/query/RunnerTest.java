package dev.drydock.core.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drydock.core.connect.policy.CommitMode;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.job.Outcome;
import dev.drydock.core.query.event.Notice;
import dev.drydock.core.query.event.RunEvent;
import dev.drydock.core.query.event.RunRule;
import dev.drydock.core.query.port.TransactionState;
import dev.drydock.core.query.result.Cell;
import dev.drydock.core.query.result.Column;
import dev.drydock.core.query.result.ResultState;
import dev.drydock.core.query.result.SpooledResult;
import dev.drydock.core.query.result.ValueKind;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RunnerTest extends SessionTest {
    private static final RunOptions GO_ON = new RunOptions(Duration.ZERO, false);

    @Test
    void scriptGivesTypedResultsInOrder() {
        Outcome<RunSummary> outcome =
                tab.run("create table t (id int, note text); insert into t values (1, 'a'), (2, null);\n"
                        + "select * from t order by id; update t set note = 'b'; select count(*) from t");

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Done.class,
                        done -> assertThat(((RunSummary) done.value()).statements())
                                .isEqualTo(5));
        assertThat(tab.told(RunEvent.UpdateCounted.class))
                .extracting(RunEvent.UpdateCounted::statement, RunEvent.UpdateCounted::rows)
                .contains(org.assertj.core.groups.Tuple.tuple(1, 2L), org.assertj.core.groups.Tuple.tuple(3, 2L));
        assertThat(tab.results()).hasSize(2).allMatch(result -> result.state() == ResultState.COMPLETE);
        SpooledResult first = tab.results().getFirst();
        assertThat(first.columns())
                .containsExactly(
                        new Column("id", "int4", ValueKind.NUMBER), new Column("note", "text", ValueKind.TEXT));
        assertThat(SessionFixture.texts(first)).containsExactly(List.of("1", "a"), List.of("2", "NULL"));
    }

    @Test
    void errorStopsTheScriptAndPointsIntoItsStatement() {
        tab.run("select 1; select nothing_here; select 2");

        assertThat(tab.told(RunEvent.StatementStarted.class)).hasSize(2);
        assertThat(tab.fault())
                .isInstanceOfSatisfying(
                        DbFault.BadSql.class, bad -> assertThat(bad.offset()).isEqualTo("select ".length()));
        assertThat(tab.session.facts().transaction()).isEqualTo(TransactionState.NONE);
    }

    @Test
    void scriptGoesOnAfterAnErrorWhenAsked() {
        tab.run("select 1; select nothing_here; select 2", GO_ON);

        assertThat(tab.results()).hasSize(2);
        assertThat(tab.told(RunEvent.StatementFailed.class)).hasSize(1);
    }

    @Test
    void whatIsNoStatementIsRefusedByName() {
        tab.run("\\d t\nselect 'never closed", GO_ON);

        assertThat(tab.told(RunEvent.StatementFailed.class))
                .extracting(RunEvent.StatementFailed::why)
                .satisfiesExactly(
                        meta -> assertThat(RunRule.META_COMMAND.explains(meta)).isTrue(),
                        open -> assertThat(RunRule.NOT_SENDABLE.explains(open)).isTrue());
    }

    @Test
    void emptyScriptRunsNothing() {
        assertThat(tab.run(" -- nothing\n ;; ")).isInstanceOf(Outcome.Done.class);
        assertThat(tab.events).isEmpty();
    }

    @Test
    void noticesArriveInOrderWhileTheStatementStillRuns() {
        var handle = tab.start(
                "do $$ begin for i in 1..5 loop raise notice 'step %', i using hint = 'go on'; end loop; "
                        + "perform pg_sleep(30); end $$",
                RunOptions.DEFAULT);
        await().atMost(Duration.ofSeconds(10))
                .until(() -> tab.told(RunEvent.NoticeRaised.class).size() == 5);
        assertThat(handle.status().state().ended()).isFalse();
        handle.cancel();
        handle.outcome().join();

        assertThat(tab.told(RunEvent.NoticeRaised.class))
                .extracting(raised -> raised.notice().message())
                .containsExactly("step 1", "step 2", "step 3", "step 4", "step 5");
        assertThat(tab.told(RunEvent.NoticeRaised.class).getFirst().notice())
                .isEqualTo(new Notice("NOTICE", "00000", "step 1", "", "go on"));
    }

    @Test
    void noneOfManyNoticesIsLost() {
        tab.run("do $$ begin for i in 1..50000 loop raise notice '%', i; end loop; end $$");

        assertThat(tab.told(RunEvent.NoticeRaised.class))
                .extracting(raised -> Integer.parseInt(raised.notice().message()))
                .isEqualTo(IntStream.rangeClosed(1, 50_000).boxed().toList());
    }

    @Test
    void noticesOfLaterBatchesArrive() {
        tab.run("create function loud(i int) returns int language plpgsql as "
                + "$$ begin if i % 1000 = 0 then raise notice '%', i; end if; return i; end $$;"
                + "select loud(i) from generate_series(1, 5000) i");

        assertThat(tab.told(RunEvent.NoticeRaised.class))
                .extracting(raised -> raised.notice().message())
                .containsExactly("1000", "2000", "3000", "4000", "5000");
    }

    @Test
    void statementIsEndedAtItsBoundAndTheSessionKeepsItsOwn() {
        tab.run("set statement_timeout = '77s'");
        tab.run("select pg_sleep(600)", new RunOptions(Duration.ofMillis(300), true));

        assertThat(RunRule.STATEMENT_TIMEOUT.explains(tab.fault())).isTrue();
        assertThat(tab.value("show statement_timeout")).isEqualTo("77s");
        tab.run("set statement_timeout = '78s'", new RunOptions(Duration.ofSeconds(9), true));
        assertThat(tab.value("show statement_timeout")).isEqualTo("78s");
    }

    @Test
    void boundCoversAllFetchesOfAStreamTogether() {
        tab.run(
                "select pg_sleep(0.002) from generate_series(1, 1000000)",
                new RunOptions(Duration.ofMillis(800), true));

        assertThat(RunRule.STATEMENT_TIMEOUT.explains(tab.fault())).isTrue();
        assertThat(tab.results().getFirst().rowCount()).isPositive();
        assertThat(tab.session.facts().connected()).isTrue();
    }

    @Test
    void unusualShapesOfResultsWork() {
        assertThat(tab.rows("select 1 as a, 2 as a, 3 as \"\"\"; drop table x; --\"")
                        .getFirst())
                .containsExactly("1", "2", "3");
        assertThat(tab.results().getFirst().columns())
                .extracting(Column::name)
                .containsExactly("a", "a", "\"; drop table x; --");
        assertThat(tab.rows("select 1 where false")).isEmpty();
        tab.run("select from generate_series(1, 3000)");
        assertThat(tab.results().getFirst().rowCount()).isEqualTo(3000);
        assertThat(tab.results().getFirst().page(2990, 50).rows()).hasSize(10).allMatch(List::isEmpty);
        String wide = IntStream.range(0, 1600).mapToObj(i -> i + " as c" + i).collect(Collectors.joining(","));
        assertThat(tab.rows("select " + wide + " from generate_series(1, 200)")
                        .get(199)
                        .get(1599))
                .isEqualTo("1599");
    }

    @Test
    void hugeCellIsCutInPagesAndWholeAsAStream() throws IOException {
        tab.run("select 'x', repeat('é', 50000000), 'y'");

        SpooledResult result = tab.results().getFirst();
        Cell cell = SessionFixture.cell(result, 0, 1);
        assertThat(cell.truncated()).isTrue();
        assertThat(cell.totalBytes()).isEqualTo(100_000_000);
        assertThat(cell.text()).hasSize(32 * 1024).doesNotContain("\uFFFD");
        assertThat(SessionFixture.cell(result, 0, 2).text()).isEqualTo("y");
        try (InputStream whole = result.value(0, 1).orElseThrow()) {
            assertThat(whole.transferTo(java.io.OutputStream.nullOutputStream()))
                    .isEqualTo(100_000_000);
        }
    }

    @Test
    void textOfAStatementIsSentUntouched() {
        assertThat(tab.value("select '{d 2020-01-01} {fn now()} ? ??'")).isEqualTo("{d 2020-01-01} {fn now()} ? ??");
        assertThat(tab.value("select '{\"a\":1}'::jsonb ? 'a'")).isEqualTo("t");
        assertThat(tab.value("select $q$it's; here$q$")).isEqualTo("it's; here");
    }

    @Test
    void openTransactionSurvivesStreamingAndEndsByHand() {
        tab.run("create table t (i int); begin; insert into t values (1)");
        assertThat(tab.session.facts().transaction()).isEqualTo(TransactionState.OPEN);
        assertThat(tab.rows("select i from t, generate_series(1, 5000)")).hasSize(5000);
        assertThat(tab.session.facts().transaction()).isEqualTo(TransactionState.OPEN);

        tab.run("rollback");

        assertThat(tab.session.facts().transaction()).isEqualTo(TransactionState.NONE);
        assertThat(tab.value("select count(*) from t")).isEqualTo("0");
        tab.run("vacuum t");
        assertThat(tab.told(RunEvent.StatementFailed.class)).isEmpty();
    }

    @Test
    void failedTransactionShowsAsSuch() {
        tab.run("begin; select 1/0");

        assertThat(tab.session.facts().transaction()).isEqualTo(TransactionState.FAILED);
        tab.run("rollback");
        assertThat(tab.session.facts().transaction()).isEqualTo(TransactionState.NONE);
    }

    @Test
    void manualModeStartsATransactionThatLasts() throws FaultException, InterruptedException {
        tab.run("create table t (i int)");
        tab.session.commitMode(CommitMode.MANUAL);
        tab.run("insert into t values (1); select * from t");
        assertThat(tab.session.facts().transaction()).isEqualTo(TransactionState.OPEN);

        tab.session.end(false);

        assertThat(tab.session.facts().transaction()).isEqualTo(TransactionState.NONE);
        assertThat(tab.value("select count(*) from t")).isEqualTo("0");
        tab.session.end(true);
        tab.run("insert into t values (2)");
        tab.session.end(true);
        tab.session.commitMode(CommitMode.AUTO);
        assertThat(tab.value("select count(*) from t")).isEqualTo("1");
    }

    @Test
    void insertReturningIsCommittedInAutocommit() throws SQLException {
        tab.run("create table t (i int); insert into t select generate_series(1, 5000) returning i");

        assertThat(tab.results().getFirst().rowCount()).isEqualTo(5000);
        try (var other = database.connection();
                var statement = other.createStatement();
                var row = statement.executeQuery("select count(*) from t")) {
            row.next();
            assertThat(row.getLong(1)).isEqualTo(5000);
        }
    }

    @Test
    void closedSessionRefuses() {
        tab.session.close();

        assertThat(tab.run("select 1"))
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(RunRule.SESSION_CLOSED.explains(failed.why()))
                                .isTrue());
    }
}
