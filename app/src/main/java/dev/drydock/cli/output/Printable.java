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

    /// Terminal cells that a text takes: wide East Asian characters and emoji take two, combining marks none.
    public static int columns(String text) {
        return text.codePoints().map(Printable::width).sum();
    }

    private static int width(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean wide = (c >= 0x1100 && c <= 0x115F)
                || (c >= 0x2E80 && c <= 0xA4CF)
                || (c >= 0xAC00 && c <= 0xD7A3)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0xFE30 && c <= 0xFE6F)
                || (c >= 0xFF00 && c <= 0xFF60)
                || (c >= 0x1F300 && c <= 0x1FAFF)
                || (c >= 0x20000 && c <= 0x3FFFD);
        return wide ? 2 : 1;
    }

    private static boolean isBidi(int c) {
        return (c >= 0x200E && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }
}
