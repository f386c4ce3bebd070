package dev.drydock.cli.output;

/// Text of a database on a terminal: one line, and no character that a terminal would obey.
public final class Printable {
    private Printable() {}

    /// Control characters become visible escapes, as `psql` shows them.
    public static String line(String text) {
        return escaped(text, false);
    }

    /// The same for text of several lines: line breaks and tabs stay.
    public static String text(String text) {
        return escaped(text, true);
    }

    private static String escaped(String text, boolean keepLines) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '\n' -> shown.append(keepLines ? "\n" : "\\n");
                case '\r' -> shown.append("\\r");
                case '\t' -> shown.append(keepLines ? "\t" : "\\t");
                default -> {
                    if (Character.isISOControl(c) || isBidi(c)) {
                        shown.append(String.format("\\u%04X", c));
                    } else {
                        shown.appendCodePoint(c);
                    }
                }
            }
        });
        return shown.toString();
    }

    private static boolean isBidi(int c) {
        return (c >= 0x200E && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }
}
