package dev.drydock.app.words.policy;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A bound on waiting as users read and type it: `30 s`, `1 h 30 min`, `500 ms`.
public final class BoundText {
    private static final Pattern WHOLE = Pattern.compile("(?:[0-9]{1,7}\\s*(?:ms|s|min|m|h|d)\\s*){1,5}|[0-9]{1,7}");
    private static final Pattern PART = Pattern.compile("([0-9]{1,7})\\s*(ms|s|min|m|h|d)?");
    private static final Duration MOST = Duration.ofDays(365);

    private BoundText() {}

    public static String of(Duration bound) {
        if (bound.isZero()) {
            return "0 s";
        }
        String words = part(bound.toDays(), "d")
                + part(bound.toHoursPart(), "h")
                + part(bound.toMinutesPart(), "min")
                + part(bound.toSecondsPart(), "s")
                + part(bound.toMillisPart(), "ms");
        return words.strip();
    }

    /// What was typed; a bare number counts as seconds. Empty when it is no span of time, or one above a year.
    public static Optional<Duration> read(String text) {
        String typed = text.strip().toLowerCase(Locale.ROOT);
        if (!WHOLE.matcher(typed).matches()) {
            return Optional.empty();
        }
        Duration bound = Duration.ZERO;
        Matcher part = PART.matcher(typed);
        while (part.find()) {
            String unit = part.group(2) == null ? "s" : part.group(2);
            bound = bound.plus(span(Long.parseLong(part.group(1)), unit));
        }
        return Optional.of(bound).filter(read -> read.compareTo(MOST) <= 0);
    }

    private static Duration span(long amount, String unit) {
        return switch (unit) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "min", "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            case "d" -> Duration.ofDays(amount);
            default -> throw new IllegalArgumentException(unit);
        };
    }

    private static String part(long amount, String unit) {
        return amount == 0 ? "" : " " + amount + " " + unit;
    }
}
