package dev.drydock.app.panel.pool.board;

import java.time.Duration;
import java.util.Locale;

/// Numbers of the pool, short enough for tiles and columns.
public final class Amounts {
    private Amounts() {}

    /// Milliseconds with as many digits as they deserve: `0.04`, `3.2`, `412`.
    public static String millis(long nanos) {
        double millis = nanos / 1e6;
        String pattern = millis == 0 ? "%.0f" : millis < 1 ? "%.2f" : millis < 10 ? "%.1f" : "%.0f";
        return String.format(Locale.ROOT, pattern, millis);
    }

    /// `0.4s`, `48.2s`, `14m 06s`, `3h 05m`, `2d 04h`.
    public static String age(Duration age) {
        long seconds = age.toSeconds();
        if (seconds < 60) {
            return String.format(Locale.ROOT, "%.1fs", age.toMillis() / 1_000.0);
        }
        if (seconds < 3_600) {
            return String.format(Locale.ROOT, "%dm %02ds", seconds / 60, seconds % 60);
        }
        return seconds < 86_400
                ? String.format(Locale.ROOT, "%dh %02dm", seconds / 3_600, seconds / 60 % 60)
                : String.format(Locale.ROOT, "%dd %02dh", seconds / 86_400, seconds / 3_600 % 24);
    }

    public static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", share * 100);
    }

    public static String rate(double perTime) {
        return String.format(Locale.ROOT, perTime >= 100 ? "%.0f" : "%.1f", perTime);
    }
}
