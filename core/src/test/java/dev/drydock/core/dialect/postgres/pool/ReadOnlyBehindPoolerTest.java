package dev.drydock.core.dialect.postgres.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.pool.server.Intermediary.Mode;
import dev.drydock.core.query.SessionFixture;
import dev.drydock.core.query.event.RunEvent.StatementDone;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestServers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A read-only session whose backend is anybody's: what one of them left behind must not make it writable.
@Tag("server")
class ReadOnlyBehindPoolerTest {
    private static final List<String> WRITES = List.of(
            "insert into kept values (2)",
            "select writes()",
            "select 1; select writes()",
            "do 'begin insert into kept values (2); end'",
            "set default_transaction_read_only = off; select writes()",
            "set session characteristics as transaction read write; select writes()",
            "select set_config('transaction_read_only', 'off', false), writes()",
            "begin read write; select writes(); commit",
            "rollback; select writes()",
            "create table other (a int)");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Mode.class)
    void nothingIsWrittenWhateverTheModeOfThePooler(Mode mode) throws Exception {
        if (!Pooler.installed()) {
            System.out.println("[ReadOnlyBehindPoolerTest] pgbouncer is not installed: nothing is tried");
        }
        assumeTrue(Pooler.installed());
        try (TestDatabase database = TestServers.postgres();
                Connection direct = database.connection()) {
            execute(direct, "create table kept (a int)");
            execute(
                    direct,
                    "create function writes() returns int language sql as 'insert into kept values (2) returning a'");
            try (Pooler pooler = Pooler.start(database, mode.name().toLowerCase(Locale.ROOT))) {
                attack(pooler.through(database.profile(), database.database()), database, mode);
            }
            assertThat(one(direct, "select count(*) from kept")).isEqualTo("0");
            assertThat(one(direct, "select count(*) from pg_class where relname = 'other'"))
                    .isEqualTo("0");
        }
    }

    private void attack(ConnectionProfile pooled, TestDatabase database, Mode mode) throws Exception {
        try (SessionFixture writer = SessionFixture.on(pooled, database.password(), folder.resolve("writer"));
                SessionFixture reader =
                        SessionFixture.readOnly(pooled, database.password(), folder.resolve("reader"))) {
            for (String write : WRITES) {
                writer.run("set default_transaction_read_only = off");
                reader.run(write);
                assertThat(reader.told(StatementDone.class).stream()
                                .filter(done -> write.startsWith("insert") || write.startsWith("create")))
                        .as(write)
                        .isEmpty();
            }
            if (mode == Mode.STATEMENT) {
                reader.run("select 41 + 1");
                assertThat(reader.fault())
                        .as("no transaction at all, so no read-only one")
                        .isInstanceOf(DbFault.Unreachable.class);
            } else {
                assertThat(reader.value("select 41 + 1")).as("still of use").isEqualTo("42");
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String one(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
