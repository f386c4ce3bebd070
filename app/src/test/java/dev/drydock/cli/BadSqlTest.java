package dev.drydock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.cli.CliProcess.Ended;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// SQL that no server should be asked to read, and usage that cannot be meant; on a database file.
class BadSqlTest {
    @TempDir
    private Path folder;

    private Ended query(String... more) throws IOException, InterruptedException {
        Path database = SqliteFile.in(folder);
        String[] arguments = {"query", "--url", database.toString(), "--format", "json"};
        String[] all = Arrays.copyOf(arguments, arguments.length + more.length);
        System.arraycopy(more, 0, all, arguments.length, more.length);
        Ended ended = new CliProcess(folder.resolve("home")).run(all);
        assertThat(Json.only(ended)).as(ended.all()).isNotNull();
        return ended;
    }

    @Test
    void emptySqlIsSaidAndNothingRuns() throws IOException, InterruptedException {
        Ended ended = query("-c", " -- only a comment\n ; ");

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err()).contains("there is no statement in the SQL");
    }

    @Test
    void randomBytesAreNotRun() throws IOException, InterruptedException {
        byte[] bytes = new byte[4096];
        new Random(7).nextBytes(bytes);
        Path file = Files.write(folder.resolve("noise.sql"), bytes);
        Ended ended = query("-f", file.toString());

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err()).contains("is not UTF-8 text; nothing was run");
    }

    @Test
    void unfinishedTextStopsTheWholeScriptBeforeItsFirstStatement() throws IOException, InterruptedException {
        Ended string = query("-c", "create table t(a);\nselect 'x");
        Ended nul = query(
                "-f",
                Files.writeString(folder.resolve("nul.sql"), "create table t(a); select 1\0")
                        .toString());
        Ended after = query("-c", "select count(*) as n from sqlite_master where name = 't'");

        assertThat(string.exitCode()).isEqualTo(2);
        assertThat(string.err()).contains("statement 2, line 2", "never closed", "Nothing was run");
        assertThat(nul.exitCode()).isEqualTo(2);
        assertThat(nul.err()).contains("NUL");
        assertThat(after.out()).contains("{\"n\":0}");
    }

    @Test
    void statementLargerThanTheLimitIsRefusedByTheDatabase() throws IOException, InterruptedException {
        Path file = folder.resolve("large.sql");
        try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write("select length('");
            for (int i = 0; i < 50; i++) {
                out.write("x".repeat(1_000_000));
            }
            out.write("') as n");
        }
        Ended ended = query("-f", file.toString());

        assertThat(ended.exitCode()).isEqualTo(5);
        assertThat(ended.err()).contains("statement too long").doesNotContain("xxx");
    }

    @Test
    void argumentsThatTheLocaleCannotCarryAreNotRun() throws IOException, InterruptedException {
        Ended ended = new CliProcess(folder.resolve("home"))
                .with("LC_ALL", "C")
                .start(
                        List.of("bash", "-c", "exec \"$@\" \"$(printf \"select '\\303\\251'\")\"", "bash"),
                        "query",
                        "--url",
                        SqliteFile.in(folder).toString(),
                        "-c")
                .end();

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err()).contains("UTF-8 locale");
        assertThat(ended.out()).isEmpty();
    }

    @Test
    void misuseIsSaidWithoutPasswordsAndWithTheWayOn() throws IOException, InterruptedException {
        CliProcess drydock = new CliProcess(folder.resolve("home"));
        Ended option = query("-c", "select 1", "--bogus");
        Ended format = drydock.run("query", "--url", "a.db", "-c", "select 1", "--format", "xml");
        Ended stray = drydock.run("query", "postgres://bob:canary-7@db/x", "-c", "select 1", "--url=a.db");
        Ended missing = query("-f", folder.resolve("none.sql").toString());

        assertThat(option.exitCode()).isEqualTo(2);
        assertThat(option.err()).contains("--bogus", "drydock query --help").doesNotContain("Usage:");
        assertThat(format.err()).contains("use table, csv, json or ndjson, not 'xml'");
        assertThat(stray.exitCode()).isEqualTo(2);
        assertThat(stray.all()).contains("postgres://bob:***@db/x").doesNotContain("canary");
        assertThat(missing.exitCode()).isEqualTo(2);
        assertThat(missing.err()).contains("there is no such file");
    }
}
