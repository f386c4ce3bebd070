package dev.drydock.cli.schema.diff;

import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/// Elements and their values as a person reads them.
public final class ElementWords {
    private static final int SHOWN = 100;

    private ElementWords() {}

    public static String kind(ElementKind kind) {
        return word(kind).replace('_', ' ');
    }

    /// As JSON spells a constant.
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /// `schema.name`, `schema.table.part`, with the arguments of a routine.
    public static String name(ElementKey key) {
        StringBuilder name = new StringBuilder();
        if (!key.schema().isEmpty()) {
            name.append(key.schema()).append('.');
        }
        if (key.isPart()) {
            name.append(key.parent()).append('.');
        }
        name.append(key.name());
        if (key.kind() == ElementKind.ROUTINE) {
            name.append('(').append(key.arguments()).append(')');
        }
        return name.toString();
    }

    public static String full(ElementKey key) {
        return kind(key.kind()) + " " + name(key);
    }

    /// A value of an attribute, in one line.
    static String value(Object attribute) {
        String text = plain(ValueJson.of(attribute)).strip().replaceAll("\\s+", " ");
        return text.length() > SHOWN ? text.substring(0, SHOWN - 1) + "…" : text;
    }

    private static String plain(Object json) {
        return switch (json) {
            case Optional<?> none -> "none";
            case List<?> list ->
                list.isEmpty() ? "none" : list.stream().map(ElementWords::plain).collect(Collectors.joining(", "));
            case SequencedMap<?, ?> members ->
                members.isEmpty()
                        ? "none"
                        : members.entrySet().stream()
                                .filter(member -> !(member.getValue() instanceof Optional<?>))
                                .map(member -> member.getKey() + " " + plain(member.getValue()))
                                .collect(Collectors.joining(" "));
            case String text when text.isEmpty() -> "none";
            default -> String.valueOf(json);
        };
    }
}
