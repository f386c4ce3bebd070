package dev.drydock.cli.query;

import dev.drydock.cli.output.Printable;
import dev.drydock.core.text.Clip;
import dev.drydock.core.text.Columns;

/// A place in a script, to show a person.
///
/// @param line counted from 1
/// @param column counted from 1, in characters as a person counts them
/// @param before the line up to the place, cut to what a terminal shows
/// @param after the line from the place on, cut likewise
record Pointer(int line, int column, String before, String after) {
    private static final int SHOWN_BEFORE = 50;
    private static final int SHOWN_AFTER = 26;

    /// @param offset 0-based, at most the script's length
    static Pointer at(String script, int offset) {
        int lineStart = script.lastIndexOf('\n', offset - 1) + 1;
        int lineEnd = script.indexOf('\n', offset);
        int end = lineEnd < 0 ? script.length() : lineEnd;
        int line = 1
                + (int) script.substring(0, lineStart)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
        int from = Clip.whole(script, Math.max(lineStart, offset - SHOWN_BEFORE));
        int to = Clip.whole(script, Math.min(end, offset + SHOWN_AFTER));
        return new Pointer(
                line,
                script.codePointCount(lineStart, offset) + 1,
                script.substring(from, offset),
                script.substring(offset, to).stripTrailing());
    }

    String place() {
        return "at line " + line + ", column " + column;
    }

    String shown() {
        String left = Printable.line(before);
        return place() + "\n" + left + Printable.line(after) + "\n" + " ".repeat(Columns.of(left)) + "^";
    }
}
