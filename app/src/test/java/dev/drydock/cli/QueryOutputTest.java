package dev.drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.cli.CliProcess.Ended;
import dev.drydock.testing.HostileNames;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestServers;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// What stands on the two outputs, whatever the values, names and messages are.
@Tag("server")
class QueryOutputTest {
    private static final String OBEYED = "[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f]";

    private static TestDatabase database;

    @TempDir
    private Path folder;

    @BeforeAll
    static void server() {
        database = TestServers.postgres();
    }

    @AfterAll
    static void drop() throws SQLException {
        database.close();
    }

    private Ended run(String verb, String... more) throws IOException, InterruptedException {
        String[] words = verb.split(" ");
        String[] all = Arrays.copyOf(words, words.length + 2 + more.length);
        all[words.length] = "--url";
        all[words.length + 1] = database.url();
        System.arraycopy(more, 0, all, words.length + 2, more.length);
        return new CliProcess(folder.resolve("home")).run(all);
    }

    private String file(String sql) throws IOException {
        return Files.writeString(folder.resolve("script.sql"), sql).toString();
    }

    @Test
    void severalStatementsAreOneDocumentWithTheErrorInItsPlace() throws IOException, InterruptedException {
        Ended ended = run(
                "query",
                "--continue",
                "--yes",
                "--format=json",
                "-c",
                "create table made(a int); insert into made values (1);\nselect 1/0 as x;"
                        + " select * from made where false; do $$begin raise notice 'ahoy'; end$$; select a from made");
        JsonNode results = Json.only(ended).get("results");

        assertThat(ended.exitCode()).isEqualTo(5);
        assertThat(results.get(1).get("changed").asInt()).isEqualTo(1);
        assertThat(results.get(2).at("/error/sqlState").asString()).isEqualTo("22012");
        assertThat(results.get(3).isArray()).isTrue();
        assertThat(results.get(results.size() - 1).at("/0/a").asInt()).isEqualTo(1);
        assertThat(ended.err()).contains("NOTICE: ahoy", "statement 3");
        assertThat(ended.out()).doesNotContain("ahoy");
    }

    @Test
    void faultPointsAtItsPlace() throws IOException, InterruptedException {
        Ended ended = run("query", "--format=json", "-f", file("select 1,\n  '\uD83D\uDE00', shipp from pg_class"));

        assertThat(ended.exitCode()).isEqualTo(5);
        assertThat(Json.only(ended).at("/error/sqlState").asString()).isEqualTo("42703");
        assertThat(ended.err())
                .contains("at line 2, column 8")
                .contains("    '\uD83D\uDE00', shipp from pg_class\n")
                .endsWith("\n          ^\n");
    }

    @Test
    void nothingDrivesTheTerminal() throws IOException, InterruptedException {
        String evil = "\u001b]0;owned\u0007\u009b2J";
        String sql = "select '" + evil + "' as \"" + evil + "\";" + " do $$begin raise notice '" + evil
                + "'; raise exception '" + evil + "'; end$$;";
        Ended table = run("query", "--yes", "-f", file(sql));
        Ended name = run("query", "-f", file("select \"" + evil + "\""));
        Ended guard = run("query", "-f", file("drop table \"" + evil + "\""));

        assertThat(table.out()).contains("owned").doesNotContainPattern(OBEYED);
        assertThat(table.err()).contains("owned").doesNotContainPattern(OBEYED);
        assertThat(name.err()).contains("owned").doesNotContainPattern(OBEYED);
        assertThat(guard.exitCode()).isEqualTo(4);
        assertThat(guard.err()).contains("owned").doesNotContainPattern(OBEYED);
    }

