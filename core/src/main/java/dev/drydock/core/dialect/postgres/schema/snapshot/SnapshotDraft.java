package dev.drydock.core.dialect.postgres.schema.snapshot;

import dev.drydock.core.schema.snapshot.Body;
import dev.drydock.core.schema.snapshot.Element;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.Grant;
import dev.drydock.core.schema.snapshot.SnapshotScope;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What has been read so far, and which OID is which element. Filled by one thread.
final class SnapshotDraft {
    final SnapshotScope scope;
    final int major;
    final Set<ElementKind> unread = EnumSet.noneOf(ElementKind.class);

    private final Map<ElementKey, Element> elements = new LinkedHashMap<>();
    private final Map<CatalogId, ElementKey> keys = new HashMap<>();
    private final Map<CatalogId, ElementKey> members = new HashMap<>();
    private final Map<CatalogId, String> comments = new HashMap<>();

    SnapshotDraft(SnapshotScope scope, int major) {
        this.scope = scope;
        this.major = major;
    }

    void addMember(CatalogId id, ElementKey extension) {
        members.put(id, extension);
    }

    void addComment(CatalogId id, String comment) {
        comments.put(id, comment);
    }

    /// Whether it is the extension's own and so no element.
    boolean isMember(CatalogId id) {
        return members.containsKey(id);
    }

    boolean wants(CatalogId id, String schema) {
        return scope.wants(schema) && !isMember(id);
    }

    /// What a reference to this object means: the element, or the extension it belongs to.
    Optional<ElementKey> key(CatalogId id) {
        ElementKey known = keys.get(id);
        return known != null ? Optional.of(known) : Optional.ofNullable(members.get(id.whole()));
    }

    Optional<ElementKey> relation(long id) {
        return Optional.ofNullable(keys.get(CatalogId.of(CatalogId.RELATION, id)));
    }

    /// Names a column of a relation that was read, `""` else.
    String column(long relation, int number) {
        ElementKey known = keys.get(new CatalogId(CatalogId.RELATION, relation, number));
        return known == null ? "" : known.name();
    }

    List<String> columns(long relation, List<String> numbers) {
        return numbers.stream()
                .map(number -> column(relation, Integer.parseInt(number)))
                .toList();
    }

    void alias(CatalogId id, ElementKey key) {
        keys.put(id, key);
    }

    void add(CatalogId id, ElementKey key, Optional<String> owner, List<Grant> grants, Body body) {
        keys.put(id, key);
        elements.put(key, new Element(key, owner, Optional.ofNullable(comments.get(id)), grants, body));
    }

    void addPart(CatalogId id, ElementKey key, Body body) {
        add(id, key, Optional.empty(), List.of(), body);
    }

    Optional<Element> find(ElementKey key) {
        return Optional.ofNullable(elements.get(key));
    }

    void replace(Element element) {
        elements.put(element.key(), element);
    }

    Iterable<Element> elements() {
        return elements.values();
    }
}
