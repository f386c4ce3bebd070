package dev.drydock.core.sql;

import java.util.ArrayList;
import java.util.List;

/// Reads a text twice, whole and line by line, into the same shape: tokens cut at line breaks.
public final class LineLaw {
    private LineLaw() {}

    public static List<String> whole(Syntax syntax, String text) {
        List<String> pieces = new ArrayList<>();
        for (Token token : syntax.tokens(text)) {
            int start = token.start();
            for (int i = token.start(); i <= token.end(); i++) {
                if (i == token.end() || text.charAt(i) == '\n') {
                    piece(pieces, token.kind(), start, i);
                    start = i + 1;
                }
            }
        }
        return pieces;
    }

    public static List<String> byLine(Syntax syntax, String text) {
        List<String> pieces = new ArrayList<>();
        LineState state = LineState.START;
        int offset = 0;
        for (String line : text.split("\n", -1)) {
            LineTokens tokens = syntax.line(line, state);
            for (Token token : tokens.tokens()) {
                piece(pieces, token.kind(), offset + token.start(), offset + token.end());
            }
            state = tokens.end();
            offset += line.length() + 1;
        }
        return pieces;
    }

    private static void piece(List<String> pieces, TokenKind kind, int start, int end) {
        if (end > start) {
            pieces.add(kind + " " + start + "-" + end);
        }
    }
}
