package dev.drydock.cli.profiles;

import dev.drydock.cli.output.CliFailure;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Numbers and times as users write them: `30`, `30s`, `500ms`, `10min`, `2h`; `default` takes a decision back.
final class Amount {
    private static final String DEFAULT = "default";
    private static final Pattern TIME = Pattern.compile("([0-9]{1,9})\\s*(ms|s|min|m|h)?");

    private Amount() {}

    /// Empty for `default`; seconds where no unit is given.
    static Optional<Duration> time(String name, String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        if (plain.equals(DEFAULT)) {
            return Optional.empty();
        }
        Matcher time = TIME.matcher(plain);
        if (!time.matches()) {
            throw CliFailure.usage(
                    name + " takes a time such as 30s, 500ms, 10min, 2h, or default; not '" + text + "'");
        }
        long count = Long.parseLong(time.group(1));
        return Optional.of(
                switch (String.valueOf(time.group(2))) {
                    case "ms" -> Duration.ofMillis(count);
                    case "min", "m" -> Duration.ofMinutes(count);
                    case "h" -> Duration.ofHours(count);
                    default -> Duration.ofSeconds(count);
                });
    }

    static OptionalInt count(String name, String text) {
        if (text.strip().equalsIgnoreCase(DEFAULT)) {
            return OptionalInt.empty();
        }
        try {
            return OptionalInt.of(Integer.parseUnsignedInt(text.strip()));
        } catch (NumberFormatException notANumber) {
            throw CliFailure.usage(name + " takes a whole number or default, not '" + text + "'");
        }
    }
}