    @Test
    void hostileNamesAreListedShownAndQueried() throws IOException, SQLException, InterruptedException {
        try (var connection = database.connection();
                var statement = connection.createStatement()) {
            statement.execute("create table x(a int)");
            statement.execute("create schema \"bad \"\" names\"");
            for (String name : HostileNames.all()) {
                statement.execute("create table \"bad \"\" names\"." + HostileNames.quoted(name) + "("
                        + HostileNames.quoted(name) + " int)");
            }
        }
        Ended listed = run("schema ls", "--schema", "bad \" names", "--format", "json");
        Ended text = run("schema ls");
        JsonNode names = Json.only(listed);

        assertThat(names.valueStream().map(each -> each.get("name").asString())).containsAll(HostileNames.all());
        assertThat(text.out()).doesNotContainPattern(OBEYED).contains("\\n; drop table x");
        for (String name : List.of(HostileNames.all().getFirst(), "line\nbreak\r\n; drop table x", "/* comment")) {
            Ended shown = run("schema show", "bad \" names." + name, "--format", "json");
            assertThat(Json.only(shown).at("/0/columns/0/name").asString()).isEqualTo(name);
        }
        String everyOne = HostileNames.all().stream()
                .map(HostileNames::quoted)
                .map(name -> "select count(" + name + ") as " + name + " from \"bad \"\" names\"." + name)
                .collect(Collectors.joining(";\n"));
        Ended queried = run("query", "--format=json", "-f", file(everyOne));
        assertThat(Json.only(queried)
                        .get("results")
                        .valueStream()
                        .map(rows -> rows.get(0).propertyNames().iterator().next()))
                .containsExactlyElementsOf(HostileNames.all());
        assertThat(run("query", "-c", "select * from x").exitCode()).isZero();
    }

    @Test
    void nullsRepeatedNamesAndWideRowsKeepTheirShape() throws IOException, InterruptedException {
        String columns = IntStream.range(0, 1600).mapToObj(i -> i + " as c").collect(Collectors.joining(", "));
        Ended csv = run("query", "--format=csv", "-c", "select null as a, '' as a, 'x,y' as b");
        Ended json = run("query", "--format=json", "-c", "select null as a, '' as a");
        Ended wide = run("query", "--format=json", "-c", "select " + columns);
        Ended none = run("query", "--format=json", "-c", "select 1 as a where false");

        assertThat(csv.out()).isEqualTo("a,a,b\n,\"\",\"x,y\"\n");
        assertThat(Json.only(json).get(0).get("a").isNull()).isTrue();
        assertThat(Json.only(json).get(0).get("a_2").asString()).isEmpty();
        assertThat(Json.only(wide).get(0).size()).isEqualTo(1600);
        assertThat(Json.only(none).isEmpty()).isTrue();
    }

    @Test
    void csvThatTheServerWritesPointsAndStopsAsRowsDo() throws IOException, InterruptedException {
        Ended many = run("query", "--format=csv", "-c", "select i from generate_series(1, 100000) as i");
        Ended wrong = run("query", "--format=csv", "-f", file("select 1,\n  shipp from pg_class"));
        Ended late = run("query", "--format=csv", "--timeout=1", "-c", "select pg_sleep(60)");
        Ended setting = run("query", "--format=csv", "-c", "show standard_conforming_strings");

        assertThat(many.exitCode()).isZero();
        assertThat(many.out().lines()).hasSize(100_001).startsWith("i", "1", "2");
        assertThat(wrong.exitCode()).isEqualTo(5);
        assertThat(wrong.err()).contains("at line 2, column 3").contains("    shipp from pg_class\n");
        assertThat(late.exitCode()).isEqualTo(5);
        assertThat(late.err()).contains("timeout");
        assertThat(setting.out()).isEqualTo("standard_conforming_strings\non\n");
    }

    @Test
    void largeStatementsAndLargeCellsPass() throws IOException, InterruptedException {
        Path file = folder.resolve("large.sql");
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("select length('");
            for (int i = 0; i < 50; i++) {
                out.write("x".repeat(1_000_000));
            }
            out.write("') as n, repeat('y', 100000000) as cell");
        }
        Ended ended = run("query", "--format=ndjson", "-f", file.toString());

        assertThat(ended.err()).isEmpty();
        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out()).hasSizeGreaterThan(100_000_000).startsWith("{\"n\":50000000,\"cell\":\"yyy");
    }
}
