package dev.drydock.core.schema.erd.picture;

import java.util.Locale;

/// Large numbers in few letters: `84`, `3.8k`, `413k`, `1.3M`.
public final class Rough {
    private static final String[] UNITS = {"", "k", "M", "G", "T"};

    private Rough() {}

    public static String count(long number) {
        double left = number;
        int unit = 0;
        while (left >= 999.5 && unit < UNITS.length - 1) {
            left /= 1000;
            unit++;
        }
        boolean whole = unit == 0 || left >= 9.95;
        return String.format(Locale.ROOT, whole ? "%.0f%s" : "%.1f%s", left, UNITS[unit]);
    }
}
