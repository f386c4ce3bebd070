package dev.drydock.core.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Environment;
import dev.drydock.core.connect.policy.CommitMode;
import dev.drydock.core.connect.policy.SafeMode;
import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.guard.Guard;
import dev.drydock.core.guard.Stance;
import dev.drydock.core.guard.Verdict;
import dev.drydock.core.guard.unlock.Unlocks;
import dev.drydock.core.query.event.RunEvent;
import dev.drydock.core.query.event.RunRule;
import dev.drydock.core.query.port.TransactionState;
import dev.drydock.core.query.result.SpoolFolder;
import dev.drydock.core.sql.ScriptPart;
import dev.drydock.core.sql.Syntax;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestServers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Ways to change something without being asked (safe modes 1, 2 and 4), and after an unlock is over.
@Tag("server")
class SafeModeBypassTest {
    private static final List<String> POSTGRES = List.of(
            "delete from prey",
            "with gone as (delete from prey returning *) select * from gone",
            "with x as (select 1) delete from prey",
            "select 1; delete from prey",
            "commit; delete from prey",
            "explain analyze delete from prey",
            "explain (verbose, analyze on) update prey set i = 0",
            "do $$ begin delete from prey; end $$",
            "call commit_and_bite()",
            "execute p",
            "prepare p as delete from prey",
            "select * into gone from prey",
            "create table gone as select * from prey",
            "select * from prey for update",
            "select nextval('s')",
            "copy prey from program 'echo 4'",
            "copy (select 1) to '/tmp/x'",
            "truncate prey",
            "merge into prey using (select 1 as k) q on true when matched then delete",
            "delete from prey where 1=1",
            "lock table prey",
            "select lo_import('/etc/passwd')",
            "select pg_terminate_backend(1)",
            "select set_config('transaction_read_only', 'off', false)",
            "set session characteristics as transaction read write",
            "set standard_conforming_strings = off",
            "select '\\' as a --'\n; delete from prey",
            "select $a$ $b$; delete from prey; --$a$; drop table prey",
            "select /* /* */ 1; delete from prey */ 1; drop table prey",
            "select U&\"set\\005fconfig\"('transaction_read_only', 'off', false)",
            "selec 1",
            "select 'never closed; delete from prey",
            "\uFEFFdelete from prey",
            "\u00a0delete from prey");

    private static final List<String> MYSQL = List.of(
            "/*!50000 delete from kept */",
            "select 1 /*!99999 ; */ /*! into outfile '/tmp/x' */",
            "/*M!100000 delete from kept */",
            "handler kept open; delete from kept",
            "call writer()",
            "execute q",
            "select 1 into outfile '/tmp/x'",
            "load data infile '/etc/passwd' into table kept",
            "set global read_only = 0",
            "replace into kept values (1)",
            "truncate kept",
            "set statement max_statement_time = 1 for delete from kept",
            "explain analyze delete from kept",
            "analyze delete from kept",
            "insert into kept values (1) on duplicate key update a = 2",
            "# one\ndelete from kept",
            "selec 1");

    private static final List<String> SQLITE = List.of(
            "delete from prey",
            "pragma writable_schema = on",
            "pragma user_version = 7",
            "attach '/tmp/x' as other",
            "vacuum into '/tmp/x'",
            "with x as (select 1) delete from prey",
            "replace into prey values (9)",
            "explain pragma journal_mode = delete",
            "select load_extension('/tmp/x')",
            "create trigger t after insert on prey begin delete from prey; end",
            "reindex",
            "selec 1");

    @TempDir
    Path folder = Path.of("");

