package dev.drydock.core.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.query.event.RunEvent;
import dev.drydock.core.query.event.RunRule;
import dev.drydock.core.query.port.SessionPort;
import dev.drydock.core.query.port.TransactionState;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestServers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("server")
class ReadOnlyTest {
    static final List<String> ATTACKS = List.of(
            "delete from prey",
            "with gone as (delete from prey returning *) select * from gone",
            "with a as (select 1), b as (update prey set i = 0 returning i) select * from a, b",
            "select 1; commit; delete from prey",
            "commit",
            "commit and chain; set transaction read write; delete from prey",
            "rollback; delete from prey",
            "end; begin; delete from prey",
            "set transaction read write; delete from prey",
            "set transaction_read_only = off; delete from prey",
            "set session characteristics as transaction read write; delete from prey",
            "set default_transaction_read_only = off; delete from prey",
            "reset transaction_read_only; delete from prey",
            "select set_config('transaction_read_only', 'off', false); delete from prey",
            "select set_config('default_transaction_read_only', 'off', false); select bite()",
            "select bite()",
            "select lift()",
            "call commit_and_bite()",
            "do $$ begin delete from prey; end $$",
            "do $$ begin commit; delete from prey; end $$",
            "select * into gone from prey",
            "select * from prey for update",
            "explain analyze delete from prey",
            "explain (analyze true) delete from prey",
            "copy prey from program 'echo 4'",
            "copy (select 1) to program 'touch \"$MARK\"'",
            "copy (select 1) to '$MARK'",
            "truncate prey",
            "drop table prey",
            "create table other ()",
            "alter table prey add column x int",
            "merge into prey using (select 1 as k) q on true when matched then delete",
            "select nextval('s')",
            "select lo_create(0)",
            "prepare p as delete from prey; execute p",
            "prepare p as delete from prey",
            "lock table prey",
            "vacuum prey",
            "set standard_conforming_strings = off; select '\\'; delete from prey; --'",
            "select $a$ $a$; delete from prey; --",
            "select 1 /* /* */ ; delete from prey; -- */ */",
            "select 'never closed; delete from prey",
            "select '\\'; delete from prey; --'",
            "select U&'\\0027'; delete from prey",
            "select 1\u00a0; delete from prey",
            "\uFEFFdelete from prey",
            "notify prey",
            "discard all",
            "select pg_advisory_lock(1); delete from prey");

    private static final RunOptions GO_ON = new RunOptions(Duration.ZERO, false);

    @TempDir
    Path folder = Path.of("");

