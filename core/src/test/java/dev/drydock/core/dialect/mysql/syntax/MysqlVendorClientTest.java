package dev.drydock.core.dialect.mysql.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.sql.ScriptPart;
import dev.drydock.core.sql.Syntax;
import dev.drydock.core.sql.Token;
import dev.drydock.testing.mysql.MysqlDatabase;
import dev.drydock.testing.mysql.MysqlKind;
import dev.drydock.testing.mysql.MysqlServers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The vendor's own client reads thousands of scripts, and the server writes down what it was sent: the same
/// statements as ours, but for comments.
@Tag("server")
class MysqlVendorClientTest {
    private static final int SCRIPTS = 1500;
    private static final String MARK = "select 'end of script'";
    private static final List<String> DELIMITERS = List.of(";", ";", "//", "$$", "~~~", "go_on");
    /// The client itself mangles them: it sees an open quote in what no server runs, and drops the end of a
    /// conditional comment together with the comment inside.
    private static final Set<String> MANGLED =
            Set.of("select /*!999999 ; ' */ 19", "select /*!50000 21 /* inner ; */ */");

    private static final Syntax SYNTAX = new MysqlSyntax(LexicalMode.DEFAULT);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void clientSendsTheStatementsThatWeSplit() throws Exception {
        List<String> scripts = scripts(new Random(20_261_121));
        Path input = Files.writeString(folder.resolve("all.sql"), String.join("", scripts));
        List<List<String>> sent;
        try (MysqlDatabase database = MysqlServers.shared(MysqlKind.MARIADB).fresh()) {
            sent = sent(database, input);
        }
        List<String> disagreed = new ArrayList<>();
        for (int i = 0; i < sent.size() && disagreed.isEmpty(); i++) {
            List<String> ours = ours(scripts.get(i));
            if (!ours.equals(sent.get(i))) {
                disagreed.add(scripts.get(i) + "\n  client " + sent.get(i) + "\n  ours " + ours);
            }
        }
        assertThat(disagreed).isEmpty();
        assertThat(sent).hasSize(SCRIPTS);
    }

    /// Compound statements come only where the script chose a delimiter: the client needs one.
    private static List<String> scripts(Random random) {
        List<String> scripts = new ArrayList<>();
        while (scripts.size() < SCRIPTS) {
            String delimiter = DELIMITERS.get(random.nextInt(DELIMITERS.size()));
            StringBuilder script = new StringBuilder();
            if (!delimiter.equals(";")) {
                script.append("delimiter ").append(delimiter).append('\n');
            }
            for (int count = 1 + random.nextInt(4); count > 0; count--) {
                String statement = MysqlScripts.STATEMENTS.get(random.nextInt(MysqlScripts.STATEMENTS.size()));
                boolean fits = !MANGLED.contains(statement)
                        && statement.chars().noneMatch(unit -> Character.isSurrogate((char) unit))
                        && (delimiter.equals(";")
                                ? SYNTAX.tokens(statement).stream()
                                        .noneMatch(token ->
                                                token.text(statement).toString().equals(";"))
                                : !(statement + delimiter.charAt(0)).contains(delimiter));
                String gap = MysqlScripts.GAPS.get(random.nextInt(MysqlScripts.GAPS.size()));
                script.append(fits ? statement : "select 1")
                        .append(gap.replaceFirst(";", delimiter.replace("$", "\\$")));
            }
            scripts.add(
                    script.append("\ndelimiter ;\n").append(MARK).append(";\n").toString());
        }
        return scripts;
    }

    private static List<List<String>> sent(MysqlDatabase database, Path input) throws Exception {
        try (Connection admin = database.server().connection("mysql");
                Statement statement = admin.createStatement()) {
            statement.execute("set global log_output = 'TABLE'");
            statement.execute("truncate mysql.general_log");
            statement.execute("set global general_log = 1");
            try {
                runClient(database, input);
            } finally {
                statement.execute("set global general_log = 0");
            }
            return logged(statement);
        }
    }

    private static void runClient(MysqlDatabase database, Path input) throws Exception {
        ProcessBuilder client = new ProcessBuilder(
                        MysqlServers.client().toString(),
                        "--no-defaults",
                        "--protocol=tcp",
                        "--skip-ssl",
                        "--force",
                        "--host=" + database.server().host(),
                        "--port=" + database.server().port(),
                        "--user=" + database.user(),
                        "--default-character-set=utf8mb4",
                        database.database())
                .redirectInput(input.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        client.environment().put("MYSQL_PWD", database.password());
        Process process = client.start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
    }

    private static List<List<String>> logged(Statement statement) throws SQLException {
        List<List<String>> scripts = new ArrayList<>();
        List<String> script = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("select convert(argument using utf8mb4) from mysql.general_log"
                + " where command_type = 'Query' and user_host like 'u\\_%' order by event_time")) {
            while (rows.next()) {
                String sql = rows.getString(1);
                if (sql.equals(MARK)) {
                    scripts.add(script);
                    script = new ArrayList<>();
                } else if (!code(sql).isEmpty()) {
                    script.add(code(sql));
                }
            }
        }
        return scripts;
    }

    private static List<String> ours(String script) {
        return SYNTAX.split(script).stream()
                .filter(part -> part.kind() == ScriptPart.Kind.STATEMENT)
                .map(part -> part.text(script).toString())
                .filter(text -> !text.equals(MARK))
                .map(MysqlVendorClientTest::code)
                .toList();
    }

    private static String code(String sql) {
        return SYNTAX.tokens(sql).stream()
                .filter(token -> token.kind().significant())
                .map((Token token) -> token.text(sql).toString())
                .collect(Collectors.joining(" "));
    }
}
