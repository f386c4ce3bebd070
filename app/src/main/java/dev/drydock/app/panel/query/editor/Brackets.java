package dev.drydock.app.panel.query.editor;

import dev.drydock.core.sql.Token;
import dev.drydock.core.sql.TokenKind;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.fxmisc.richtext.CodeArea;

/// Finds the partner of a bracket, passing over strings and comments, within a bounded number of lines.
final class Brackets {
    private static final String OPEN = "([{";
    private static final String CLOSE = ")]}";
    private static final int LINES = 400;

    private final IntFunction<String> lines;
    private final IntFunction<List<Token>> tokens;

    Brackets(IntFunction<String> lines, IntFunction<List<Token>> tokens) {
        this.lines = lines;
        this.tokens = tokens;
    }

    /// A place in the text.
    record Place(int line, int column) {}

    /// The bracket at the caret, before it rather than behind it, and its partner; none when one of them is
    /// missing.
    List<Mark> around(CodeArea area) {
        int line = area.getCurrentParagraph();
        int column = area.getCaretColumn();
        String text = lines.apply(line);
        int at = column > 0 && isBracket(text.charAt(column - 1)) ? column - 1 : column;
        if (at >= text.length() || !isBracket(text.charAt(at))) {
            return List.of();
        }
        Place here = new Place(line, at);
        return partner(here, area.getParagraphs().size())
                .map(other -> List.of(mark(area, here), mark(area, other)))
                .orElse(List.of());
    }

    private static Mark mark(CodeArea area, Place place) {
        int at = area.getAbsolutePosition(place.line(), place.column());
        return new Mark(Mark.Kind.BRACKET, at, at + 1);
    }

    private static boolean isBracket(char c) {
        return OPEN.indexOf(c) >= 0 || CLOSE.indexOf(c) >= 0;
    }

    private Optional<Place> partner(Place bracket, int lineCount) {
        char c = lines.apply(bracket.line).charAt(bracket.column);
        if (inert(bracket.line, bracket.column)) {
            return Optional.empty();
        }
        boolean forward = OPEN.indexOf(c) >= 0;
        char other = forward ? CLOSE.charAt(OPEN.indexOf(c)) : OPEN.charAt(CLOSE.indexOf(c));
        int step = forward ? 1 : -1;
        int depth = 0;
        int column = bracket.column;
        int last = Math.clamp(bracket.line + (long) step * LINES, 0, lineCount - 1);
        for (int line = bracket.line; forward ? line <= last : line >= last; line += step) {
            String text = lines.apply(line);
            for (int i = column; i >= 0 && i < text.length(); i += step) {
                char here = text.charAt(i);
                if ((here != c && here != other) || inert(line, i)) {
                    continue;
                }
                depth += here == c ? 1 : -1;
                if (depth == 0) {
                    return Optional.of(new Place(line, i));
                }
            }
            column = forward
                    ? 0
                    : Math.max(0, line == 0 ? 0 : lines.apply(line - 1).length() - 1);
        }
        return Optional.empty();
    }

    private boolean inert(int line, int column) {
        for (Token token : tokens.apply(line)) {
            if (token.start() <= column && column < token.end()) {
                TokenKind kind = token.kind();
                return kind == TokenKind.STRING
                        || kind == TokenKind.COMMENT
                        || kind == TokenKind.QUOTED_IDENTIFIER
                        || kind == TokenKind.INLINE_DATA;
            }
        }
        return false;
    }
}
