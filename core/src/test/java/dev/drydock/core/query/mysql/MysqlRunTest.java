package dev.drydock.core.query.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.connect.policy.CommitMode;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.job.JobHandle;
import dev.drydock.core.query.RunOptions;
import dev.drydock.core.query.RunSummary;
import dev.drydock.core.query.SessionFixture;
import dev.drydock.core.query.event.RunEvent.ConnectionLost;
import dev.drydock.core.query.event.RunEvent.NoticeRaised;
import dev.drydock.core.query.event.RunEvent.ResultOpened;
import dev.drydock.core.query.event.RunEvent.StatementCancelled;
import dev.drydock.core.query.event.RunEvent.StatementDone;
import dev.drydock.core.query.event.RunEvent.StatementFailed;
import dev.drydock.core.query.event.RunEvent.StatementStarted;
import dev.drydock.core.query.event.RunEvent.UpdateCounted;
import dev.drydock.core.query.event.RunRule;
import dev.drydock.core.query.port.TransactionState;
import dev.drydock.core.query.result.ResultState;
import dev.drydock.core.query.result.SpooledResult;
import dev.drydock.testing.mysql.MysqlDatabase;
import dev.drydock.testing.mysql.MysqlKind;
import dev.drydock.testing.mysql.MysqlServers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("server")
@ParameterizedClass
@EnumSource(MysqlKind.class)
class MysqlRunTest {
    private static final String DIGITS =
            "create table d (i int); insert into d values (0),(1),(2),(3),(4),(5),(6),(7),(8),(9)";

    private final MysqlKind kind;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private MysqlDatabase database;

    @SuppressWarnings("NullAway.Init")
    private SessionFixture fixture;

    MysqlRunTest(MysqlKind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() throws Exception {
        database = MysqlServers.shared(kind).fresh();
        fixture = SessionFixture.on(database.profile(), database.password(), folder);
    }

    @AfterEach
    void close() throws Exception {
        fixture.close();
        database.close();
    }

    @Test
    void callGivesEveryResultInOrder() {
        fixture.run("""
            create table t (a int);
            create procedure p() begin
                select 'one' as a;
                insert into t values (1), (2);
                select a from t order by a;
            end;
            """);
        assertThat(fixture.told(StatementFailed.class)).isEmpty();
        fixture.run("call p()");
        assertThat(fixture.results().stream().map(SessionFixture::texts))
                .containsExactly(List.of(List.of("one")), List.of(List.of("1"), List.of("2")));
        assertThat(fixture.told(UpdateCounted.class)).isNotEmpty();
    }

    @Test
    void warningsComeAsNoticesOnce() {
        fixture.run("select cast('abc' as signed)");
        assertThat(fixture.told(NoticeRaised.class))
                .extracting(
                        told -> told.notice().severity() + " " + told.notice().sqlState())
                .containsExactly("Warning 1292");
        fixture.run("select 1");
        assertThat(fixture.told(NoticeRaised.class)).isEmpty();
    }

    @Test
    void largeResultIsStreamed() {
        fixture.run(DIGITS);
        fixture.run("select a.i + 10*b.i + 100*c.i + 1000*d1.i + 10000*e.i as n, cast('x' as signed) as w "
                + "from d a, d b, d c, d d1, d e order by n");
        SpooledResult result = fixture.results().getFirst();
        assertThat(result.state()).isEqualTo(ResultState.COMPLETE);
        assertThat(result.rowCount()).isEqualTo(100_000);
        assertThat(SessionFixture.cell(result, 99_999, 0).text()).isEqualTo("99999");
        assertThat(fixture.told(NoticeRaised.class)).isNotEmpty();
    }

    private boolean sleeps() throws SQLException {
        try (var admin = database.server().connection("mysql");
                var statement = admin.createStatement();
                var row = statement.executeQuery("select count(*) from information_schema.processlist where user = '"
                        + database.user() + "' and info like 'select sleep(600)%'")) {
            row.next();
            return row.getInt(1) == 1;
        }
    }

    @Test
    void cancelEndsASleepOnTheFirstRung() throws Exception {
        JobHandle<RunSummary> running = fixture.start("select sleep(600), 1; select 2", RunOptions.DEFAULT);
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(this::sleeps);
        long asked = System.nanoTime();
        running.cancel();
        running.outcome().join();
        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(3));
        // MySQL's SLEEP, when it is stopped, returns 1 instead of failing (manual 14.23).
        if (kind == MysqlKind.MARIADB) {
            assertThat(fixture.told(StatementCancelled.class)).hasSize(1);
        }
        assertThat(fixture.told(StatementStarted.class)).hasSize(1);
        assertThat(fixture.value("select 'alive'")).isEqualTo("alive");
    }

