package dev.drydock.cli.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.drydock.cli.CliProcess;
import dev.drydock.cli.CliProcess.Ended;
import dev.drydock.cli.Json;
import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.sql.ScriptPart;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestFiles;
import dev.drydock.testing.TestServers;
import dev.drydock.testing.mysql.MysqlDatabase;
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
import tools.jackson.databind.JsonNode;

/// `schema translate` between real servers.
@Tag("server")
class SchemaTranslateTest {
    private final MysqlDatabase maria = TestServers.mariadb();
    private final TestDatabase postgres = TestServers.postgres();

    @TempDir
    private Path folder;

    @AfterEach
    void drop() throws SQLException {
        maria.close();
        postgres.close();
    }

    private Ended run(String... arguments) throws IOException, InterruptedException {
        return new CliProcess(folder.resolve("home")).run(arguments);
    }

    /// As the administrator, who may make triggers.
    private void load(String script) throws SQLException {
        try (var connection = maria.server().connection(maria.database());
                var statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            for (var part : Dialects.byId("mysql").orElseThrow().syntax().split(script)) {
                String sql = script.substring(part.start(), part.end());
                boolean elsewhere = sql.matches("(?is)\\s*(use|(create|drop) (database|schema))\\b.*");
                if (part.kind() == ScriptPart.Kind.STATEMENT && !elsewhere) {
                    statement.execute(sql);
                }
            }
        }
    }

    private List<String> tables() throws SQLException {
        List<String> names = new ArrayList<>();
        try (var connection = postgres.connection();
                var rows = connection.getMetaData().getTables(null, "public", "%", new String[] {"TABLE"})) {
            while (rows.next()) {
                names.add(rows.getString("TABLE_NAME"));
            }
        }
        return names;
    }

    @Test
    void sakilaOfMariaDbLoadsOnPostgresAndWhatIsLostIsSaid() throws Exception {
        Path script = TestFiles.corpora().resolve("schemas").resolve("sakila-mysql-schema.sql");
        assumeTrue(Files.exists(script), "skipped: no public schemas at " + script.getParent());
        load(Files.readString(script).replace("sakila.", ""));
        Path made = folder.resolve("made.sql");
        Ended told = run("schema", "translate", maria.url(), "--to", "postgres", "-o", made.toString());
        assertThat(told.exitCode()).as(told.all()).isEqualTo(1);
        assertThat(told.err())
                .contains("lost: trigger film.ins_film, has no counterpart", "lost: routine film_in_stock(")
                .containsPattern("changed: column film\\.special_features, .* is now ")
                .doesNotContain(maria.password());

        Ended loaded = run("query", "--url", postgres.url(), "--yes", "--commit", "auto", "-f", made.toString());
        assertThat(loaded.exitCode()).as(loaded.all()).isZero();
        assertThat(tables()).contains("actor", "film", "film_actor", "rental").hasSize(16);
    }

    @Test
    void documentHoldsStatementsAndNotesAndNothingLostIsExitZero() throws Exception {
        load("create table a(id int unsigned not null primary key, t tinyint(1) not null default 1);");
        Ended ended = run("schema", "translate", maria.url(), "--to", "postgres", "--format", "json");
        assertThat(ended.exitCode()).as(ended.all()).isZero();
        JsonNode document = Json.only(ended);
        assertThat(document.get("format").asString()).isEqualTo("drydock-schema-translation");
        assertThat(document.get("to").asString()).isEqualTo("postgres");
        assertThat(document.get("statements"))
                .anySatisfy(sql -> assertThat(sql.asString()).startsWith("CREATE TABLE \"public\".\"a\""));
        assertThat(document.get("notes")).anySatisfy(note -> {
            assertThat(note.at("/subject/name").asString()).isEqualTo("id");
            assertThat(note.get("reason").asString()).isEqualTo("wider_type");
            assertThat(note.get("lost").asBoolean()).isFalse();
            assertThat(note.get("after").asString()).isEqualTo("bigint");
        });
    }

    @Test
    void otherWayItIsWrittenForTheVersionThatWasNamed() throws Exception {
        try (var connection = postgres.connection();
                var statement = connection.createStatement()) {
            statement.execute("create table a(id int generated always as identity primary key, at uuid"
                    + " default gen_random_uuid(), name varchar(20) default 'x')");
        }
        Path made = folder.resolve("made.sql");
        Ended told = run(
                "schema",
                "translate",
                postgres.url(),
                "--to",
                "mysql",
                "--to-version",
                "MariaDB 10.6",
                "-o",
                made.toString());
        assertThat(told.exitCode()).as(told.all()).isIn(0, 1);
        assertThat(Files.readString(made)).contains("for MariaDB 10.6").contains("CREATE TABLE `a`");
        Ended loaded = run("query", "--url", maria.url(), "--yes", "--commit", "auto", "-f", made.toString());
        assertThat(loaded.exitCode()).as(loaded.all()).isZero();
    }

    @Test
    void whatCannotBeTranslatedIsAUsageError() throws Exception {
        Ended same = run("schema", "translate", postgres.url(), "--to", "postgres");
        assertThat(same.exitCode()).isEqualTo(2);
        assertThat(same.err()).contains("already");
        Ended unknown = run("schema", "translate", postgres.url(), "--to", "sqlite");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err()).contains("--to takes postgres or mysql");
        Ended version = run("schema", "translate", postgres.url(), "--to", "mysql", "--to-version", "newest");
        assertThat(version.exitCode()).isEqualTo(2);
        assertThat(version.err()).contains("is no version");
    }
}
