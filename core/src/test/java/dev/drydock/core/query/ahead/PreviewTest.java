package dev.drydock.core.query.ahead;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.query.SessionFixture;
import dev.drydock.core.query.ahead.Changes.Grammar;
import dev.drydock.core.query.event.RunEvent;
import dev.drydock.core.query.port.TransactionState;
import dev.drydock.core.query.preview.RowPreview;
import dev.drydock.core.query.preview.RowPreview.Why;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestServers;
import dev.drydock.testing.mysql.MysqlDatabase;
import dev.drydock.testing.mysql.MysqlKind;
import dev.drydock.testing.mysql.MysqlServers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The law: what is counted before is what the server then says it changed.
@Tag("server")
class PreviewTest {
    private static final int STATEMENTS = 150;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(ints = {12, 17})
    void previewIsWhatPostgresChanges(int major) throws Exception {
        try (TestDatabase database = TestServers.postgres(major);
                SessionFixture tab = SessionFixture.on(database, folder)) {
            holds(tab, "postgres", Grammar.POSTGRES);
        }
    }

    @ParameterizedTest
    @EnumSource(MysqlKind.class)
    void previewIsWhatMysqlChanges(MysqlKind kind) throws Exception {
        try (MysqlDatabase database = MysqlServers.shared(kind).fresh();
                SessionFixture tab = SessionFixture.on(database.profile(), database.password(), folder)) {
            holds(tab, "mysql", Grammar.MYSQL);
        }
    }

    @Test
    void previewIsWhatSqliteChanges() throws Exception {
        try (SessionFixture tab = SessionFixture.sqlite(folder.resolve("law.db"), folder, false)) {
            holds(tab, "sqlite", Grammar.SQLITE);
        }
    }

    private static void holds(SessionFixture tab, String dialect, Grammar grammar) throws Exception {
        Changes changes = new Changes(
                20261121, grammar, Dialects.byId(dialect).orElseThrow().syntax());
        tab.run(changes.tables());
        assertThat(tab.told(RunEvent.StatementFailed.class)).isEmpty();
        List<String> lies = new ArrayList<>();
        int counted = 0;
        int touched = 0;
        for (int i = 0; i < STATEMENTS; i++) {
            String sql = changes.statement();
            boolean inside = i % 2 == 0;
            if (inside) {
                tab.run("begin");
            }
            RowPreview preview = tab.session.ask(new RowCount(sql, PATIENCE));
            if (!inside) {
                assertThat(tab.session.facts().transaction()).isEqualTo(TransactionState.NONE);
                tab.run("begin");
            }
            tab.run(sql);
            List<RunEvent.StatementDone> done = tab.told(RunEvent.StatementDone.class);
            boolean ran = !done.isEmpty();
            tab.run("rollback");
            if (preview instanceof RowPreview.Counted(long rows) && ran) {
                counted++;
                touched += rows > 0 ? 1 : 0;
                if (rows != done.getFirst().rows()) {
                    lies.add(rows + " <> " + done.getFirst().rows() + ": " + sql);
                }
            } else if (ran) {
                assertThat(preview).as(sql).isInstanceOf(RowPreview.Unknown.class);
            }
        }
        assertThat(lies).isEmpty();
        assertThat(counted).as("counted of " + STATEMENTS).isGreaterThan(STATEMENTS * 2 / 3);
        assertThat(touched).isGreaterThan(STATEMENTS / 3);
    }

