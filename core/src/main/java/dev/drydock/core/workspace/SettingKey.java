package dev.drydock.core.workspace;

import java.util.Locale;
import java.util.function.Function;

/// The name, the type and the value to fall back on of one setting. A stored text that `read` does not
/// understand (it throws [IllegalArgumentException]) counts as not set.
///
/// @param name dotted lower case, for example `window.bounds`
public record SettingKey<T>(String name, T fallback, Function<String, T> read, Function<T, String> write) {
    public static SettingKey<String> text(String name, String fallback) {
        return new SettingKey<>(name, fallback, text -> text, text -> text);
    }

    public static SettingKey<Boolean> flag(String name, boolean fallback) {
        return new SettingKey<>(name, fallback, SettingKey::readFlag, value -> Boolean.toString(value));
    }

    public static SettingKey<Long> number(String name, long fallback) {
        return new SettingKey<>(name, fallback, Long::valueOf, value -> Long.toString(value));
    }

    public static <E extends Enum<E>> SettingKey<E> choice(String name, E fallback) {
        Class<E> type = fallback.getDeclaringClass();
        return new SettingKey<>(
                name,
                fallback,
                text -> Enum.valueOf(type, text.toUpperCase(Locale.ROOT)),
                value -> value.name().toLowerCase(Locale.ROOT));
    }

    private static Boolean readFlag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("not a flag: " + text);
        };
    }
}
