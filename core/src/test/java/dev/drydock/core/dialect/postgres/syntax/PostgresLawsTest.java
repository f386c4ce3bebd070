package dev.drydock.core.dialect.postgres.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.sql.ScriptPart;
import dev.drydock.core.sql.Syntax;
import dev.drydock.core.sql.SyntaxLaws;
import java.util.List;
import net.jqwik.api.Example;

class PostgresLawsTest extends SyntaxLaws {
    private static final List<String> PIECES = List.of(
            "E'",
            "\\'",
            "\\",
            "\\\\",
            "$$",
            "$a$",
            "$b",
            "$1",
            "+",
            "begin atomic ",
            " end",
            "or replace ",
            "function ",
            "copy t from stdin",
            ";\n",
            "\n\\.\n",
            "\\.",
            "\\copy t from stdin\n",
            "\\g",
            "\\gset x",
            "\\r",
            "\\;",
            "\\:",
            "\\echo 'a",
            "U&'",
            "u&\"",
            "b'",
            "x",
            "n'",
            ":'",
            "::",
            "..",
            ".5e",
            "0x",
            "\f",
            "\u000b",
            "[",
            "]",
            "{",
            "|");

    private final Syntax syntax = new PostgresSyntax(true);

    @Override
    protected Syntax syntax() {
        return syntax;
    }

    @Override
    protected List<String> statements() {
        return PostgresScripts.STATEMENTS.stream()
                .map(String::strip)
                .filter(statement -> !statement.endsWith("--") && !statement.endsWith("\f"))
                .toList();
    }

    @Override
    protected List<String> gaps() {
        return PostgresScripts.GAPS;
    }

    @Override
    protected List<String> ownPieces() {
        return PIECES;
    }

    @Example
    void fiftyMegabytesAreReadInLinearTime() {
        String piece = "insert into t values (1, 'a;''b', $$;$$, 1.5e3); /* ; /* ; */ */ -- ;\n";
        StringBuilder script = new StringBuilder();
        while (script.length() < 50_000_000) {
            script.append(piece);
        }
        assertThat(syntax.split(script)).hasSize(script.length() / piece.length());
    }

    @Example
    void millionTokensMakeOneStatement() {
        String sql = "select " + "1+".repeat(500_000) + "1";
        assertThat(syntax.split(sql)).hasSize(1);
        assertThat(syntax.tokens(sql)).hasSize(1_000_003);
    }

    @Example
    void openOrNestedTextOfAnyDepthIsReadInLinearTime() {
        int n = 300_000;
        readsInLinearTime("/*".repeat(n));
        readsInLinearTime("/*".repeat(n) + "*/".repeat(n) + "select 1");
        readsInLinearTime("(".repeat(n));
        readsInLinearTime("$a".repeat(n));
        readsInLinearTime("$a$b".repeat(n));
        readsInLinearTime("$" + "a".repeat(n) + "$" + ("$" + "a".repeat(700)).repeat(400));
        readsInLinearTime("+-".repeat(n));
        readsInLinearTime("*+-".repeat(n));
        readsInLinearTime("E'a'\n".repeat(n));
        readsInLinearTime("\\d ".repeat(n));
        readsInLinearTime("\\d\n".repeat(n));
        readsInLinearTime("u&".repeat(n));
        readsInLinearTime("1.".repeat(n));
        readsInLinearTime("1_".repeat(n));
        readsInLinearTime("copy t from stdin;\n" + "\\\n".repeat(n));
    }

    @Example
    void binaryInputIsReadToItsEnd() {
        StringBuilder binary = new StringBuilder();
        for (int i = 0; i < 70_000; i++) {
            binary.append((char) (i * 31));
        }
        assertThat(syntax.split(binary)).isNotEmpty();
        assertThat(syntax.tokens(binary).getLast().end()).isEqualTo(binary.length());
        assertThat(syntax.split("select '\0'"))
                .containsExactly(new ScriptPart(ScriptPart.Kind.STATEMENT, 0, 10, ScriptPart.Problem.NUL_CHARACTER));
    }
}