    static Stream<List<String>> attacks() {
        Stream<List<String>> server = POSTGRES.stream().map(sql -> List.of("postgres", sql));
        Stream<List<String>> mysql = MYSQL.stream().map(sql -> List.of("mysql", sql));
        Stream<List<String>> file = SQLITE.stream().map(sql -> List.of("sqlite", sql));
        return Stream.of(server, mysql, file).flatMap(each -> each);
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void everyModeAsksBeforeAnAttack(List<String> attack) {
        Syntax syntax = Dialects.byId(attack.getFirst()).orElseThrow().syntax();
        for (SafeMode mode : List.of(SafeMode.CONFIRM_WRITES, SafeMode.PREVIEW_WRITES, SafeMode.CONFIRM_ALL)) {
            for (Environment environment : Environment.values()) {
                Stance stance = new Stance(environment, mode, false);
                assertThat(asks(syntax, attack.getLast(), stance))
                        .as("%s in %s: %s", mode, environment, attack.getLast())
                        .isTrue();
            }
        }
    }

    /// Whether some part of the script is asked about, or is none that is sent.
    private static boolean asks(Syntax syntax, String script, Stance stance) {
        for (ScriptPart part : syntax.split(script)) {
            Verdict verdict = Guard.judge(syntax.effect(part.text(script)), stance);
            if (!part.sendable() || !(verdict instanceof Verdict.Allowed)) {
                return true;
            }
        }
        return false;
    }

    @ParameterizedTest
    @EnumSource(Environment.class)
    void modeFourAsksForAProofOfEveryStatement(Environment environment) {
        Syntax syntax = Dialects.byId("postgres").orElseThrow().syntax();
        for (String sql : List.of("select 1", "show all", "commit", "begin", "delete from t where id = 1", "selec")) {
            assertThat(Guard.judge(syntax.effect(sql), new Stance(environment, SafeMode.CONFIRM_ALL, false)))
                    .as(sql)
                    .isInstanceOfSatisfying(
                            Verdict.NeedsConfirmation.class,
                            asked -> assertThat(asked.proof()).isTrue());
        }
    }

    @Test
    void textThatTheServerReadsOtherwiseIsNotSentInAnySession() throws Exception {
        try (TestDatabase database = TestServers.postgres()) {
            execute(
                    database,
                    "create table prey (i int); insert into prey values (1), (2), (3); alter database "
                            + database.database() + " set standard_conforming_strings = off");
            try (SessionFixture tab = SessionFixture.on(database, folder)) {
                tab.run("select '\\' as a --'\n; delete from prey; --");
                assertThat(RunRule.READ_DIFFERENTLY.explains(tab.fault())).isTrue();
                assertThat(tab.value("select count(*) from prey")).isEqualTo("3");
            }
        }
    }

    @Test
    void smartSessionOpensATransactionAtTheFirstChange() throws Exception {
        try (TestDatabase database = TestServers.postgres();
                SessionFixture tab = SessionFixture.on(database, folder)) {
            tab.run("create table t (i int)");
            tab.session.commitMode(CommitMode.SMART);
            tab.run("select 1; set work_mem = '5MB'; show work_mem");
            assertThat(tab.session.facts().transaction()).isEqualTo(TransactionState.NONE);
            tab.run("insert into t values (1)");
            assertThat(tab.session.facts().transaction()).isEqualTo(TransactionState.OPEN);
            tab.run("select * from t");
            assertThat(tab.session.facts().pending().count()).isEqualTo(2);
            assertThat(tab.session.facts().pending().writes()).isEqualTo(1);
            tab.session.end(false);
            assertThat(tab.session.facts().pending().isEmpty()).isTrue();
            assertThat(tab.value("select count(*) from t")).isEqualTo("0");
            tab.run("do $$ begin insert into t values (2); end $$");
            assertThat(tab.session.facts().transaction())
                    .as("what is not understood counts as a change")
                    .isEqualTo(TransactionState.OPEN);
        }
    }

    @Test
    void sessionFollowsTheUnlockAndNeverCommitsByItself() throws Exception {
        try (TestDatabase database = TestServers.postgres()) {
            execute(database, "create table prey (i int)");
            ConnectionProfile prod = database.profile().in(Environment.PROD);
            try (Unlocks unlocks = new Unlocks(event -> {});
                    SessionFixture tab = new SessionFixture(
                            SessionFixture.ports(prod),
                            prod,
                            database.password(),
                            SpoolFolder.open(folder.resolve("spool"), 0),
                            SessionOptions.of("Drydock test").writableWhile(() -> unlocks.writable(prod)))) {
                tab.run("insert into prey values (1)");
                assertThat(RunRule.READ_ONLY_SESSION.explains(tab.fault())).isTrue();
                unlocks.unlock(prod, "test");
                tab.session.commitMode(CommitMode.MANUAL);
                tab.run("insert into prey values (1)");
                assertThat(tab.told(RunEvent.AccessChanged.class)).hasSize(1);
                assertThat(tab.told(RunEvent.StatementDone.class)).hasSize(1);
                unlocks.lock(prod);
                for (String late : List.of("insert into prey values (2)", "select 1", "commit")) {
                    tab.run(late);
                    assertThat(RunRule.LOCKED_AGAIN.explains(tab.fault()))
                            .as(late)
                            .isTrue();
                }
                assertThat(tab.session.facts().transaction()).isEqualTo(TransactionState.OPEN);
                tab.run("rollback");
                tab.run("insert into prey values (3)");
                assertThat(RunRule.READ_ONLY_SESSION.explains(tab.fault())).isTrue();
                assertThat(tab.value("select current_setting('transaction_read_only')"))
                        .isEqualTo("on");
                assertThat(tab.value("select count(*) from prey")).isEqualTo("0");
            }
        }
    }

    private static void execute(TestDatabase database, String sql) throws SQLException {
        try (var connection = database.connection();
                Statement statement = connection.createStatement()) {
            for (String each : sql.split(";", -1)) {
                statement.execute(each);
            }
        }
    }
}
