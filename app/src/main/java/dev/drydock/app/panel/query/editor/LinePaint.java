package dev.drydock.app.panel.query.editor;

import dev.drydock.core.sql.Token;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/// Turns the tokens of one line and the marks over it into style spans. Very long lines are painted up to a
/// limit.
final class LinePaint {
    static final int PAINTED_CHARACTERS = 4_000;

    private LinePaint() {}

    /// @param offset position of the line's first character in the text
    static StyleSpans<Collection<String>> spans(String line, List<Token> tokens, List<Mark> marks, int offset) {
        int painted = Math.min(line.length(), PAINTED_CHARACTERS);
        List<Piece> pieces = pieces(line, tokens, painted);
        List<Mark> here = marks.stream()
                .filter(m -> m.start() < offset + line.length() && m.end() > offset)
                .toList();
        StyleSpansBuilder<Collection<String>> spans = new StyleSpansBuilder<>();
        for (Piece piece : here.isEmpty() ? pieces : cut(pieces, here, offset, line.length())) {
            spans.add(piece.classes, piece.end - piece.start);
        }
        int end = pieces.isEmpty() ? 0 : pieces.getLast().end;
        if (pieces.isEmpty() || (here.isEmpty() && end < line.length())) {
            spans.add(List.of(), line.length() - end);
        }
        return spans.create();
    }

    private static List<Piece> pieces(String line, List<Token> tokens, int painted) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < tokens.size() && at < painted; i++) {
            Token token = tokens.get(i);
            if (token.start() > at) {
                pieces.add(new Piece(at, token.start(), List.of()));
            }
            int end = Math.min(token.end(), line.length());
            if (end > token.start()) {
                pieces.add(new Piece(token.start(), end, styles(line, tokens, i)));
            }
            at = Math.max(at, end);
        }
        return pieces;
    }

    private static List<Piece> cut(List<Piece> pieces, List<Mark> marks, int offset, int length) {
        TreeSet<Integer> edges = new TreeSet<>(List.of(0, length));
        pieces.forEach(p -> edges.addAll(List.of(p.start, p.end)));
        marks.forEach(m -> edges.addAll(
                List.of(Math.clamp(m.start() - offset, 0, length), Math.clamp(m.end() - offset, 0, length))));
        List<Piece> out = new ArrayList<>();
        List<Integer> sorted = List.copyOf(edges);
        int p = 0;
        for (int i = 0; i + 1 < sorted.size(); i++) {
            int start = sorted.get(i);
            int end = sorted.get(i + 1);
            while (p < pieces.size() && pieces.get(p).end <= start) {
                p++;
            }
            List<String> classes = new ArrayList<>(
                    p < pieces.size() && pieces.get(p).start <= start ? pieces.get(p).classes : List.of());
            marks.stream()
                    .filter(m -> m.start() - offset <= start && m.end() - offset >= end)
                    .forEach(m -> classes.add(m.kind().styleClass()));
            out.add(new Piece(start, end, classes));
        }
        return out;
    }

    private static List<String> styles(String line, List<Token> tokens, int i) {
        Token token = tokens.get(i);
        return switch (token.kind()) {
            case KEYWORD -> afterDot(line, token) ? List.of() : List.of("tok-keyword");
            case STRING -> List.of("tok-string");
            case NUMBER -> List.of("tok-number");
            case COMMENT -> List.of("tok-comment");
            case PARAMETER -> List.of("tok-parameter");
            case META_COMMAND -> List.of("tok-meta");
            case INLINE_DATA -> List.of("tok-comment");
            case INVALID -> List.of("tok-invalid");
            case QUOTED_IDENTIFIER -> List.of("tok-quoted");
            case IDENTIFIER ->
                token.end() < line.length() && line.charAt(token.end()) == '(' ? List.of("tok-function") : List.of();
            case OPERATOR, PUNCTUATION, WHITESPACE -> List.of();
        };
    }

    private static boolean afterDot(String line, Token token) {
        return token.start() > 0 && line.charAt(token.start() - 1) == '.';
    }

    private record Piece(int start, int end, List<String> classes) {}
}
