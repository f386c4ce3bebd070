package dev.drydock.core.schema.select;

import dev.drydock.core.schema.diff.Difference;
import dev.drydock.core.schema.snapshot.Element;
import dev.drydock.core.schema.snapshot.ElementKey;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What of an element others can stand on, and whom its own body names.
final class Shape {
    /// Nobody else's statement fails for these.
    private static final Set<String> LOOSE = Set.of(
            "owner",
            "comment",
            "grants",
            "position",
            "statistics",
            "storage",
            "compression",
            "options",
            "tablespace",
            "accessMethod",
            "rowSecurity",
            "rowSecurityForced",
            "version",
            "validated",
            "firing");

    private static final Set<String> SKIN = Set.of("owner", "comment", "grants", "position");

    /// A table's place among others: its parts follow it.
    private static final Set<String> FAMILY = Set.of("kind", "partitionKey", "partitionOf", "inherits", "ofType");

    private Shape() {}

    static boolean changes(Difference difference) {
        return touches(difference, name -> !LOOSE.contains(name));
    }

    /// More than owner, comment, grants or place.
    static boolean goesDeep(Difference difference) {
        return touches(difference, name -> !SKIN.contains(name));
    }

    static boolean movesFamily(Difference difference) {
        return touches(difference, FAMILY::contains);
    }

    private static boolean touches(Difference difference, java.util.function.Predicate<String> names) {
        return difference instanceof Difference.Changed changed
                && changed.attributes().stream().anyMatch(change -> names.test(change.name()));
    }

    /// Every key that the body names, however deep.
    static Set<ElementKey> named(Element element) {
        Set<ElementKey> found = new HashSet<>();
        Deque<Object> left = new ArrayDeque<>();
        left.add(element.body());
        while (!left.isEmpty()) {
            switch (left.remove()) {
                case ElementKey key -> found.add(key);
                case Optional<?> inner -> inner.ifPresent(left::add);
                case Collection<?> inner -> left.addAll(inner);
                case Map<?, ?> inner -> left.addAll(inner.values());
                case Record inner -> {
                    for (RecordComponent component : inner.getClass().getRecordComponents()) {
                        left.add(value(component, inner));
                    }
                }
                case Object plain -> {}
            }
        }
        return found;
    }

    private static Object value(RecordComponent component, Record of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("a record hides " + component, e);
        }
    }

    /// Whether the body's text holds `name` as a whole word.
    static boolean mentions(Element element, String name) {
        String text = element.body().toString();
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            boolean begins = at == 0 || !Character.isJavaIdentifierPart(text.charAt(at - 1));
            int end = at + name.length();
            if (begins && (end == text.length() || !Character.isJavaIdentifierPart(text.charAt(end)))) {
                return true;
            }
        }
        return false;
    }
}
