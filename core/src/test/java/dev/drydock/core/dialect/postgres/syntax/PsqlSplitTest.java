package dev.drydock.core.dialect.postgres.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.dialect.postgres.syntax.WireClient.Answer;
import dev.drydock.core.sql.ScriptPart;
import dev.drydock.core.sql.ScriptPart.Kind;
import dev.drydock.core.sql.Syntax;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestServers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// psql is the judge of its own commands and of rows in a script: what it prints for a file is what our parts,
/// sent one by one, answer.
@Tag("server")
class PsqlSplitTest {
    private static final Syntax SYNTAX = new PostgresSyntax(true);

    /// Scripts whose every statement psql sends as it stands.
    private static final List<String> SCRIPTS = List.of(
            "select 1 \\g\nselect 2;",
            "select 1 \\g \\\\ select 2;\nselect 3;",
            "select 1 as x \\gset a_\nselect 2;",
            "\\echo one\nselect 1;\n\\echo two ; select 9\nselect 2;",
            "\\echo 'a;' \\\\ select 1; \\echo \"b\" \\echo c\nselect 2;",
            "\\echo 'it\\'s \\\\ one' \\\\ select 3;",
            "select 1; \\echo x\nselect 2 -- \\echo no\n;",
            "select 1\\; select 2;\nselect 3;",
            "select 1\\;\\;select 2\\g\nselect 3;",
            "select '\\echo', $$\\echo$$, E'\\\\' /* \\echo */ ;\\echo yes\n"
                    + "select \"\\d\" from (select 1 as \"\\d\") x;",
            "select 1;\\echo x\\echo y\nselect 2;",
            "copy t from stdin;\n1\ta;b\n2\t'\n\\.\nselect count(*) from t;\nselect b from t order by a;",
            "copy t (a, b) from stdin with (format csv);\n1,\"a;\"\"b\"\n2,$$\n\\.\nselect b from t order by a;",
            "copy t from stdin; select 7;\n1\tx\n\\.\nselect count(*) from t;",
            "copy t from stdin; copy t from stdin;\n1\tx\n\\.\n2\ty\n\\.\nselect count(*) from t;",
            "copy t from stdin \\g\n5\tg\n\\.\nselect count(*) from t;",
            "copy t from stdin /* ; */ -- ;\n;\n1\tx\n\\.\nselect count(*) from t;",
            "COPY t (a) FROM STDIN;\n1\n\\.\nselect sum(a) from t;",
            "copy t from stdin;\n\\.\nselect count(*) from t;",
            "copy t from stdin;\r\n1\tx\r\n\\.\r\nselect count(*) from t;\r\n",
            "\\copy t from stdin\n1\tx\n\\.\nselect count(*) from t;",
            "\\copy t (a, b) from stdin with (format csv)\n1,\"x;y\"\n\\.\nselect b from t;",
            "copy (select 1 as stdin) to stdout;\nselect 2;",
            "\\copy (select 1 as x from (select 1) stdin) to '/dev/null'\nselect 2;",
            "\\! echo a \\\\ echo b; echo c\nselect 1;",
            "\\if true\nselect 1;\n\\endif\nselect 2;",
            "\\set x 'a;b'\n\\unset x\nselect 4;",
            "create function f() returns int begin atomic select 1; select 2; end;\\echo x\nselect f();",
            "create function g() returns int begin atomic select case when true then 3 end; end \\g\nselect g();",
            "select (1\n;\n+ 2);",
            "create view v2 as select 1; create rule r as on insert to v2 do instead (select 1; select 2);\nselect 3;",
            "\ufeffselect 1;\nselect 2;",
            "select 1;\r\n\\echo x\r\nselect 2;\r\n",
            "-- \\echo no\n/* \\echo no\n;*/ select 1;",
            "\\echo `echo a;` \\\\ select 1;",
            "select 1 \\gx /dev/null\nselect 2;",
            "select 1 \\g | cat ; \\\\ select 9;\nselect 2;",
            "select 1");

    private static Optional<TestDatabase> database = Optional.empty();

    @BeforeAll
    static void connect() {
        database = TestServers.postgresWithTools();
        if (database.isEmpty()) {
            System.err.println("[PsqlSplitTest] skipped: no psql is installed");
        }
        Assumptions.assumeTrue(database.isPresent());
    }

    @AfterAll
    static void disconnect() throws SQLException {
        if (database.isPresent()) {
            database.get().close();
        }
    }

