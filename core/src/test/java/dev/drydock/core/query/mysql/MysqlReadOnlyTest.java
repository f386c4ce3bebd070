package dev.drydock.core.query.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.TlsMode;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.query.RunOptions;
import dev.drydock.core.query.SessionFixture;
import dev.drydock.core.query.event.RunEvent.StatementDone;
import dev.drydock.core.query.event.RunEvent.StatementFailed;
import dev.drydock.testing.mysql.MysqlDatabase;
import dev.drydock.testing.mysql.MysqlKind;
import dev.drydock.testing.mysql.MysqlServers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// Attacks on a read-only session (A20 to A29): the gate and the server together, and the server alone.
@Tag("server")
@ParameterizedClass
@EnumSource(MysqlKind.class)
class MysqlReadOnlyTest {
    private static final List<String> SETUP = List.of(
            "create table kept (a int) engine = InnoDB",
            "insert into kept values (1)",
            "create table loose (a int) engine = MyISAM",
            "create procedure writer() begin commit; set session transaction read write;"
                    + " insert into kept values (2); end",
            "create function writes() returns int deterministic begin insert into kept values (2); return 1; end");

    private static final List<String> ATTACKS = List.of(
            "insert into kept values (2)",
            "insert/**/into kept values (2)",
            "replace into kept values (2)",
            "update kept set a = 2 where a = 1",
            "delete from kept where a = 1",
            "delete kept from kept where a = 1",
            "insert into loose values (1)",
            "truncate kept",
            "drop table kept",
            "alter table kept add b int",
            "rename table kept to gone",
            "create table other (a int)",
            "create table other as select 1",
            "create temporary table hidden (a int)",
            "create or replace view seen as select 1",
            "with x as (select 1 as a) delete from kept",
            "call writer()",
            "select writes()",
            "do writes()",
            "set @x = writes()",
            "select 1 from kept where writes() = 1",
            "/*!50000 insert into kept values (2) */",
            "/*! insert into kept values (2) */",
            "/*M!100000 insert into kept values (2) */",
            "insert /*!50000 into kept values (2) */",
            "/*!50000 insert*/ /*!40000 into kept values (2) */",
            "start transaction read write; insert into kept values (2); commit",
            "commit; insert into kept values (2)",
            "begin; insert into kept values (2); commit",
            "set transaction read write; insert into kept values (2)",
            "set session transaction read write; insert into kept values (2)",
            "set session transaction_read_only = 0; insert into kept values (2)",
            "set @@session.transaction_read_only = 0; insert into kept values (2)",
            "set @@tx_read_only = 0; insert into kept values (2)",
            "set @a = 1, session tx_read_only = 0; insert into kept values (2)",
            "select 1; insert into kept values (2)",
            "lock tables kept write; insert into kept values (2); unlock tables",
            "prepare s from 'insert into kept values (2)'; execute s",
            "execute immediate 'insert into kept values (2)'",
            "select a from kept for update",
            "select a from kept lock in share mode",
            "select 'x' into outfile '/tmp/drydock-attack'",
            "select 'x' /*! into dumpfile '/tmp/drydock-attack' */",
            "load data infile '/etc/passwd' into table kept",
            "load data local infile '/etc/passwd' into table kept",
            "explain analyze delete from kept",
            "analyze delete from kept",
            "analyze format=json update kept set a = 2",
            "set statement max_statement_time = 1 for insert into kept values (2)",
            "begin not atomic insert into kept values (2); end",
            "if 1 then insert into kept values (2); end if",
            "set sql_mode = 'NO_BACKSLASH_ESCAPES'; select '\\'; insert into kept values (2); -- '",
            "set names gbk",
            "xa start 'x'; insert into kept values (2); xa end 'x'; xa commit 'x' one phase",
            "optimize table kept",
            "grant select on kept to current_user()",
            "set global read_only = 1",
            "kill connection_id()",
            "flush tables",
            "handler kept open; delete from kept",
            "(insert into kept values (2))",
            "# one\ninsert into kept values (2)",
            "select load_file('/etc/passwd')",
            "/*!50000 select /*!50000 load_file('/etc/passwd'), */ */**/ from kept",
            "select 1 + /*!500000 , load_file('/etc/passwd') */",
            "select 1 /*!50799 , '*/ , load_file('/etc/passwd') -- ' */",
            "delimiter $$\ninsert into kept values (2)$$");

    private final MysqlKind kind;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private MysqlDatabase database;

    MysqlReadOnlyTest(MysqlKind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void fill() throws SQLException {
        database = MysqlServers.shared(kind).fresh();
        try (Connection connection = database.server().connection(database.database());
                Statement statement = connection.createStatement()) {
            if (kind == MysqlKind.MYSQL) {
                statement.execute("set global log_bin_trust_function_creators = 1");
            }
            for (String sql : SETUP) {
                statement.execute(sql);
            }
        }
    }

    @AfterEach
    void drop() throws SQLException {
        database.close();
    }

    @Test
    void noAttackChangesAnything() throws Exception {
        List<String> through = new ArrayList<>();
        for (String attack : ATTACKS) {
            try (SessionFixture reader = reader()) {
                reader.run(attack, new RunOptions(Duration.ZERO, false));
                boolean refused = !reader.told(StatementFailed.class).isEmpty();
                if (!refused || !state().equals("1 0 kept,loose")) {
                    through.add(attack + " -> " + state());
                }
            }
        }
        assertThat(through).isEmpty();
    }

    @Test
    void whatOnlyReadsRuns() throws Exception {
        try (SessionFixture reader = reader()) {
            reader.run("select * from kept; show tables; explain select 1; set @x = 1; use " + database.database()
                    + "; /*!50000 select 1 */; do 1; with x as (select 1 as a) select * from x; describe kept");
            assertThat(reader.told(StatementFailed.class)).isEmpty();
            assertThat(reader.told(StatementDone.class)).hasSize(9);
        }
    }

    private SessionFixture reader() throws FaultException {
        return SessionFixture.on(
                database.profile(TlsMode.PREFER, Map.of(ConnectionProfile.READ_ONLY, "true")),
                database.password(),
                folder);
    }

    private String state() throws SQLException {
        try (Connection connection = database.server().connection(database.database());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select (select group_concat(a) from kept),"
                        + " (select count(*) from loose), (select group_concat(table_name order by table_name)"
                        + " from information_schema.tables where table_schema = database())")) {
            row.next();
            return row.getString(1) + " " + row.getString(2) + " " + row.getString(3);
        }
    }
}