    @Test
    void whatCouldMakeTheCountUntrueIsUnknown() throws Exception {
        try (TestDatabase database = TestServers.postgres();
                SessionFixture tab = SessionFixture.on(database, folder)) {
            tab.run("""
                create table t (id int primary key, a int); insert into t select g, g from generate_series(1, 9) g;
                create table trig (id int); insert into trig select generate_series(1, 5);
                create function skip() returns trigger language plpgsql as $$ begin return null; end $$;
                create trigger skips before delete on trig for each row execute function skip();
                create table ruled (id int); create rule nothing as on delete to ruled do instead nothing;
                create view v as select * from t;
                create function bite() returns int language plpgsql as $$ begin delete from t; return 1; end $$;
                create sequence s;
                """);
            assertThat(why(tab, "delete from trig")).isEqualTo(Why.TRIGGERS);
            assertThat(why(tab, "delete from ruled")).isEqualTo(Why.RULES);
            assertThat(why(tab, "delete from v")).isEqualTo(Why.NOT_A_TABLE);
            assertThat(why(tab, "delete from t where random() < 0.5")).isEqualTo(Why.NOT_REPEATABLE);
            assertThat(why(tab, "delete from t where bite() = 1")).isEqualTo(Why.NOT_REPEATABLE);
            assertThat(why(tab, "delete from t where nextval('s') > 0")).isEqualTo(Why.NOT_REPEATABLE);
            assertThat(why(tab, "delete from t where id in (select id from t limit 3)"))
                    .isEqualTo(Why.NOT_UNDERSTOOD);
            assertThat(why(tab, "with t as (select 1 as id) delete from t")).isEqualTo(Why.NOT_UNDERSTOOD);
            assertThat(why(tab, "with x as (delete from t returning *) select * from x"))
                    .isEqualTo(Why.NOT_UNDERSTOOD);
            assertThat(why(tab, "delete from t; delete from t")).isEqualTo(Why.NOT_UNDERSTOOD);
            assertThat(why(tab, "delete from nowhere")).isEqualTo(Why.NOT_A_TABLE);
            assertThat(why(tab, "delete from t where id = 'x'")).isEqualTo(Why.REFUSED);
            assertThat(why(tab, "insert into t values (1) on conflict do nothing"))
                    .isEqualTo(Why.NOT_UNDERSTOOD);
            assertThat(tab.value("select count(*) || ':' || (select is_called from s) from t"))
                    .isEqualTo("9:false");
            tab.run("analyze t");
            assertThat(tab.session.ask(new RowCount("delete from t where id in (select id from t limit 3)", PATIENCE)))
                    .isInstanceOfSatisfying(
                            RowPreview.Unknown.class,
                            unknown -> assertThat(unknown.estimate().orElse(0)).isBetween(1L, 9L));
        }
    }

    @Test
    void countingIsBoundedAndLeavesTheTransactionAsItWas() throws Exception {
        try (TestDatabase database = TestServers.postgres();
                SessionFixture tab = SessionFixture.on(database, folder)) {
            tab.run("create table big as select g as id from generate_series(1, 4000) g; begin; "
                    + "insert into big values (0); set local statement_timeout = '77s'");
            String slow = "delete from big where id = (select count(*) from big a, big b, big c)";
            assertThat(tab.session.ask(new RowCount(slow, Duration.ofMillis(300))))
                    .isInstanceOfSatisfying(
                            RowPreview.Unknown.class,
                            unknown -> assertThat(unknown.why()).isEqualTo(Why.TIMED_OUT));
            assertThat(tab.session.ask(new RowCount("delete from big where id = 0", PATIENCE)))
                    .isEqualTo(new RowPreview.Counted(1));
            assertThat(tab.session.facts().transaction()).isEqualTo(TransactionState.OPEN);
            assertThat(tab.value("show statement_timeout")).isEqualTo("77s");
            assertThat(tab.value("select current_setting('transaction_read_only')"))
                    .isEqualTo("off");
            tab.run("select 1/0");
            assertThat(why(tab, "delete from big")).isEqualTo(Why.TRANSACTION_FAILED);
        }
    }

    private static Why why(SessionFixture tab, String sql) throws Exception {
        RowPreview preview = tab.session.ask(new RowCount(sql, PATIENCE));
        return preview instanceof RowPreview.Unknown(var why, var estimate) ? why : Why.valueOf("counted " + preview);
    }
}
