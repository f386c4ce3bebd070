package dev.drydock.core.secrets;

import java.util.ArrayList;
import java.util.List;

/// Cuts a text that is probably SQL, of any DBMS, into the pieces the mask needs. Never fails: what is not
/// ended runs to the end of the text.
final class MaskPieces {
    enum Kind {
        WORD,
        /// `'...'` with its prefix.
        LITERAL,
        /// `"..."` or a name in backticks.
        QUOTED,
        /// `$tag$...$tag$`
        DOLLAR,
        COMMENT,
        SYMBOL
    }

    /// @param body where the inside begins
    /// @param bodyEnd where it ends; `end` when it is not ended
    record Piece(Kind kind, int start, int body, int bodyEnd, int end) {}

    private final String text;
    private final List<Piece> pieces = new ArrayList<>();
    private int at;

    private MaskPieces(String text) {
        this.text = text;
    }

    static List<Piece> of(String text) {
        MaskPieces scan = new MaskPieces(text);
        while (scan.at < text.length()) {
            scan.step();
        }
        return scan.pieces;
    }

    private void step() {
        char unit = text.charAt(at);
        if (Character.isWhitespace(unit)) {
            at++;
        } else if (text.startsWith("--", at)) {
            int end = text.indexOf('\n', at);
            add(Kind.COMMENT, at + 2, end < 0 ? text.length() : end, end < 0 ? text.length() : end);
        } else if (text.startsWith("/*", at)) {
            comment();
        } else if (unit == '\'') {
            literal(at, false);
        } else if (unit == '"' || unit == '`') {
            int end = endOf(at + 1, unit, unit == '"');
            add(Kind.QUOTED, at + 1, Math.max(at + 1, inside(end, unit)), end);
        } else if (unit == '$' && dollarTag() > 0) {
            dollar(dollarTag());
        } else if (wordPart(unit)) {
            word();
        } else {
            add(Kind.SYMBOL, at, at + 1, at + 1);
        }
    }

    private void word() {
        int end = at;
        while (end < text.length() && (wordPart(text.charAt(end)) || text.charAt(end) == '$')) {
            end++;
        }
        int length = end - at;
        boolean wide = length == 1 && text.startsWith("&'", end);
        if (wide) {
            literal(end + 1, false);
        } else if (length <= 2 && end < text.length() && text.charAt(end) == '\'') {
            char last = text.charAt(end - 1);
            if (last == 'q' || last == 'Q') {
                alternative(end);
            } else {
                literal(end, last == 'e' || last == 'E');
            }
        } else {
            add(Kind.WORD, at, end, end);
        }
    }

    /// @param quote where the opening quote is; a prefix may stand before it
    private void literal(int quote, boolean escapes) {
        int end = endOf(quote + 1, '\'', escapes);
        add(Kind.LITERAL, quote + 1, Math.max(quote + 1, inside(end, '\'')), end);
    }

    /// `q'[...]'`
    private void alternative(int quote) {
        if (quote + 1 >= text.length()) {
            literal(quote, false);
            return;
        }
        char open = text.charAt(quote + 1);
        int pair = "[({<".indexOf(open);
        String close = (pair < 0 ? open : "])}>".charAt(pair)) + "'";
        int found = text.indexOf(close, quote + 2);
        int end = found < 0 ? text.length() : found + 2;
        add(Kind.LITERAL, Math.min(quote + 2, end), found < 0 ? end : found, end);
    }

    private void comment() {
        int depth = 0;
        int end = at;
        do {
            if (text.startsWith("/*", end)) {
                depth++;
                end += 2;
            } else if (text.startsWith("*/", end)) {
                depth--;
                end += 2;
            } else {
                end++;
            }
        } while (depth > 0 && end < text.length());
        end = Math.min(end, text.length());
        add(Kind.COMMENT, Math.min(at + 2, end), depth > 0 ? end : Math.max(at + 2, end - 2), end);
    }

    private void dollar(int tagLength) {
        String tag = text.substring(at, at + tagLength);
        int found = text.indexOf(tag, at + tagLength);
        int end = found < 0 ? text.length() : found + tagLength;
        add(Kind.DOLLAR, at + tagLength, found < 0 ? end : found, end);
    }

    /// Length of `$tag$` here, 0 when there is none.
    private int dollarTag() {
        int end = at + 1;
        while (end < text.length() && wordPart(text.charAt(end))) {
            end++;
        }
        boolean number = end > at + 1 && Character.isDigit(text.charAt(at + 1));
        return end < text.length() && text.charAt(end) == '$' && !number ? end + 1 - at : 0;
    }

    private int endOf(int from, char quote, boolean escapes) {
        int end = from;
        while (end < text.length()) {
            char unit = text.charAt(end);
            if (escapes && unit == '\\') {
                end += 2;
            } else if (unit != quote) {
                end++;
            } else if (end + 1 < text.length() && text.charAt(end + 1) == quote) {
                end += 2;
            } else {
                return end + 1;
            }
        }
        return text.length();
    }

    private int inside(int end, char quote) {
        return text.charAt(end - 1) == quote ? end - 1 : end;
    }

    private void add(Kind kind, int body, int bodyEnd, int end) {
        pieces.add(new Piece(kind, at, body, bodyEnd, end));
        at = end;
    }

    private static boolean wordPart(char unit) {
        return Character.isLetterOrDigit(unit) || unit == '_' || unit > 0x7f;
    }
}
