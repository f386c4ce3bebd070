package dev.drydock.core.dialect.sqlite.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.sql.Syntax;
import dev.drydock.core.sql.Token;
import dev.drydock.core.sql.TokenKind;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SqliteSyntaxTest {
    private static final Syntax SYNTAX = new SqliteSyntax();

    @Test
    void tokensHaveTheirKinds() {
        String text = "select [a b], `c`, \"d\", x'00', ?1, :e, @f, $g::h(i) -> 'j'";
        String kinds = SYNTAX.tokens(text).stream()
                .map(Token::kind)
                .filter(kind -> kind != TokenKind.WHITESPACE && kind != TokenKind.PUNCTUATION)
                .map(Enum::name)
                .collect(Collectors.joining(" "));
        assertThat(kinds)
                .isEqualTo("KEYWORD QUOTED_IDENTIFIER QUOTED_IDENTIFIER QUOTED_IDENTIFIER STRING PARAMETER PARAMETER"
                        + " PARAMETER PARAMETER OPERATOR STRING");
    }

    @Test
    void dotCommandsStandAloneOnALineOutsideStatements() {
        assertThat(parts(".mode csv; x\nselect 1\n.5;\n# note\n  .tables"))
                .containsExactly(
                        "META_COMMAND NONE .mode csv; x",
                        "STATEMENT NONE select 1\n.5",
                        "META_COMMAND NONE # note",
                        "STATEMENT NONE .tables");
    }

    @Test
    void unterminatedTextIsSaid() {
        assertThat(parts("select 'a;")).containsExactly("STATEMENT UNTERMINATED_STRING select 'a;");
        assertThat(parts("select [a;")).containsExactly("STATEMENT UNTERMINATED_IDENTIFIER select [a;");
        assertThat(parts("select 1 /* open ;")).containsExactly("STATEMENT NONE select 1");
        assertThat(parts("select 1 /*")).containsExactly("STATEMENT UNTERMINATED_COMMENT select 1 /*");
    }

    @Test
    void triggerEndsAfterItsEnd() {
        String trigger = "create trigger r after insert on t begin select case when 1 then 2 end; delete from t; end";
        assertThat(parts(trigger + "; select 1"))
                .containsExactly("STATEMENT NONE " + trigger, "STATEMENT NONE select 1");
    }

    @Test
    void keywordsAreThoseOfTheEngine() {
        assertThat(SqliteSyntax.KEYWORDS.all()).hasSize(147).contains("glob", "returning");
        assertThat(SqliteSyntax.KEYWORDS.mayBeName("KEY")).isTrue();
        assertThat(SqliteSyntax.KEYWORDS.mayBeName("WHERE")).isFalse();
    }

    private static List<String> parts(String script) {
        return SYNTAX.split(script).stream()
                .map(part -> part.kind() + " " + part.problem() + " " + part.text(script))
                .toList();
    }

    @Test
    void marksWithoutANameAreReadOnce() {
        assertThat(new SqliteSyntax().tokens(":".repeat(7)))
                .singleElement()
                .satisfies(token -> assertThat(token.kind()).isEqualTo(TokenKind.INVALID));
        assertThat(new SqliteSyntax().tokens("$a::b(1)").getFirst().kind()).isEqualTo(TokenKind.PARAMETER);
    }
}
