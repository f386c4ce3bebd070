package dev.drydock.core.connect.imports.draft;

/// Names from files that nobody vouches for, fit to be shown: characters that cannot be seen, or that turn the
/// direction of what follows, become visible escapes.
public final class ShownName {
    private static final int CAP_NAME = 200;
    private static final int CAP_KEY = 60;

    private ShownName() {}

    public static String name(String raw) {
        return cut(visible(raw.strip()), CAP_NAME);
    }

    public static String key(String raw) {
        return cut(visible(raw.strip()), CAP_KEY);
    }

    /// Holds characters that [#name] would change.
    public static boolean hides(String raw) {
        return raw.codePoints().anyMatch(ShownName::hidden);
    }

    private static String visible(String raw) {
        StringBuilder shown = new StringBuilder(Math.min(raw.length(), CAP_NAME + 16));
        raw.codePoints().limit(CAP_NAME + 1L).forEach(c -> {
            if (hidden(c)) {
                shown.append(String.format("\\u%04X", c));
            } else {
                shown.appendCodePoint(c);
            }
        });
        return shown.toString();
    }

    private static boolean hidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    private static String cut(String text, int cap) {
        if (text.length() <= cap) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(cap - 2)) ? cap - 2 : cap - 1;
        return text.substring(0, end) + "…";
    }
}