    @Test
    void closingAResultEndsItsQuery() {
        fixture.run(DIGITS);
        fixture.events.clear();
        JobHandle<RunSummary> running = fixture.start(
                "select a.i, repeat('x', 50) from d a, d b, d c, d e, d f, d g, d h, d i, d j", RunOptions.DEFAULT);
        Awaitility.await().until(() -> !fixture.told(ResultOpened.class).isEmpty());
        Awaitility.await().until(() -> fixture.results().getFirst().rowCount() > 1000);
        fixture.results().getFirst().close();
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> running.outcome().isDone());
        assertThat(RunRule.RESULT_CLOSED.explains(fixture.fault())).isTrue();
        assertThat(fixture.value("select 'alive'")).isEqualTo("alive");
    }

    @Test
    void statementIsBoundedAndTheSessionsOwnBoundComesBack() {
        fixture.run(DIGITS);
        String bound = kind == MysqlKind.MARIADB ? "max_statement_time" : "max_execution_time";
        String own = kind == MysqlKind.MARIADB ? "77.000000" : "77000";
        fixture.run("set session " + bound + " = " + own);
        RunOptions half = new RunOptions(Duration.ofMillis(500), true);
        fixture.run(
                "select count(*) from d a, d b, d c, d e, d f, d g, d h, d i, d j, d k where a.i + k.i > 100", half);
        assertThat(RunRule.STATEMENT_TIMEOUT.explains(fixture.fault())).isTrue();
        assertThat(fixture.value("select @@session." + bound)).isEqualTo(own);
    }

    @Test
    void writeBeyondTheBoundIsStoppedToo() {
        fixture.run(DIGITS + "; create table many (i int)");
        RunOptions half = new RunOptions(Duration.ofMillis(500), true);
        fixture.run("insert into many select a.i from d a, d b, d c, d e, d f, d g, d h, d i, d j", half);
        assertThat(RunRule.STATEMENT_TIMEOUT.explains(fixture.fault())).isTrue();
        assertThat(fixture.value("select count(*) from many")).isEqualTo("0");
    }

    @Test
    void transactionIsTheServersTruth() {
        fixture.run("create table t (a int) engine = InnoDB");
        fixture.run("begin; insert into t values (1)");
        assertThat(fixture.session.facts().transaction()).isEqualTo(TransactionState.OPEN);
        fixture.run("create table other (a int)");
        assertThat(fixture.session.facts().transaction()).isEqualTo(TransactionState.NONE);
    }

    @Test
    void autocommitSwitchedOffByHandStaysOff() throws Exception {
        fixture.run("create table t (a int) engine = InnoDB");
        fixture.run("set autocommit = 0");
        fixture.run("insert into t values (1)");
        assertThat(fixture.session.facts().transaction()).isEqualTo(TransactionState.OPEN);
        fixture.session.end(false);
        assertThat(fixture.value("select count(*) from t")).isEqualTo("0");
    }

    @Test
    void manualSessionKeepsItsTransactionAcrossStatements() throws Exception {
        fixture.run("create table t (a int) engine = InnoDB");
        fixture.session.commitMode(CommitMode.MANUAL);
        fixture.run("insert into t values (1); select * from t");
        assertThat(fixture.session.facts().transaction()).isEqualTo(TransactionState.OPEN);
        fixture.session.end(false);
        assertThat(fixture.value("select count(*) from t")).isEqualTo("0");
    }

    @Test
    void textThatTheSessionReadsOtherwiseIsNotSent() {
        fixture.run("create table kept (a int); set sql_mode = 'NO_BACKSLASH_ESCAPES,ANSI_QUOTES'");
        fixture.run("select '\\' into @a; drop table kept -- '");
        assertThat(RunRule.READ_DIFFERENTLY.explains(fixture.fault())).isTrue();
        assertThat(fixture.value("select 'a\\b'")).isEqualTo("a\\b");
        assertThat(fixture.value("select count(*) as \"n\" from kept")).isEqualTo("0");
    }

    @Test
    void killedSessionIsALossAndTheNextRunReconnects() throws Exception {
        String id = fixture.value("select connection_id()");
        try (var admin = database.server().connection("mysql");
                var statement = admin.createStatement()) {
            statement.execute("kill " + id);
        }
        fixture.run("select 'alive'");
        assertThat(fixture.told(ConnectionLost.class)).hasSize(1);
        assertThat(fixture.told(StatementDone.class)).hasSize(1);
        assertThat(fixture.value("select connection_id()")).isNotEqualTo(id);
    }

    @Test
    void failedStatementTellsItsPlace() {
        fixture.run("select 1; select a from nowhere");
        assertThat(fixture.fault())
                .isInstanceOfSatisfying(
                        DbFault.BadSql.class, bad -> assertThat(bad.offset()).isEqualTo("select a from ".length()));
    }
}
