package dev.drydock.core.dialect.postgres.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.dialect.postgres.syntax.WireClient.Answer;
import dev.drydock.core.sql.ScriptPart;
import dev.drydock.core.sql.Syntax;
import dev.drydock.testing.TestDatabase;
import dev.drydock.testing.TestServers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The server is the judge: a script sent whole, as one message, must do what its parts do when each is sent
/// alone.
@Tag("server")
class PostgresSplitServerTest {
    private static final Syntax SYNTAX = new PostgresSyntax(true);
    private static final String[] SOUP = {
        "select 1",
        "select 2",
        ";",
        ";",
        ";",
        "'",
        "''",
        "$$",
        "$a$",
        "--",
        "/*",
        "*/",
        "\n",
        "\n",
        "E'",
        "\\'",
        "\\",
        "\"",
        "(",
        ")",
        "begin atomic ",
        " end",
        "a",
        "1",
        "+",
        " ",
        " ",
        "create function f() returns int ",
        "as x",
        "u&'",
        "$",
        "\r",
        "\u00e4",
        "select 'a'",
        "return 1",
        ",",
        "::text",
        "||"
    };

    private static TestDatabase database;
    private static WireClient server;

    @BeforeAll
    static void connect() {
        database = TestServers.postgres();
        server = new WireClient(database);
    }

    @AfterAll
    static void disconnect() throws SQLException {
        server.close();
        database.close();
    }

    @Test
    void everyScriptOfTheCorpusDoesWhatItsPartsDo() {
        List<String> scripts = PostgresScripts.all();
        assertThat(scripts).hasSizeGreaterThan(600);
        int fine = 0;
        for (String script : scripts) {
            fine += agree(server, SYNTAX, script) ? 1 : 0;
        }
        assertThat(fine).as("scripts without any error").isGreaterThan(400);
    }

    /// Before 14 the server refuses the bodies of BEGIN ATOMIC; then our parts must be refused too.
    @ParameterizedTest
    @ValueSource(ints = {12, 18})
    void oldestAndNewestServerAgreeToo(int major) throws SQLException {
        try (TestDatabase other = TestServers.postgres(major);
                WireClient client = new WireClient(other)) {
            for (String script : PostgresScripts.all()) {
                agree(client, SYNTAX, script);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void soupOfDangerousPiecesDoesWhatItsPartsDo(long seed) {
        Random random = new Random(seed);
        int fine = 0;
        for (int i = 0; i < 1000; i++) {
            StringBuilder script = new StringBuilder(random.nextBoolean() ? "select 1" : "");
            int pieces = 1 + random.nextInt(12);
            for (int piece = 0; piece < pieces; piece++) {
                script.append(SOUP[random.nextInt(SOUP.length)]);
            }
            fine += agree(server, SYNTAX, script.toString()) ? 1 : 0;
        }
        assertThat(fine).as("scripts without any error").isGreaterThan(50);
    }

    @Test
    void withoutStandardConformingStringsBackslashesEscape() {
        Syntax syntax = new PostgresSyntax(false);
        for (String script : List.of(
                "select 'a\\';b'; select 2",
                "select 'a'\n'\\';b'; select 2",
                "select N'\\';'; select 1",
                "select b'0', x'1', $$\\$$; select '\\\\'; select 3",
                "select E'\\';'; select \"a\\\" from (select 1 as \"a\\\") x; select 1",
                "select '\\'; select 2")) {
            agree(server, syntax, script, "set standard_conforming_strings = off; set escape_string_warning = off");
        }
    }

    static boolean agree(WireClient server, Syntax syntax, String script) {
        return agree(server, syntax, script, "select 1");
    }

    private static boolean agree(WireClient server, Syntax syntax, String script, String preparation) {
        setUp(server, preparation);
        List<String> whole = new ArrayList<>(server.query(withoutMark(script)).outcomes());
        whole.remove("EMPTY");
        setUp(server, preparation);
        List<String> alone = alone(server, syntax, script);
        boolean parseError = whole.size() == 1 && whole.getFirst().startsWith("ERROR");
        if (parseError && script.contains("\\")) {
            // A backslash in code is psql's, not the server's: PsqlSplitTest judges it.
            return false;
        }
        if (parseError) {
            assertThat(alone).as(script).isNotEmpty();
            assertThat(alone.getLast()).as("refused whole: %s", script).startsWith("ERROR");
        } else {
            assertThat(alone).as(script).isEqualTo(whole);
        }
        return !parseError;
    }

    /// The server knows no byte order mark; psql and we skip one at the start of a file.
    private static String withoutMark(String script) {
        return script.startsWith("\ufeff") ? script.substring(1) : script;
    }

    private static void setUp(WireClient server, String preparation) {
        PostgresScripts.SETUP.forEach(server::query);
        server.query(preparation);
    }

    private static List<String> alone(WireClient server, Syntax syntax, String script) {
        List<String> outcomes = new ArrayList<>();
        for (ScriptPart part : syntax.split(script)) {
            if (!part.sendable()) {
                outcomes.add("ERROR " + part.problem());
                return outcomes;
            }
            Answer answer = server.query(part.text(script).toString());
            assertThat(answer.outcomes())
                    .as("one outcome of %s", part.text(script))
                    .hasSize(1);
            outcomes.addAll(answer.outcomes());
            if (answer.failed()) {
                return outcomes;
            }
        }
        return outcomes;
    }
}
