package dev.drydock.app.panel.query.editor;

import dev.drydock.core.sql.Token;
import dev.drydock.core.sql.TokenKind;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

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

    static boolean isBracket(char c) {
        return OPEN.indexOf(c) >= 0 || CLOSE.indexOf(c) >= 0;
    }

    Optional<Place> partner(Place bracket, int lineCount) {
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
