package dev.drydock.core.dialect.mysql.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.sql.ScriptPart;
import dev.drydock.core.sql.Syntax;
import dev.drydock.testing.mysql.MysqlDatabase;
import dev.drydock.testing.mysql.MysqlKind;
import dev.drydock.testing.mysql.MysqlServers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The server is the judge: a script sent whole, as one message with several statements, must do what its parts
/// do when each is sent alone.
@Tag("server")
class MysqlSplitServerTest {
    private static final Syntax SYNTAX = new MysqlSyntax(LexicalMode.DEFAULT);
    private static final int EMPTY_QUERY = 1065;
    private static final int SOUPS = 500;
    /// Sent whole, what follows keeps the dashes from being a comment; sent alone, nothing follows.
    private static final Pattern CUT_BEHIND_DASHES = Pattern.compile("--[;\\\\]");

    private static final String[] SOUP = {
        "select 1",
        "select 2",
        ";",
        ";",
        ";",
        "'",
        "''",
        "\\'",
        "\\",
        "\"",
        "`",
        "``",
        "--",
        "-- ",
        "#",
        "--#x",
        "/*",
        "*/",
        "/*!50000 ",
        "/*!",
        "/*!999999 ",
        "/* c */",
        "\n",
        "\n",
        " ",
        " ",
        "(",
        ")",
        "begin",
        " end",
        "a",
        "1",
        "+",
        "N'",
        "x'",
        "@",
        "@a",
        ":",
        ":=",
        "create procedure p() ",
        "begin select 1;",
        "end;",
        "end if;",
        "if 1 then ",
        "case 1 when 1 then ",
        "\u00e4",
        ",",
        "."
    };
    private static final Pattern OBJECTS = Pattern.compile("create|drop|alter|call");
    private static final Pattern CHANGES = Pattern.compile("create|insert|update|delete|replace into|drop|alter|call");

    private boolean objectsChanged = true;

    @ParameterizedTest
    @EnumSource(MysqlKind.class)
    void everyScriptOfTheCorpusDoesWhatItsPartsDo(MysqlKind kind) throws SQLException {
        List<String> scripts = new ArrayList<>(MysqlScripts.all());
        if (kind == MysqlKind.MARIADB) {
            scripts.addAll(MysqlScripts.MARIADB);
        }
        assertThat(scripts).hasSizeGreaterThan(250);
        assertThat(fine(kind, scripts)).as("scripts without any error").isGreaterThan(200);
    }

    @ParameterizedTest
    @EnumSource(MysqlKind.class)
    void soupOfDangerousPiecesDoesWhatItsPartsDo(MysqlKind kind) throws SQLException {
        Random random = new Random(20_261_121);
        List<String> scripts = new ArrayList<>();
        while (scripts.size() < SOUPS) {
            StringBuilder script = new StringBuilder(random.nextBoolean() ? "select 1" : "");
            for (int piece = random.nextInt(10); piece >= 0; piece--) {
                script.append(SOUP[random.nextInt(SOUP.length)]);
            }
            if (!CUT_BEHIND_DASHES.matcher(script).find()) {
                scripts.add(script.toString());
            }
        }
        assertThat(fine(kind, scripts)).as("scripts without any error").isGreaterThan(40);
    }

    private int fine(MysqlKind kind, List<String> scripts) throws SQLException {
        int fine = 0;
        List<String> disagreed = new ArrayList<>();
        try (MysqlDatabase database = MysqlServers.shared(kind).fresh();
                Connection many = connection(database, true);
                Connection one = connection(database, false)) {
            if (kind == MysqlKind.MYSQL) {
                run(database.server().connection("mysql"), "set global log_bin_trust_function_creators = 1");
            }
            run(one, "set lock_wait_timeout = 10");
            for (String script : scripts) {
                setUp(one, script);
                List<String> whole = run(many, script);
                run(many, "rollback");
                setUp(one, script);
                List<String> alone = alone(one, script);
                boolean refused = notSent(alone) || failed(whole);
                boolean alike =
                        refused ? (failed(alone) || empty(whole)) : rows(alone).equals(rows(whole));
                if (empty(alone) || !alike) {
                    disagreed.add(script + "\n   whole " + whole + "\n   parts " + alone);
                }
                fine += failed(whole) ? 0 : 1;
                run(one, "rollback");
            }
        }
        assertThat(disagreed).isEmpty();
        return fine;
    }

    /// The server tells "done" for a comment alone, too.
    private static List<String> rows(List<String> outcomes) {
        return outcomes.stream().filter(outcome -> !outcome.equals("changed 0")).toList();
    }

    private static boolean failed(List<String> outcomes) {
        return !outcomes.isEmpty() && outcomes.getLast().startsWith("ERROR");
    }

    /// The server refuses `;;`, where we see nothing to send.
    private static boolean empty(List<String> outcomes) {
        return !outcomes.isEmpty() && outcomes.getLast().equals("ERROR " + EMPTY_QUERY);
    }

    /// The server takes a semicolon in a conditional comment for the end of a statement; we send no such thing.
    private static boolean notSent(List<String> outcomes) {
        return !outcomes.isEmpty() && outcomes.getLast().equals("ERROR " + ScriptPart.Problem.UNTERMINATED_COMMENT);
    }

    private static Connection connection(MysqlDatabase database, boolean several) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", database.user());
        properties.setProperty("password", database.password());
        properties.setProperty("sslMode", "disable");
        properties.setProperty("allowPublicKeyRetrieval", "true");
        properties.setProperty("allowMultiQueries", Boolean.toString(several));
        return DriverManager.getConnection(
                "jdbc:mariadb://127.0.0.1:" + database.server().port() + "/" + database.database(), properties);
    }

    private void setUp(Connection connection, String script) {
        if (!CHANGES.matcher(script).find()) {
            return;
        }
        boolean changes = OBJECTS.matcher(script).find();
        for (String sql : changes || objectsChanged ? MysqlScripts.SETUP : MysqlScripts.ROWS) {
            run(connection, sql);
        }
        objectsChanged = changes;
    }

    private static List<String> alone(Connection connection, String script) {
        List<String> outcomes = new ArrayList<>();
        for (ScriptPart part : SYNTAX.split(script)) {
            if (!part.sendable()) {
                outcomes.add("ERROR " + part.problem());
                return outcomes;
            }
            outcomes.addAll(run(connection, part.text(script).toString()));
            if (failed(outcomes)) {
                return outcomes;
            }
        }
        return outcomes;
    }

    private static List<String> run(Connection connection, String sql) {
        List<String> outcomes = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            boolean rows = statement.execute(sql);
            while (rows || statement.getUpdateCount() >= 0) {
                outcomes.add(rows ? text(statement.getResultSet()) : "changed " + statement.getUpdateCount());
                rows = statement.getMoreResults();
            }
        } catch (SQLException thrown) {
            outcomes.add("ERROR " + thrown.getErrorCode());
        }
        return outcomes;
    }

    private static String text(ResultSet rows) throws SQLException {
        StringBuilder text = new StringBuilder("rows");
        while (rows.next()) {
            for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                text.append(' ').append(rows.getString(column));
            }
        }
        return text.toString();
    }
}
