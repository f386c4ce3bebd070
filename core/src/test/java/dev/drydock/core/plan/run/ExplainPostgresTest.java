package dev.drydock.core.plan.run;

import static dev.drydock.core.plan.run.ExplainDesk.done;
import static dev.drydock.core.plan.run.ExplainDesk.shape;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.job.JobSpec;
import dev.drydock.core.plan.advice.tip.TableState;
import dev.drydock.core.plan.run.port.ExplainOption;
import dev.drydock.core.plan.run.port.ExplainRequest;
import dev.drydock.core.plan.run.port.ExplainRule;
import dev.drydock.core.plan.run.port.Irreversible;
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
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("server")
@ParameterizedClass
@ValueSource(ints = {12, 15, 17})
class ExplainPostgresTest {
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

    private final int major;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private TestDatabase database;

    @SuppressWarnings("NullAway.Init")
    private ExplainDesk desk;

    ExplainPostgresTest(int major) {
        this.major = major;
    }

    @BeforeEach
    void fill() throws SQLException, FaultException {
        database = TestServers.postgres(major);
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
    void openTransactionOfTheTabStaysExactlyAsItWas() throws SQLException {
        String backend = desk.tab.value("select pg_backend_pid()");
        desk.tab.run("begin; update ship set name = 'mine' where id = 1");
        String state = "select string_agg(coalesce(relation::regclass::text, '') || locktype || mode, ',' "
                + "order by relation, locktype, mode) from pg_locks where pid = " + backend;
        String activity =
                "select backend_xid || ' ' || xact_start || ' ' || state from pg_stat_activity where pid = " + backend;
        String before = ask(state) + ask(activity);

        Explained read = desk.plan(ExplainRequest.of("select * from ship").analyzed());
        Explained delete =
                desk.plan(ExplainRequest.of("delete from ship where id > 100").analyzed());

        assertThat(ask(state) + ask(activity)).isEqualTo(before);
        assertThat(shape(read)).isEqualTo("Seq Scan public.ship");
        assertThat(read.plans().getFirst().root().actual()).isPresent();
        assertThat(shape(delete)).startsWith("ModifyTable public.ship");
        assertThat(read.tables()).extracting(TableState::relation).containsExactly("ship");
        assertThat(ask("select count(*) from ship")).isEqualTo("500");
        assertThat(desk.tab.value("select name from ship where id = 1")).isEqualTo("mine");
    }

    @Test
    void savepointsTemporaryTablesCursorsAndSettingsOfTheTabStay() throws SQLException {
        desk.tab.run("""
            set work_mem = '7MB'; prepare mine as select 1; listen harbour; begin; set local enable_hashjoin = off;
            create temp table note (t text); insert into note values ('kept'); declare c cursor for select 1;
            savepoint a; update ship set name = 'a' where id = 1; savepoint b; update ship set name = 'b' where id = 1
            """);
        String own = """
            select txid_current_if_assigned() || (select t from note) || (select name from ship where id = 1)
                || (select string_agg(name, ',' order by name) from pg_cursors where name = 'c')
                || (select string_agg(name, ',') from pg_prepared_statements where name = 'mine')
                || (select string_agg(c, ',') from pg_listening_channels() c)
                || md5((select string_agg(name || setting, ',' order by name) from pg_settings))
            """;
        String before = desk.tab.value(own);

        desk.plan(ExplainRequest.of("delete from ship where id > 100").analyzed());
        desk.plan(ExplainRequest.of("select * from ship where id = $1").with(List.of("7")));

        assertThat(desk.tab.value(own)).isEqualTo(before);
        desk.tab.run("rollback to savepoint b");
        assertThat(desk.tab.value("select name from ship where id = 1")).isEqualTo("a");
        desk.tab.run("rollback to savepoint a; commit");
        assertThat(desk.tab.value("select t from note")).isEqualTo("kept");
    }

    @Test
    void rowsThatTheTabHoldsAreNotWaitedForLong() {
        desk.tab.run("begin; update ship set name = 'mine' where id = 1");

        DbFault busy = desk.fault(ExplainRequest.of("update ship set name = 'x' where id = 1")
                .analyzed()
                .with(new ExplainRequest.Bounds(Duration.ofSeconds(5), Duration.ofMillis(200))));

        assertThat(busy).isInstanceOf(DbFault.Busy.class);
        assertThat(desk.tab.value("select name from ship where id = 1")).isEqualTo("mine");
    }

    @Test
    void whateverAStatementChangesIsRolledBack() throws SQLException {
        List<String> statements = new ArrayList<>(List.of(
                "with gone as (delete from cargo returning *) select * from gone",
                "create table copy as select * from ship",
                "select * into copy from ship",
                "insert into cargo select id, 'x' from ship on conflict do nothing",
                "select * from ship for update",
                "update ship set name = 'x' /* ; commit */ -- ; commit",
                "declare c cursor for select * from ship",
                "/* a */ (select 1) union all table other.ship",
                "values (1)"));
        if (major >= 15) {
            statements.add("merge into cargo using ship on ship_id = id when matched then delete");
        }
        String all = "select md5(string_agg(s::text, ',' order by id)) || (select count(*) from cargo)"
                + " || coalesce(to_regclass('copy')::text, '-') from ship s";
        String before = ask(all);

        for (String statement : statements) {
            Explained explained = desk.plan(ExplainRequest.of(statement).analyzed());
            assertThat(explained.plans().getFirst().root().actual())
                    .as(statement)
                    .isPresent();
            desk.plan(statement);
        }
        assertThat(ask(all)).isEqualTo(before);
    }

    @Test
    void planAloneIsAskedForWhereNothingCanBeWritten() throws SQLException {
        execute("create function inside() returns void language plpgsql as $$ begin delete from cargo; end $$;"
                + " create function sly() returns int language plpgsql immutable as"
                + " $$ begin perform inside(); return 1; end $$");

        DbFault refused = desk.fault(ExplainRequest.of("update ship set name = 'x' where id = sly()"));

        assertThat(refused.sqlState()).isEqualTo("25006");
        assertThat(ask("select count(*) from cargo")).isEqualTo("1");
    }

    @Test
    void tabThatLostItsConnectionStillGetsPlans() throws SQLException {
        ask("select pg_terminate_backend(" + desk.tab.value("select pg_backend_pid()") + ")");

        assertThat(shape(desk.plan("select * from ship"))).isEqualTo("Seq Scan public.ship");
    }

    @Test
    void snapshotOfARepeatableReadTransactionIsNotTakenEarly() throws SQLException {
        desk.tab.run("begin isolation level repeatable read");
        desk.plan("select * from ship");
        execute("delete from cargo");

        assertThat(desk.tab.value("select count(*) from cargo")).isEqualTo("0");
    }

    @Test
    void deleteUnderAnalyzeDeletesNothingAndSaysWhatStays() throws SQLException {
        Explained delete = desk.plan(ExplainRequest.of("delete from ship").analyzed());
        Explained insert = desk.plan(
                ExplainRequest.of("insert into ship (name) values ('x')").analyzed());
        Ahead ahead = done(desk.tab.jobs.submit(
                new JobSpec("plan", "ahead"),
                desk.explain.ahead(ExplainRequest.of("delete from ship").analyzed())));

        assertThat(ask("select (select count(*) from ship) || ' ' || (select count(*) from cargo)"))
                .isEqualTo("500 1");
        assertThat(delete.left()).as("the cascade reaches cargo's trigger").containsExactly(Irreversible.TRIGGERS);
        assertThat(ahead.left()).isEqualTo(delete.left());
        assertThat(ahead.sent())
                .containsExactly("BEGIN", "EXPLAIN (ANALYZE, VERBOSE, FORMAT JSON) delete from ship", "ROLLBACK");
        assertThat(insert.left()).contains(Irreversible.SEQUENCES);
        assertThat(ask("select last_value from ship_id_seq")).isEqualTo("501");
    }

    @Test
    void settingsOfTheTabAreCarried() throws SQLException {
        execute("create role reader_" + database.database() + "; grant usage on schema other to reader_"
                + database.database() + "; grant select on other.ship to reader_" + database.database());
        try {
            desk.tab.run(
                    "set search_path = other, public; set enable_seqscan = off; set work_mem = '8MB'; set role reader_"
                            + database.database());
            Explained carried = desk.plan("select * from ship");
            DbFault denied = desk.fault(ExplainRequest.of("select * from public.ship"));
            desk.tab.run("reset role; begin; set local search_path = public");
            Explained local = desk.plan(ExplainRequest.of("select * from ship").with(Set.of(ExplainOption.SETTINGS)));

            assertThat(shape(carried)).isEqualTo("Seq Scan other.ship");
            assertThat(carried.notCarried()).isEmpty();
            assertThat(denied.sqlState()).isEqualTo("42501");
            assertThat(shape(local)).isEqualTo("Seq Scan public.ship");
            assertThat(local.text()).contains("enable_seqscan", "8MB");
        } finally {
            desk.close();
            execute("drop owned by reader_" + database.database() + "; drop role reader_" + database.database());
        }
    }

    @Test
    void settingsOfTheUsersOwnThatRowSecurityReadsAreCarried() throws SQLException {
        execute("create role tenant_" + database.database() + "; grant select on ship to tenant_" + database.database()
                + "; alter table ship enable row level security; create policy own on ship"
                + " using (id = current_setting('app.tenant')::int)");
        try {
            desk.tab.run("set app.tenant = '7'; set role tenant_" + database.database() + "; begin");
            Explained seen = desk.plan(ExplainRequest.of("select * from ship").analyzed());
            desk.tab.run("rollback; begin isolation level repeatable read");
            DbFault unread = desk.fault(ExplainRequest.of("select * from ship").analyzed());

            assertThat(seen.plans().getFirst().root().actual().orElseThrow().rows())
                    .isEqualTo(1);
            assertThat(unread.toString()).contains("app.tenant");
        } finally {
            desk.close();
            execute("drop owned by tenant_" + database.database() + "; drop role tenant_" + database.database());
        }
    }

    @Test
    void parametersGetAPlanWithoutValuesAndWithThem() throws SQLException {
        List<String> texts = List.of(
                "select * from ship where id = $1 and name = $2",
                "select * from ship where id = ? and name =?",
                "select * from ship where id = :id and name = :name and id::int >= :id");
        for (String text : texts) {
            Explained generic = desk.plan(text);
            Explained custom = desk.plan(
                    ExplainRequest.of(text).with(List.of("3", "O'Neill \\ '")).analyzed());
            assertThat(generic.text()).as(text).contains("$1").doesNotContain("O'Neill");
            assertThat(custom.text()).as(text).contains("O''Neill").contains("Actual Rows");
        }
        String missing = desk.rule(ExplainRequest.of(texts.getFirst()).analyzed());
        String mismatch = desk.rule(ExplainRequest.of(texts.getFirst()).with(List.of("1")));

        assertThat(missing).isEqualTo(ExplainRule.VALUES_MISSING.name());
        assertThat(mismatch).isEqualTo(ExplainRule.VALUES_MISMATCH.name());
        assertThat(shape(desk.plan("select '{\"a\":1}'::jsonb ? 'a', (array[1,2])[1:2]")))
                .isEqualTo("Result");
    }

    @Test
    void optionsThatTheServerHasAreTakenAndOthersRefused() {
        for (boolean analyze : List.of(false, true)) {
            Set<ExplainOption> offered = Set.copyOf(desk.explain.options(analyze));
            ExplainRequest plain = ExplainRequest.of("select * from ship");
            ExplainRequest request = analyze ? plain.analyzed() : plain;
            assertThat(desk.plan(request.with(offered)).plans()).hasSize(1);
            for (ExplainOption option : ExplainOption.values()) {
                if (!offered.contains(option)) {
                    assertThat(desk.rule(request.with(Set.of(option))))
                            .isEqualTo(ExplainRule.OPTION_UNSUPPORTED.name());
                }
            }
        }
        assertThat(desk.explain.options(true).contains(ExplainOption.SERIALIZE)).isEqualTo(major >= 17);
    }

    @Test
    void readOnlyTabRunsNoChangeButPlansIt() throws SQLException, FaultException {
        execute("create function sneak() returns int language sql as 'delete from ship returning 1'");
        try (ExplainDesk reader = ExplainDesk.readOnly(database, folder)) {
            assertThat(reader.rule(ExplainRequest.of("delete from ship").analyzed()))
                    .isEqualTo(ExplainRule.ANALYZE_READ_ONLY.name());
            assertThat(shape(reader.plan("delete from ship"))).startsWith("ModifyTable");
        }
        DbFault sneaked = desk.fault(ExplainRequest.of("select sneak()").analyzed());

        assertThat(sneaked.sqlState()).as("what seems to read runs read-only").isEqualTo("25006");
        assertThat(ask("select count(*) from ship")).isEqualTo("500");
    }
}
