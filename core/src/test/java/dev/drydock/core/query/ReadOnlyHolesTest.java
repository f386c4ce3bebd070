package dev.drydock.core.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.query.event.RunEvent;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestServers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The attacks of A20 to A29 once more on every kind of old and new server, with the state of the whole
/// database compared, and those of SQLite's own pragmas and table functions.
@Tag("server")
class ReadOnlyHolesTest {
    private static final RunOptions GO_ON = new RunOptions(Duration.ZERO, false);

    private static final String STATE = "select (select string_agg(i::text, ',' order by i) from prey) || ' ' ||"
        + " (select is_called from s) || ' ' || (select count(*) from pg_largeobject_metadata) || ' ' || (select"
        + " string_agg(relname, ',' order by relname) from pg_class where relnamespace = 'public'::regnamespace) || '"
        + " ' || (select count(*) from pg_locks where locktype = 'advisory') || ' ' || (select"
        + " coalesce(string_agg(setconfig::text, ','), '') from pg_db_role_setting)";

    private static final List<String> SQLITE_ATTACKS = List.of(
            "pragma writable_schema = 1",
            "pragma user_version = 9",
            "pragma application_id = 9",
            "pragma journal_mode = delete",
            "pragma auto_vacuum = 1",
            "pragma incremental_vacuum(9)",
            "pragma query_only = 0; insert into prey values (9)",
            "pragma trusted_schema = on; insert into prey values (9)",
            "pragma optimize",
            "pragma wal_checkpoint(truncate)",
            "pragma encoding = 'UTF-16'",
            "select * from pragma_user_version(9)",
            "select * from pragma_journal_mode('delete')",
            "select * from pragma_writable_schema(1)",
            "insert into prey select * from pragma_page_count",
            "attach '$MARK' as other; create table other.x (i)",
            "vacuum",
            "vacuum main into '$MARK'",
            "explain pragma user_version = 9",
            "create temp trigger t after update on prey begin delete from prey; end",
            "reindex",
            "analyze",
            "savepoint a; insert into prey values (9); release a",
            "select writefile('$MARK', 'x')",
            "select load_extension('$MARK')",
            "update sqlite_master set sql = 'x'",
            "delete from sqlite_sequence",
            "begin immediate; insert into prey values (9); commit",
            "insert into prey values (9) returning i");

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(ints = {12, 15})
    void olderServersLoseNothingEither(int major) throws Exception {
        Path mark = folder.resolve("mark");
        List<String> more = new ArrayList<>(ReadOnlyTest.ATTACKS);
        more.addAll(List.of(
                "select lo_import('/etc/hostname')",
                "select lo_from_bytea(0, 'x')",
                "select lo_export(0, '$MARK')",
                "alter database current set work_mem = '1MB'",
                "alter role current_user set work_mem = '1MB'",
                "select pg_advisory_lock(7)",
                "select setval('s', 7)",
                "with x as (select nextval('s')) select * from x",
                "explain (analyze, buffers) with d as (delete from prey returning 1) select * from d",
                "declare c cursor with hold for select bite()",
                "begin read write; delete from prey; commit",
                "start transaction read write",
                "set local transaction_read_only to off",
                "select pg_catalog.\"set_config\"('default_transaction_read_only', 'off', false)",
                "copy prey to program 'touch $MARK'",
                "import foreign schema x from server y into public",
                "refresh materialized view prey",
                "create temp table x (i int)",
                "savepoint a; delete from prey; release a",
                "set role none; delete from prey",
                "select E'\\'; delete from prey; --'",
                "select $$ $$, $x$;$x$; delete from prey",
                "/* /* */ delete from prey */ delete from prey",
                "select 1\u2028; delete from prey"));
        try (TestDatabase database = TestServers.postgres(major)) {
            prepare(database);
            String before = state(database);
            try (SessionFixture tab = SessionFixture.readOnly(database, folder)) {
                for (String attack : more) {
                    tab.run(attack.replace("$MARK", mark.toString()), GO_ON);
                    assertThat(state(database)).as(attack).isEqualTo(before);
                    assertThat(mark).as(attack).doesNotExist();
                }
            }
        }
    }

    private static void prepare(TestDatabase database) throws SQLException {
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "create table prey (i int); insert into prey values (1), (2), (3); create sequence s;create"
                        + " function bite() returns int language plpgsql as $$ begin delete from prey; return 1; end"
                        + " $$;create function lift() returns int language plpgsql as $$ begin perform"
                        + " set_config('transaction_read_only', 'off', false); delete from prey; return 1; end"
                        + " $$;create procedure commit_and_bite() language plpgsql as $$ begin commit; delete from"
                        + " prey; end $$");
        }
    }

    private static String state(TestDatabase database) throws SQLException {
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(STATE)) {
            row.next();
            return row.getString(1);
        }
    }

    @Test
    void noPragmaAndNoTableFunctionWritesAReadOnlyFile() throws Exception {
        Path file = folder.resolve("prey.db");
        Path mark = folder.resolve("mark.db");
        try (SessionFixture tab = SessionFixture.sqlite(file, folder, false)) {
            tab.run("create table prey (i integer primary key autoincrement); insert into prey values (1), (2), (3)");
        }
        byte[] before = Files.readAllBytes(file);
        for (String attack : SQLITE_ATTACKS) {
            try (SessionFixture tab = SessionFixture.sqlite(file, folder, true)) {
                tab.run(attack.replace("$MARK", mark.toString()), GO_ON);
                assertThat(tab.told(RunEvent.StatementDone.class).size()
                                + tab.told(RunEvent.StatementFailed.class).size())
                        .as(attack)
                        .isPositive();
            }
            assertThat(Files.readAllBytes(file)).as(attack).isEqualTo(before);
            assertThat(mark).as(attack).doesNotExist();
        }
    }
}
