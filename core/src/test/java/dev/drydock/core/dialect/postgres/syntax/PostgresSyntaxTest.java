package dev.drydock.core.dialect.postgres.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.sql.LineState;
import dev.drydock.core.sql.LineState.Mode;
import dev.drydock.core.sql.LineTokens;
import dev.drydock.core.sql.ScriptPart;
import dev.drydock.core.sql.Syntax;
import dev.drydock.core.sql.Token;
import dev.drydock.core.sql.TokenKind;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresSyntaxTest {
    private static final Syntax SYNTAX = new PostgresSyntax(true);

    @Test
    void tokensHaveTheirKinds() {
        assertThat(kinds("select a, \"b\", 'c', $1, 1.5e3 /* d */ -- e\n from t where x <> $$f$$;"))
                .isEqualTo("KEYWORD IDENTIFIER PUNCTUATION QUOTED_IDENTIFIER PUNCTUATION STRING PUNCTUATION PARAMETER"
                        + " PUNCTUATION NUMBER COMMENT COMMENT KEYWORD IDENTIFIER KEYWORD IDENTIFIER OPERATOR STRING"
                        + " PUNCTUATION");
        assertThat(kinds("\\d t")).isEqualTo("META_COMMAND");
        assertThat(kinds("copy t from stdin;\n1\n\\.\nselect")).endsWith("PUNCTUATION INLINE_DATA KEYWORD");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "1_000!1_000",
                "0x1F!0x1F",
                "1..2!1|..|2",
                "1.e5!1.e5",
                "1.5.6!1.5|.6",
                ".5!.5",
                "1e!1|e",
                "12ab!12|ab",
                "0x!0|x",
                "a+-1!a|+-|1",
                "a=-1!a|=|-|1",
                "a@-1!a|@-|1",
                "a*/*c*/b!a|*|/*c*/|b",
                "a+--c!a|+|--c",
                "a::b!a|:|:|b",
                "e'a'!e'a'",
                "be'a'!be|'a'",
                "U&\"a\"!U&\"a\"",
                "u & 'a'!u|&|'a'",
                "$1a!$1|a",
                "a$1!a$1",
                "$a$b$a$c!$a$b$a$|c",
                "$a b$!$|a|b$",
            })
    void textIsCutAsTheServerCutsIt(String text, String pieces) {
        String cut = SYNTAX.tokens(text).stream()
                .filter(token -> token.kind() != TokenKind.WHITESPACE)
                .map(token -> token.text(text).toString())
                .collect(Collectors.joining("|"));
        assertThat(cut).isEqualTo(pieces);
    }

    @Test
    void partsAreTrimmedToWhatMatters() {
        assertThat(parts("/* a */ select 1 /* b */ ; -- c\n select 2 -- d"))
                .containsExactly("STATEMENT NONE select 1", "STATEMENT NONE select 2");
        assertThat(parts("/* a */ /*+ SeqScan(t) */ select 1"))
                .containsExactly("STATEMENT NONE /*+ SeqScan(t) */ select 1");
        assertThat(parts("\ufeff select 1")).containsExactly("STATEMENT NONE select 1");
    }

    @Test
    void nothingIsNoPart() {
        assertThat(parts("")).isEmpty();
        assertThat(parts(";; /* a */ ; -- b")).isEmpty();
    }

    @Test
    void unterminatedTextIsSaid() {
        assertThat(parts("select 1; select 'a;")).contains("STATEMENT UNTERMINATED_STRING select 'a;");
        assertThat(parts("select $a$;$b$")).containsExactly("STATEMENT UNTERMINATED_STRING select $a$;$b$");
        assertThat(parts("select \"a;")).containsExactly("STATEMENT UNTERMINATED_IDENTIFIER select \"a;");
        assertThat(parts("select 1 /* /* */ ;")).containsExactly("STATEMENT UNTERMINATED_COMMENT select 1 /* /* */ ;");
        assertThat(parts("; /* a")).containsExactly("STATEMENT UNTERMINATED_COMMENT /* a");
        assertThat(parts("copy t from stdin;\n1\n2"))
                .containsExactly("STATEMENT NONE copy t from stdin", "INLINE_DATA UNTERMINATED_INLINE_DATA 1\n2");
    }

    @Test
    void shellCommandsAreKeptFromTheServer() {
        assertThat(parts("\\d t\nselect 1 \\g out\nselect 2;"))
                .containsExactly(
                        "META_COMMAND NONE \\d t",
                        "STATEMENT NONE select 1",
                        "META_COMMAND NONE \\g out",
                        "STATEMENT NONE select 2");
        assertThat(parts("select 1 \\echo x\n + 1; select 3"))
                .containsExactly(
                        "STATEMENT MIXED_WITH_META_COMMAND select 1",
                        "META_COMMAND NONE \\echo x",
                        "STATEMENT MIXED_WITH_META_COMMAND + 1",
                        "STATEMENT NONE select 3");
        assertThat(parts("drop table t \\r\nselect 1"))
                .containsExactly(
                        "STATEMENT MIXED_WITH_META_COMMAND drop table t",
                        "META_COMMAND NONE \\r",
                        "STATEMENT NONE select 1");
        assertThat(parts("delete from t \\gdesc\n;")).first().asString().contains("MIXED_WITH_META_COMMAND");
        assertThat(parts("\\! rm -rf \\\\ select 1;")).containsExactly("META_COMMAND NONE \\! rm -rf \\\\ select 1;");
    }

    @Test
    void rowsFollowTheirCopy() {
        assertThat(parts("copy t from stdin; select 1;\na;'\n\\.\nselect 2"))
                .containsExactly(
                        "STATEMENT NONE copy t from stdin",
                        "STATEMENT NONE select 1",
                        "INLINE_DATA NONE a;'\n",
                        "STATEMENT NONE select 2");
    }

    @Test
    void keywordsAreThoseOfTheServer() {
        assertThat(PostgresSyntax.KEYWORDS.all()).hasSize(494).contains("select", "atomic", "merge_action");
        assertThat(PostgresSyntax.KEYWORDS.mayBeName("UPDATE")).isTrue();
        assertThat(PostgresSyntax.KEYWORDS.mayBeName("SELECT")).isFalse();
    }

    @Test
    void linesGoOnWhereTheLastOneStopped() {
        LineTokens first = SYNTAX.line("select 1 /* a /* b", LineState.START);
        assertThat(first.end().mode()).isEqualTo(Mode.BLOCK_COMMENT);
        assertThat(first.end().depth()).isEqualTo(2);
        LineTokens second = SYNTAX.line("*/ c */ $x$", first.end());
        assertThat(second.tokens().getFirst()).isEqualTo(new Token(TokenKind.COMMENT, 0, 7));
        assertThat(second.end().mode()).isEqualTo(Mode.DOLLAR_STRING);
        assertThat(second.end().tag()).isEqualTo("$x$");
        assertThat(SYNTAX.line("copy t from stdin;", LineState.START).end().mode())
                .isEqualTo(Mode.INLINE_DATA);
    }

    @Test
    void lineStateIsEqualAgainWhereAnEditChangesNothingBelow() {
        LineState before = SYNTAX.line("select 1", LineState.START).end();
        LineState after = SYNTAX.line("select 'other' , 2", LineState.START).end();
        assertThat(after).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "0, select 1",
        "8, select 1",
        "9, select 1",
        "10, select 2",
        "18, select 2",
        "20, select 2",
        "24, ''",
        "25, select 3",
        "30, select 3",
        "41, select 3",
        "43, select 3",
        "44, ''"
    })
    void caretFindsItsStatement(int caret, String statement) {
        //               0         1          2            3         4
        String script = "select 1; select 2; \n   \n-- three\nselect 3;\n\n";
        List<ScriptPart> parts = SYNTAX.split(script);
        assertThat(ScriptPart.at(script, parts, caret)
                        .map(part -> part.text(script).toString())
                        .orElse(""))
                .as(script.substring(0, Math.min(caret, script.length())) + "|")
                .isEqualTo(statement);
    }

    private static String kinds(String text) {
        return SYNTAX.tokens(text).stream()
                .map(Token::kind)
                .filter(kind -> kind != TokenKind.WHITESPACE)
                .map(Enum::name)
                .collect(Collectors.joining(" "));
    }

    private static List<String> parts(String script) {
        return SYNTAX.split(script).stream()
                .map(part -> part.kind() + " " + part.problem() + " " + part.text(script))
                .toList();
    }
}
