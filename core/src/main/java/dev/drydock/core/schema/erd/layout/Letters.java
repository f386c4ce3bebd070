package dev.drydock.core.schema.erd.layout;

/// How wide texts are without a screen to measure on. Rows are set in a font of equal letters, so theirs is
/// exact for Latin; names are taken a little too wide rather than too narrow.
public final class Letters {
    /// Size of the letters of names and of rows.
    public static final double NAME_SIZE = 12;
    public static final double ROW_SIZE = 11.5;
    private static final double EQUAL = 0.6;

    private Letters() {}

    public static double name(String text) {
        return NAME_SIZE
                * text.codePoints()
                        .mapToDouble(c -> wide(c)
                                ? 1
                                : c == 'm' || c == 'w' || c == 'M' || c == 'W' ? 0.95 : c < 'a' ? 0.7 : 0.61)
                        .sum();
    }

    public static double row(String text) {
        return ROW_SIZE
                * text.codePoints().mapToDouble(c -> wide(c) ? 1 : EQUAL).sum();
    }

    /// As much of a text of a row as fits, `""` where not even a letter does.
    public static String fitted(String text, double room) {
        if (row(text) <= room) {
            return text;
        }
        double left = room - row("…");
        int end = 0;
        while (end < text.length()) {
            int next = text.offsetByCodePoints(end, 1);
            left -= row(text.substring(end, next));
            if (left < 0) {
                break;
            }
            end = next;
        }
        return end == 0 ? "" : text.substring(0, end) + "…";
    }

    /// As much of a name as fits.
    public static String fittedName(String text, double room) {
        if (name(text) <= room) {
            return text;
        }
        String cut = text;
        while (!cut.isEmpty() && name(cut + "…") > room) {
            cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
        }
        return cut.isEmpty() ? "" : cut + "…";
    }

    private static boolean wide(int letter) {
        return letter >= 0x1100;
    }
}
