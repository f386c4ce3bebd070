package dev.drydock.cli.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.cli.CliProcess;
import dev.drydock.cli.CliProcess.Ended;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestServers;
import dev.drydock.testing.mysql.MysqlDatabase;
import dev.drydock.testing.mysql.MysqlServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Sides that are built from SQL.
@Tag("server")
class SchemaFolderTest {
    private final TestDatabase live = TestServers.postgres();

    @TempDir
    private Path folder;

    @AfterEach
    void drop() throws SQLException {
        live.close();
    }

    private Ended run(String... arguments) throws IOException, InterruptedException {
        return new CliProcess(folder.resolve("home")).run(arguments);
    }

    private Path file(String name, String sql) throws IOException {
        Path file = folder.resolve("sql").resolve(name);
        Files.createDirectories(folder.resolve("sql"));
        return Files.writeString(file, sql);
    }

    private String sql() {
        return folder.resolve("sql").toString();
    }

    private List<String> databases() throws SQLException {
        List<String> names = new ArrayList<>();
        try (var connection = live.connection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select datname from pg_database where datname like 'drydock\\_scratch\\_%'")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private void migrated() throws IOException, SQLException {
        file("V1__one.sql", "create table a(id int primary key, state text);");
        file("V1.10__ten.sql", "alter table a drop column state;");
        file("V1.9__nine.sql", "alter table a add column late text; alter table a add check (state <> '${bad}');");
        file("U1.9__nine.sql", "this is never run");
        file("R__views.sql", "create or replace view v as select id from a;");
        try (var connection = live.connection();
                var statement = connection.createStatement()) {
            statement.execute("create table a(id int primary key, late text); create view v as select id from a");
        }
    }

    @Test
    void migrationsAreBuiltInTheOrderOfTheirVersionsWithoutUndoScripts() throws Exception {
        migrated();
        Ended same = run("schema", "diff", live.url(), sql(), "--placeholder", "bad=x");
        assertThat(same.exitCode()).as(same.all()).isZero();
        assertThat(same.err()).contains("as migrations", "1 file left out", "owners are not compared");
        try (var left = Files.list(folder.resolve("home").resolve("scratch"))) {
            assertThat(left.map(path -> path.getFileName().toString())).containsExactly("lock");
        }
        Ended unfilled = run("schema", "diff", live.url(), sql());
        assertThat(unfilled.exitCode()).isEqualTo(2);
        assertThat(unfilled.err()).contains("V1.9__nine.sql line 1, statement 2", "${bad}", "--placeholder");
    }

    @Test
    void scratchDatabaseOnANamedServerIsDroppedAlsoAfterAFailure() throws Exception {
        migrated();
        String server = live.url();
        Ended same = run("schema", "diff", live.url(), sql(), "--placeholder", "bad=x", "--scratch", server);
        assertThat(same.exitCode()).as(same.all()).isZero();
        file("V2__broken.sql", "create table fine(id int);\n\ncreate table broken(id nothing);");
        Ended broken = run("schema", "diff", live.url(), sql(), "--placeholder", "bad=x", "--scratch", server);
        assertThat(broken.exitCode()).as(broken.all()).isEqualTo(5);
        assertThat(broken.err()).contains("V2__broken.sql line 3, statement 2", "nothing");
        assertThat(databases()).isEmpty();
        assertThat(run("audit", "list").out()).contains("schema.scratch", "drydock_scratch_");
        file("V2__broken.sql", "create role escapes");
        Ended beyond = run("schema", "diff", live.url(), sql(), "--placeholder", "bad=x", "--scratch", server);
        assertThat(beyond.exitCode()).isEqualTo(2);
        assertThat(beyond.err()).contains("beyond its database");
        Ended prod = run("schema", "diff", live.url(), sql(), "--scratch", server, "--env", "PROD");
        assertThat(prod.exitCode()).isEqualTo(4);
        assertThat(databases()).isEmpty();
    }

    @Test
    void filesInAnyOrderAreTriedUntilAllFit() throws Exception {
        file("a_view.sql", "create view v as select id, late from a;");
        file("b_index.sql", "create index on a(late);");
        file("c_table.sql", "create table a(id int primary key, late text);");
        file("d_owner.sql", "begin; alter table a owner to somebody_new; commit;");
        Ended written = run("schema", "snapshot", sql(), "--dialect", "postgres");
        assertThat(written.exitCode()).as(written.all()).isZero();
        assertThat(written.out()).contains("a_late_idx", "somebody_new");
        assertThat(written.err()).contains("CREATE ROLE \"somebody_new\" was run");
        file("e_wrong.sql", "\n\ncreate view w as select * from missing;");
        Ended stuck = run("schema", "snapshot", sql(), "--dialect", "postgres");
        assertThat(stuck.exitCode()).isEqualTo(5);
        assertThat(stuck.err()).contains("e_wrong.sql line 3, statement 1", "missing");
    }

    @Test
    void dumpWithShellCommandsAndRowsIsBuiltOrTellsWhatItCannot() throws Exception {
        file("10_part.sql", "create table b(id int);");
        Path dump = file("dump.sql", """
            \\restrict abc
            \\set ON_ERROR_STOP on
            create table a(id int);
            COPY a (id) FROM stdin;
            1
            2
            \\.
            \\ir 10_part.sql
            \\unrestrict abc
            """);
        Ended built = run("schema", "ddl", dump.toString(), "--dialect", "postgres");
        assertThat(built.exitCode()).as(built.all()).isZero();
        assertThat(built.out()).contains("CREATE TABLE \"public\".\"a\"", "CREATE TABLE \"public\".\"b\"");
        assertThat(built.err()).contains("the rows in dump.sql line 5 were left out");
        Files.writeString(dump, "create table a(id int);\n\\connect elsewhere\n");
        Ended refused = run("schema", "ddl", dump.toString(), "--dialect", "postgres");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("dump.sql line 2", "only the shell can obey");
    }

    @Test
    void sqliteFolderIsBuiltInAFileOfItsOwn() throws Exception {
        file("1.sql", "create table a(id integer primary key, b text);");
        file("2.sql", "create index a_b on a(b);");
        Ended written = run("schema", "snapshot", sql(), "--dialect", "sqlite");
        assertThat(written.exitCode()).as(written.all()).isZero();
        assertThat(written.out()).contains("a_b");
        try (var left = Files.list(folder.resolve("home").resolve("scratch"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void folderForMariaDbIsBuiltOnANamedServerAndDropped() throws Exception {
        try (MysqlDatabase maria = TestServers.mariadb()) {
            MysqlServer server = maria.server();
            String admin =
                    maria.url().replace(maria.user() + ":" + maria.password(), server.user() + ":" + server.password());
            file("1_a.sql", "create table a(id int primary key, name varchar(20));");
            file("2_v.sql", "create view v as select id from a;");
            try (var connection = maria.connection();
                    var statement = connection.createStatement()) {
                statement.execute("create table a(id int primary key, name varchar(20))");
            }
            Ended changed = run("schema", "diff", maria.url(), sql(), "--scratch", admin);
            assertThat(changed.exitCode()).as(changed.all()).isEqualTo(1);
            assertThat(changed.out()).contains("+ view v").doesNotContain("table a");
            Ended alone = run("schema", "diff", maria.url(), sql());
            assertThat(alone.exitCode()).isEqualTo(2);
            assertThat(alone.err()).contains("--scratch URL");
            try (var connection = server.connection(maria.database());
                    var rows = connection.getMetaData().getCatalogs()) {
                while (rows.next()) {
                    assertThat(rows.getString(1)).doesNotStartWith("drydock_scratch_");
                }
            }
        }
    }
}
