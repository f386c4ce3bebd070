package dev.drydock.core.dialect.sqlite.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.sql.ScriptPart;
import dev.drydock.core.sql.Syntax;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The engine is the judge: a script run whole by `sqlite3_exec()` must leave the database that its parts leave
/// when each is prepared alone. Preparing compiles the first statement only, so a part that holds two would
/// show.
class SqliteSplitEngineTest {
    private static final Syntax SYNTAX = new SqliteSyntax();
    private static final String INSERT = "insert into log (v) values (";
    private static final String[] SOUP = {
        INSERT + "1)",
        INSERT + "2)",
        INSERT,
        ")",
        ";",
        ";",
        ";",
        "'",
        "''",
        "[",
        "]",
        "`",
        "\"",
        "--",
        "/*",
        "*/",
        "\n",
        "\n",
        "x'",
        "\\",
        "(",
        ":a(",
        "$b",
        "?",
        "create temp trigger r after insert on t begin ",
        "end",
        " end;",
        "1",
        "+",
        " ",
        " ",
        "explain ",
        "case when 1 then 2 end",
        "a",
        "$$",
        "\r",
        "\u00e4",
        ","
    };

    @Test
    void everyScriptOfTheCorpusDoesWhatItsPartsDo() throws SQLException {
        List<String> scripts = SqliteScripts.all();
        assertThat(scripts).hasSizeGreaterThan(380);
        int fine = 0;
        for (String script : scripts) {
            fine += agree(script) ? 1 : 0;
        }
        assertThat(fine).as("scripts without any error").isGreaterThan(280);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void soupOfDangerousPiecesDoesWhatItsPartsDo(long seed) throws SQLException {
        Random random = new Random(seed);
        int fine = 0;
        for (int i = 0; i < 1000; i++) {
            StringBuilder script = new StringBuilder(random.nextBoolean() ? INSERT + "0)" : "");
            int pieces = 1 + random.nextInt(12);
            for (int piece = 0; piece < pieces; piece++) {
                script.append(SOUP[random.nextInt(SOUP.length)]);
            }
            fine += agree(script.toString()) ? 1 : 0;
        }
        assertThat(fine).as("scripts without any error").isGreaterThan(50);
    }

    private static boolean agree(String script) throws SQLException {
        String whole = run(connection -> {
            try (var statement = connection.createStatement()) {
                statement.executeUpdate(script);
            }
        });
        String alone = run(connection -> {
            for (ScriptPart part : SYNTAX.split(script)) {
                if (!part.sendable()) {
                    throw new SQLException(part.problem().name());
                }
                prepareAndRun(connection, part.text(script).toString());
            }
        });
        assertThat(alone).as(script).isEqualTo(whole);
        return !whole.startsWith("failed");
    }

    private static void prepareAndRun(Connection connection, String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            int parameters = statement.getParameterMetaData().getParameterCount();
            for (int i = 1; i <= parameters; i++) {
                statement.setObject(i, null);
            }
            statement.execute();
        }
    }

    /// A piece of work on a connection.
    private interface Work {
        void on(Connection connection) throws SQLException;
    }

    /// Runs on a fresh database and tells everything that is in it afterwards.
    private static String run(Work work) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            for (String each : SqliteScripts.SETUP) {
                prepareAndRun(connection, each);
            }
            String outcome = "done";
            try {
                work.on(connection);
            } catch (SQLException e) {
                outcome = "failed";
            }
            return outcome + " " + content(connection);
        }
    }

    /// Of a definition only its start: the engine keeps comments before the semicolon, a part does not.
    private static List<String> content(Connection connection) throws SQLException {
        List<String> all = new ArrayList<>();
        for (String query : List.of(
                "select n, v, typeof(v) from log order by n",
                "select a, b, 1 from t order by rowid",
                "select type, name, substr(sql, 1, 40) from sqlite_schema where name not like 'sqlite_stat%'",
                "select type, name, substr(sql, 1, 40) from sqlite_temp_schema",
                "select user_version, 1, 1 from pragma_user_version")) {
            try (var statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    all.add(rows.getString(1) + "," + rows.getString(2) + "," + rows.getString(3));
                }
            }
        }
        return all;
    }
}
