package dev.drydock.core.plan.run;

import static dev.drydock.core.plan.run.ExplainDesk.shape;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.job.JobHandle;
import dev.drydock.core.job.Outcome;
import dev.drydock.core.plan.run.port.ExplainRequest;
import dev.drydock.core.plan.run.port.ExplainRule;
import dev.drydock.core.query.event.RunEvent;
import dev.drydock.core.query.event.RunRule;
import dev.drydock.core.sql.Syntax;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestServers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("server")
class ExplainRefusalTest {
    private static final String SETUP = """
        create table ship (id serial primary key, name text);
        insert into ship (name) select 'ship ' || i from generate_series(1, 500) i;
        create table cargo (ship_id int references ship on delete cascade, kind text);
        insert into cargo values (1, 'grain');
        create function note() returns trigger language plpgsql as $$ begin return null; end $$;
        create trigger noted after delete on cargo execute procedure note();
        analyze;
        create schema other;
        create table other.ship (id int);
        """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private TestDatabase database;

    @SuppressWarnings("NullAway.Init")
    private ExplainDesk desk;

    @BeforeEach
    void fill() throws SQLException, FaultException {
        database = TestServers.postgres();
        execute(SETUP);
        desk = ExplainDesk.on(database, folder);
    }

    @AfterEach
    void drop() throws SQLException {
        desk.close();
        database.close();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String ask(String sql) throws SQLException {
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }

    @Test
    void hostileAndForeignTextsAreRefused() throws SQLException, FaultException {
        List<String> through = new ArrayList<>();
        List<String> attacks = List.of(
                "explain select 1",
                "EXPLAIN ANALYZE delete from ship",
                "analyze ship",
                "(analyze) delete from ship",
                "analyze delete from ship",
                "vacuum ship",
                "drop table ship",
                "truncate ship",
                "create table x (a int)",
                "refresh materialized view v",
                "execute p(1)",
                "prepare p as select 1",
                "do $$ begin delete from ship; end $$",
                "call f()",
                "commit",
                "copy ship to stdout",
                "/* x */ set role postgres",
                ") select 1",
                "verbose) delete from ship",
                "");
        for (String attack : attacks) {
            for (ExplainRequest request :
                    List.of(ExplainRequest.of(attack), ExplainRequest.of(attack).analyzed())) {
                if (!(desk.start(request).outcome().join() instanceof Outcome.Failed<Explained>)) {
                    through.add(attack);
                }
            }
        }
        assertThat(through).isEmpty();
        assertThat(ask("select count(*) from ship")).isEqualTo("500");
    }

    @Test
    void severalStatementsAreRefusedBeforeAndByTheJob() throws SQLException {
        Syntax syntax = Dialects.byId("postgres").orElseThrow().syntax();
        for (String script : List.of("select 1; drop table ship", "select 1;; select 2", "", "-- x", "select 'a")) {
            assertThatExceptionOfType(FaultException.class)
                    .isThrownBy(() -> Explain.statement(syntax, script))
                    .matches(thrown -> thrown.fault() instanceof DbFault.Refused refused
                            && refused.rule().equals(ExplainRule.EXPLAIN_ONE_STATEMENT.name()));
        }
        DbFault two = desk.fault(ExplainRequest.of("select 1; drop table ship").analyzed());
        assertThat(two).isInstanceOf(DbFault.Refused.class);
        assertThat(ask("select count(*) from ship")).isEqualTo("500");
    }

    @Test
    void timeAndLocksAreBounded() throws SQLException {
        var bounds = new ExplainRequest.Bounds(Duration.ofMillis(300), Duration.ofMillis(200));
        DbFault late =
                desk.fault(ExplainRequest.of("select pg_sleep(600)").analyzed().with(bounds));
        desk.tab.run("begin; lock table ship in access exclusive mode");
        DbFault busy = desk.fault(ExplainRequest.of("select * from ship")
                .with(new ExplainRequest.Bounds(Duration.ofSeconds(5), Duration.ofMillis(200))));

        assertThat(RunRule.STATEMENT_TIMEOUT.explains(late)).as(late.toString()).isTrue();
        assertThat(busy).isInstanceOf(DbFault.Busy.class);
        assertThat(desk.tab.value("select count(*) from ship")).isEqualTo("500");
    }

    @Test
    void cancelStopsTheServerAndLeavesTheTab() throws SQLException {
        JobHandle<Explained> handle =
                desk.start(ExplainRequest.of("select pg_sleep(600)").analyzed());
        database.awaitSleeping();
        handle.cancel();

        assertThat(handle.outcome().join()).isInstanceOf(Outcome.Cancelled.class);
        assertThat(desk.events.getLast()).isInstanceOf(RunEvent.StatementCancelled.class);
        assertThat(desk.tab.value("select 1")).isEqualTo("1");
        assertThat(ask("select count(*) from pg_stat_activity where wait_event = 'PgSleep'"))
                .isEqualTo("0");
    }

    @Test
    void failedTransactionAndMistakesAreSaid() {
        DbFault bad = desk.fault(ExplainRequest.of("select * from shipp"));
        desk.tab.run("begin; select 1/0");

        assertThat(bad).isInstanceOf(DbFault.BadSql.class);
        assertThat(((DbFault.BadSql) bad).offset()).isEqualTo("select * from ".length());
        assertThat(desk.rule(ExplainRequest.of("select 1"))).isEqualTo(ExplainRule.TRANSACTION_FAILED.name());
    }

    @Test
    void tablesAndCursorsAreMadeForAMomentOnly() throws SQLException {
        Explained made = desk.plan(
                ExplainRequest.of("create table copy as select * from ship").analyzed());
        Explained cursor = desk.plan("declare c cursor for select * from ship");

        assertThat(shape(made)).isEqualTo("Seq Scan public.ship");
        assertThat(shape(cursor)).isEqualTo("Seq Scan public.ship");
        assertThat(ask("select to_regclass('copy') is null")).isEqualTo("t");
    }
}