    private static void prepare(TestDatabase database) throws SQLException {
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table prey (i int); insert into prey values (1), (2), (3); create sequence s;"
                    + "create function bite() returns int language plpgsql as "
                    + "$$ begin delete from prey; return 1; end $$;"
                    + "create function lift() returns int language plpgsql as "
                    + "$$ begin perform set_config('transaction_read_only', 'off', false); delete from prey; "
                    + "return 1; end $$;"
                    + "create procedure commit_and_bite() language plpgsql as "
                    + "$$ begin commit; delete from prey; end $$");
        }
    }

    private static long prey(TestDatabase database) throws SQLException {
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) + (select is_called::int from s) from prey")) {
            row.next();
            return row.getLong(1);
        }
    }

    @ParameterizedTest
    @FieldSource("ATTACKS")
    void attackChangesNothing(String attack) throws SQLException, FaultException {
        Path mark = Path.of("/tmp", "drydock-mark-" + ProcessHandle.current().pid());
        try (TestDatabase database = TestServers.postgres()) {
            prepare(database);
            try (SessionFixture tab = SessionFixture.readOnly(database, folder)) {
                tab.run(attack.replace("$MARK", mark.toString()), GO_ON);
                assertThat(tab.session.facts().transaction()).isEqualTo(TransactionState.NONE);
                tab.run("select bite(); select nextval('s')", GO_ON);
                assertThat(tab.told(RunEvent.StatementFailed.class)).hasSize(2);
            }
            assertThat(prey(database)).isEqualTo(3);
            assertThat(mark).doesNotExist();
        } finally {
            mark.toFile().delete();
        }
    }

    @Test
    void profileThatSaysReadOnlyIsHeldWhateverTheSessionWasAskedFor() throws SQLException, FaultException {
        try (TestDatabase database = TestServers.postgres()) {
            prepare(database);
            ConnectionProfile profile = readOnly(database.profile());
            try (SessionFixture tab = SessionFixture.on(profile, database.password(), folder)) {
                assertThat(tab.session.facts().readOnly()).isTrue();
                for (String attack : ATTACKS) {
                    tab.run(attack.replace("$MARK", folder.resolve("mark").toString()), GO_ON);
                    assertThat(tab.session.facts().transaction()).as(attack).isEqualTo(TransactionState.NONE);
                }
                tab.run("select bite(); select nextval('s')", GO_ON);
                assertThat(tab.told(RunEvent.StatementFailed.class)).hasSize(2);
            }
            assertThat(prey(database)).isEqualTo(3);
            assertThat(folder.resolve("mark")).doesNotExist();
        }
    }

    private static ConnectionProfile readOnly(ConnectionProfile plain) {
        return new ConnectionProfile(
                plain.id(),
                plain.name(),
                plain.environment(),
                plain.dialect(),
                plain.target(),
                plain.user(),
                plain.tls(),
                Map.of(ConnectionProfile.READ_ONLY, "true"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set transaction read write",
                "set transaction_read_only = off",
                "reset transaction_read_only",
                "select set_config('transaction_read_only', 'off', false)",
                "select lift()",
                "with gone as (delete from prey returning *) select * from gone",
                "do $$ begin commit; delete from prey; end $$",
                "do $$ begin reset transaction_read_only; delete from prey; end $$",
                "do $$ begin reset all; delete from prey; end $$",
                "do $$ begin set transaction read write; delete from prey; end $$",
                "call commit_and_bite()",
                "explain analyze delete from prey"
            })
    void serverItselfRefusesWhatTheGateWouldNotSee(String attack) throws SQLException {
        for (int major : new int[] {12, 15, 17}) {
            SessionPort port = Dialects.byId("postgres").orElseThrow().sessions();
            try (TestDatabase database = TestServers.postgres(major)) {
                prepare(database);
                try (Connection connection = database.connection();
                        Statement statement = connection.createStatement()) {
                    SessionPort.Unwritten unwritten = port.beginReadOnly(connection);
                    attempt(statement, attack);
                    attempt(statement, "delete from prey");
                    boolean failed = port.transaction(connection) == TransactionState.FAILED;
                    attempt(statement, !failed && unwritten.holds() ? "commit" : "rollback");
                }
                assertThat(prey(database))
                        .as("on %s", database.server().label())
                        .isEqualTo(3);
            }
        }
    }

    private static void attempt(Statement statement, String sql) {
        try {
            statement.execute(sql);
        } catch (SQLException refused) {
            assertThat(refused.getSQLState()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 15, 17})
    void functionThatResetsTheTransactionIsRolledBack(int major) throws SQLException, FaultException {
        try (TestDatabase database = TestServers.postgres(major)) {
            prepare(database);
            try (Connection connection = database.connection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create function sneak() returns int language plpgsql as $$ begin "
                        + "reset transaction_read_only; delete from prey; set transaction_read_only = on; "
                        + "return 1; end $$");
            }
            try (SessionFixture tab = SessionFixture.readOnly(database, folder)) {
                tab.run("select sneak()");
                assertThat(tab.told(RunEvent.StatementFailed.class)).hasSize(1);
            }
            assertThat(prey(database)).isEqualTo(3);
        }
    }

    @Test
    void readingAndSettingsOfTheSessionWork() throws SQLException, FaultException {
        try (TestDatabase database = TestServers.postgres()) {
            prepare(database);
            try (SessionFixture tab = SessionFixture.readOnly(database, folder)) {
                assertThat(tab.rows("select i from prey, generate_series(1, 5000)"))
                        .hasSize(10_000);
                tab.run("set time zone 'Asia/Kolkata'");
                assertThat(tab.value("show time zone")).isEqualTo("Asia/Kolkata");
                assertThat(tab.value("select current_setting('transaction_read_only')"))
                        .isEqualTo("on");
                assertThat(tab.rows("explain select 1")).isNotEmpty();
            }
        }
    }

    @Test
    void gateNamesItsReason() throws SQLException, FaultException {
        try (TestDatabase database = TestServers.postgres();
                SessionFixture tab = SessionFixture.readOnly(database, folder)) {
            tab.run("create table t ()");
            assertThat(RunRule.READ_ONLY_SESSION.explains(tab.fault())).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from prey",
                "vacuum into '$MARK'",
                "pragma query_only = off; delete from prey",
                "pragma writable_schema = on",
                "attach '$MARK' as other",
                "attach '$FILE' as other; delete from other.prey",
                "with x as (select 1) delete from prey",
                "replace into prey values (9)",
                "begin; delete from prey; commit"
            })
    void readOnlyFileStaysAsItIs(String attack) throws FaultException {
        Path file = folder.resolve("prey.db");
        Path mark = folder.resolve("mark.db");
        try (SessionFixture tab = SessionFixture.sqlite(file, folder, false)) {
            tab.run("create table prey (i int); insert into prey values (1), (2), (3)");
        }
        try (SessionFixture tab = SessionFixture.sqlite(file, folder, true)) {
            tab.run(attack.replace("$MARK", mark.toString()).replace("$FILE", file.toString()), GO_ON);
            assertThat(tab.told(RunEvent.StatementFailed.class)).isNotEmpty();
        }
        try (SessionFixture tab = SessionFixture.sqlite(file, folder, false)) {
            assertThat(tab.value("select count(*) || ':' || sum(i) from prey")).isEqualTo("3:6");
        }
        assertThat(Files.exists(mark)).isFalse();
    }

    @Test
    void plantedWriteWouldBeSeen() throws SQLException {
        try (TestDatabase database = TestServers.postgres()) {
            prepare(database);
            try (Connection connection = database.connection();
                    Statement statement = connection.createStatement()) {
                statement.execute("select bite()");
            }
            assertThatThrownBy(() -> assertThat(prey(database)).isEqualTo(3)).isInstanceOf(AssertionError.class);
        }
    }
}
