package dev.drydock.core.schema.snapshot;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// A schema at one moment. Immutable, comparable, any thread.
///
/// @param unread kinds that the role was not allowed to read: of these nothing is known, least of all that none
///     exist
public record SchemaSnapshot(
        Origin origin,
        SortedMap<ElementKey, Element> elements,
        SortedSet<Dependency> dependencies,
        Set<ElementKind> unread) {
    public SchemaSnapshot {
        elements = Collections.unmodifiableSortedMap(new TreeMap<>(elements));
        dependencies = Collections.unmodifiableSortedSet(new TreeSet<>(dependencies));
        unread = Collections.unmodifiableSet(new TreeSet<>(unread));
    }

    public static SchemaSnapshot of(Origin origin, Iterable<Element> elements, List<Dependency> dependencies) {
        SortedMap<ElementKey, Element> byKey = new TreeMap<>();
        elements.forEach(element -> byKey.put(element.key(), element));
        return new SchemaSnapshot(origin, byKey, new TreeSet<>(dependencies), Set.of());
    }

    public Optional<Element> find(ElementKey key) {
        return Optional.ofNullable(elements.get(key));
    }

    /// The body of an element, when it is there and of that type.
    public <B extends Body> Optional<B> body(ElementKey key, Class<B> type) {
        return find(key).map(Element::body).filter(type::isInstance).map(type::cast);
    }

    /// Parts of one kind of a relation, by name.
    public Map<ElementKey, Element> parts(ElementKey relation, ElementKind kind) {
        ElementKey from = new ElementKey(kind, relation.schema(), relation.name(), "", "");
        ElementKey to = new ElementKey(kind, relation.schema(), relation.name() + "\0", "", "");
        return elements.subMap(from, to);
    }

    /// Where it was read.
    ///
    /// @param dialect id of the dialect
    /// @param role who read it, `""` when unknown
    /// @param server product and version in full, where one dialect serves several products; else `""`
    public record Origin(String dialect, int majorVersion, String database, String role, String server) {
        public Origin(String dialect, int majorVersion, String database, String role) {
            this(dialect, majorVersion, database, role, "");
        }
    }
}
