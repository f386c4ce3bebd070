package dev.drydock.core.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.core.sql.ScriptPart.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/// Laws every syntax keeps on every text. A dialect's test adds its statements, gaps and pieces.
public abstract class SyntaxLaws {
    /// More than this many looks at each character is not linear.
    private static final int LOOKS = 40;

    /// What means something in most of them.
    private static final List<String> PIECES = List.of(
            "select ",
            "1",
            ";",
            ";",
            "'",
            "''",
            "\"",
            "`",
            "--",
            "/*",
            "*/",
            "/*+ x */",
            "/",
            "*",
            "-",
            "#",
            "(",
            ")",
            "1.",
            "create ",
            "\n",
            "\n",
            "\r\n",
            "\r",
            " ",
            "\0",
            "\ufeff",
            "\u00e4",
            "\ud83d\ude00");

    protected abstract Syntax syntax();

    /// Whole statements without their separator; none may end in an open comment.
    protected abstract List<String> statements();

    /// Separators with comments and blanks around them.
    protected abstract List<String> gaps();

    /// False when what stands in the script depends on more than the text around it.
    protected boolean holdsNoCommands(String script) {
        return true;
    }

    /// Whether a significant token may stand between parts.
    protected boolean separates(String token) {
        return token.equals(";") || token.equals("\\;");
    }

    /// Pieces of text that open, close or confuse.
    protected abstract List<String> ownPieces();

    private List<String> pieces() {
        return Stream.concat(PIECES.stream(), ownPieces().stream()).toList();
    }

    @Provide
    Arbitrary<List<String>> someStatements() {
        return Arbitraries.of(statements()).list().ofMinSize(1).ofMaxSize(8);
    }

    @Provide
    Arbitrary<List<String>> someGaps() {
        return Arbitraries.of(gaps()).list().ofSize(9);
    }

    @Provide
    Arbitrary<String> soup() {
        Arbitrary<String> pieces = Arbitraries.of(pieces()).list().ofMaxSize(30).map(list -> String.join("", list));
        Arbitrary<String> anything = Arbitraries.strings().ofMaxLength(60);
        Arbitrary<String> ascii = Arbitraries.strings().ascii().ofMaxLength(60);
        return Arbitraries.frequencyOf(Tuple.of(6, pieces), Tuple.of(1, anything), Tuple.of(1, ascii));
    }

    @Property(tries = 1000)
    void statementsJoinedByGapsComeBack(
            @ForAll("someStatements") List<String> chosen, @ForAll("someGaps") List<String> gaps) {
        StringBuilder script = new StringBuilder(gaps.get(8));
        for (int i = 0; i < chosen.size(); i++) {
            script.append(chosen.get(i)).append(gaps.get(i));
        }
        List<ScriptPart> parts = syntax().split(script);
        assertThat(parts).allMatch(ScriptPart::sendable);
        assertThat(parts.stream().map(part -> part.text(script).toString())).containsExactlyElementsOf(chosen);
    }

    @Property(tries = 5000)
    void partsAndGapsRebuildTheScript(@ForAll("soup") String script) {
        StringBuilder rebuilt = new StringBuilder();
        int at = 0;
        for (ScriptPart part : syntax().split(script)) {
            assertThat(part.start()).isGreaterThanOrEqualTo(at);
            rebuilt.append(script, at, part.start()).append(part.text(script));
            at = part.end();
        }
        rebuilt.append(script.substring(at));
        assertThat(rebuilt).hasToString(script);
    }

    @Property(tries = 5000)
    void nothingSignificantFallsBetweenParts(@ForAll("soup") String script) {
        if (!holdsNoCommands(script)) {
            return;
        }
        List<ScriptPart> parts = syntax().split(script);
        List<Token> tokens = syntax().tokens(script);
        boolean[] covered = new boolean[script.length()];
        parts.forEach(part -> IntStream.range(part.start(), part.end()).forEach(i -> covered[i] = true));
        String lost = tokens.stream()
                .filter(token -> token.kind().significant() && token.kind() != TokenKind.INLINE_DATA)
                .filter(token -> !covered[token.start()])
                .map(token -> script.substring(token.start(), token.end()))
                .filter(text -> !separates(text))
                .collect(Collectors.joining(" "));
        assertThat(lost).isEmpty();
    }

    @Property(tries = 5000)
    void tokensTouchAndCoverTheText(@ForAll("soup") String text) {
        int at = 0;
        for (Token token : syntax().tokens(text)) {
            assertThat(token.start()).isEqualTo(at);
            assertThat(token.end()).isGreaterThan(at);
            at = token.end();
        }
        assertThat(at).isEqualTo(text.length());
    }

    @Property(tries = 10_000)
    void tokensOfLinesAreTheTokensOfTheText(@ForAll("soup") String text) {
        String marked = text.startsWith("\ufeff") ? " " + text : text;
        assertThat(LineLaw.byLine(syntax(), marked)).isEqualTo(LineLaw.whole(syntax(), marked));
    }

    @Property(tries = 5000)
    void aSendablePartSplitsIntoItself(@ForAll("soup") String script) {
        for (ScriptPart part : syntax().split(script)) {
            // A byte order mark, a dot and a hash mean something else at the start of a text.
            boolean marked = "\ufeff.#".indexOf(script.charAt(part.start())) >= 0;
            if (part.sendable() && !marked && holdsNoCommands(script)) {
                List<ScriptPart> again = syntax().split(part.text(script));
                assertThat(again).hasSize(1);
                assertThat(again.getFirst().problem()).isEqualTo(Problem.NONE);
            }
        }
    }

    @Property(tries = 5000)
    void everyTextHasAnEffectOrNoStatement(@ForAll("soup") String text) {
        boolean marked = text.startsWith("\ufeff");
        boolean empty = syntax().split(marked ? ";" + text : text).isEmpty();
        assertThat(syntax().effect(text).effects().isEmpty()).isEqualTo(empty);
    }

    @Property(tries = 300)
    void timeIsLinearInRepeatedPieces(@ForAll("soup") String text) {
        if (text.isEmpty()) {
            return;
        }
        CountedText counted = new CountedText(text.repeat(1 + 20_000 / text.length()));
        syntax().split(counted);
        syntax().tokens(counted);
        assertThat(counted.looks()).isLessThan((long) LOOKS * counted.length());
    }

    protected void readsInLinearTime(String text) {
        CountedText counted = new CountedText(text);
        List<ScriptPart> parts = new ArrayList<>(syntax().split(counted));
        assertThat(parts).isNotEmpty();
        assertThat(counted.looks()).isLessThan((long) LOOKS * text.length());
    }
}
