package dev.drydock.cli.schema.diff;

import dev.drydock.core.schema.snapshot.ElementKey;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/// Values of attributes as JSON: records become objects, constants lower case words, absent ones null (an empty
/// `Optional` on its way there).
final class ValueJson {
    private ValueJson() {}

    static Object of(Object value) {
        return switch (value) {
            case Optional<?> optional -> optional.isPresent() ? of(optional.get()) : Optional.empty();
            case OptionalInt number -> number.isPresent() ? number.getAsInt() : Optional.empty();
            case Enum<?> constant -> ElementWords.word(constant);
            case Number number -> number;
            case Boolean flag -> flag;
            case ElementKey key -> ElementWords.full(key);
            case Collection<?> all ->
                all.stream().map(each -> of(Objects.requireNonNull(each))).toList();
            case Map<?, ?> map -> members(map);
            case Record any -> members(any);
            default -> value.toString();
        };
    }

    private static Map<String, Object> members(Map<?, ?> map) {
        Map<String, Object> members = new LinkedHashMap<>();
        map.forEach((name, each) -> members.put(String.valueOf(name), of(Objects.requireNonNull(each))));
        return members;
    }

    private static Map<String, Object> members(Record any) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (RecordComponent component : List.of(any.getClass().getRecordComponents())) {
            try {
                Object value = Objects.requireNonNull(component.getAccessor().invoke(any));
                members.put(component.getName(), of(value));
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("a record hides " + component, e);
            }
        }
        return members;
    }
}
