package dev.drydock.core.sql.lex;

/// Rows in a script, as the vendor's dump writes them: lines up to one that is a backslash and a dot.
final class InlineRows {
    private InlineRows() {}

    /// Whether the line `[start, end)` is the end marker, with or without a carriage return.
    static boolean marker(CharSequence text, int start, int end) {
        int width = end - start;
        return (width == 2 || (width == 3 && text.charAt(start + 2) == '\r'))
                && text.charAt(start) == '\\'
                && text.charAt(start + 1) == '.';
    }

    /// Where the rows in `[start, end)` end: before the marker's line, or -1 when there is no marker.
    static int end(CharSequence text, int start, int end) {
        int line = end;
        while (line > start && text.charAt(line - 1) != '\n') {
            line--;
        }
        return marker(text, line, end) ? line : -1;
    }
}