    @Test
    void psqlPrintsWhatThePartsAnswer(@TempDir Path folder) throws IOException, InterruptedException {
        TestDatabase here = database.orElseThrow();
        for (String script : SCRIPTS) {
            String printed = psql(here, folder, script);
            assertThat(parts(here, script)).as(script).isEqualTo(printed);
        }
    }

    @Test
    void psqlReadsTheCorpusOfTheServerAsWeDo(@TempDir Path folder) throws IOException, InterruptedException {
        TestDatabase here = database.orElseThrow();
        List<String> scripts = new ArrayList<>();
        for (int i = 0; i < PostgresScripts.STATEMENTS.size(); i++) {
            String statement = PostgresScripts.STATEMENTS.get(i);
            String gap = PostgresScripts.GAPS.get(i % PostgresScripts.GAPS.size());
            // psql counts every CASE and END of a body, and forgets the E when a string goes on on the next line.
            boolean psqlErrs =
                    statement.contains("begin()") || statement.contains(" end;") || statement.startsWith("select E'a'");
            if (!psqlErrs) {
                scripts.add(statement + "\n" + gap + "select 'after';");
            }
        }
        for (String script : scripts) {
            assertThat(parts(here, script)).as(script).isEqualTo(psql(here, folder, script));
        }
    }

    private static String psql(TestDatabase here, Path folder, String script) throws IOException, InterruptedException {
        prepare(here);
        Path file = folder.resolve("script.sql");
        Files.writeString(file, script);
        ProcessBuilder builder = new ProcessBuilder(
                "psql",
                "-X",
                "-A",
                "-t",
                "-h",
                here.host(),
                "-p",
                String.valueOf(here.port()),
                "-U",
                here.user(),
                "-d",
                here.database(),
                "-f",
                file.toString());
        builder.environment().put("PGPASSWORD", here.password());
        builder.environment().put("PGOPTIONS", "-c search_path=s");
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isNotNegative();
        return normal(out.lines().toList());
    }

    private static void prepare(TestDatabase here) {
        try (WireClient server = new WireClient(here)) {
            PostgresScripts.SETUP.forEach(server::query);
        }
    }

    /// Sends the parts; of psql's own commands only those that print here are played.
    private static String parts(TestDatabase here, String script) {
        prepare(here);
        List<String> lines = new ArrayList<>();
        try (WireClient server = new WireClient(here)) {
            server.query("set search_path to s");
            server.query("set application_name to 'psql'");
            List<ScriptPart> parts = SYNTAX.split(script);
            List<ScriptPart> rows = new ArrayList<>(parts.stream()
                    .filter(part -> part.kind() == Kind.INLINE_DATA)
                    .toList());
            for (int i = 0; i < parts.size(); i++) {
                String text = parts.get(i).text(script).toString();
                String next =
                        i + 1 < parts.size() ? parts.get(i + 1).text(script).toString() : "";
                switch (parts.get(i).kind()) {
                    case INLINE_DATA -> {}
                    case META_COMMAND -> lines.addAll(played(server, text, rows, script));
                    case STATEMENT -> {
                        boolean copies = text.toLowerCase(Locale.ROOT).matches("(?s)copy t.*");
                        Answer answer = server.query(
                                text, copies ? rows.removeFirst().text(script).toString() : "");
                        boolean elsewhere = next.startsWith("\\gx") || next.startsWith("\\gset");
                        lines.addAll(elsewhere ? List.of() : answer.lines());
                    }
                }
            }
        }
        return normal(lines);
    }

    private static List<String> played(WireClient server, String meta, List<ScriptPart> rows, String script) {
        if (meta.startsWith("\\copy t")) {
            String data = rows.removeFirst().text(script).toString();
            return server.query(meta.substring(1), data).lines();
        } else if (meta.startsWith("\\copy")) {
            return List.of("COPY 1");
        } else if (meta.startsWith("\\!")) {
            return List.of("a \\ echo b", "c");
        } else if (!meta.startsWith("\\echo")) {
            return List.of();
        }
        String said =
                meta.substring("\\echo".length()).replaceAll("\\\\\\\\$", "").strip();
        return List.of(said.replace("'it\\'s \\\\ one'", "it's \\ one")
                .replaceAll("^'(.*)'$", "$1")
                .replace("`echo a;`", "a")
                .replaceAll("^(\\w+) +$", "$1"));
    }

    private static String normal(List<String> lines) {
        return String.join("\n", lines).replace("\r", "").strip();
    }
}
