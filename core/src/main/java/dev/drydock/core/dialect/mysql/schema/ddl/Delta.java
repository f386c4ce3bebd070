package dev.drydock.core.dialect.mysql.schema.ddl;

import dev.drydock.core.dialect.mysql.schema.ServerVersion;
import dev.drydock.core.schema.diff.Difference;
import dev.drydock.core.schema.diff.Difference.Added;
import dev.drydock.core.schema.diff.Difference.Changed;
import dev.drydock.core.schema.diff.Difference.Removed;
import dev.drydock.core.schema.diff.SchemaDiff;
import dev.drydock.core.schema.snapshot.Body;
import dev.drydock.core.schema.snapshot.Element;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.RelationBody;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The differences by key.
final class Delta {
    final SchemaDiff diff;
    final SchemaSnapshot before;
    final SchemaSnapshot after;
    final ServerVersion version;
    final Map<ElementKey, Changed> changed = new TreeMap<>();
    final Set<ElementKey> removed = new TreeSet<>();
    final Set<ElementKey> added = new TreeSet<>();

    Delta(SchemaDiff diff) {
        this.diff = diff;
        before = diff.before();
        after = diff.after();
        version = ServerVersion.of(
                before.origin().server().isEmpty()
                        ? after.origin().server()
                        : before.origin().server());
        for (Difference difference : diff.differences()) {
            switch (difference) {
                case Added fresh -> added.add(fresh.key());
                case Removed gone -> removed.add(gone.key());
                case Changed change -> changed.put(change.key(), change);
                case Difference.Renamed renamed -> {}
            }
        }
    }

    static ElementKey table(ElementKey part) {
        return ElementKey.of(ElementKind.TABLE, part.schema(), part.parent());
    }

    /// A table that is there before and after.
    boolean stays(ElementKey table) {
        return before.elements().containsKey(table) && after.elements().containsKey(table);
    }

    List<ElementKey> removed(ElementKind kind) {
        return removed.stream().filter(key -> key.kind() == kind).toList();
    }

    List<ElementKey> added(ElementKind kind) {
        return added.stream().filter(key -> key.kind() == kind).toList();
    }

    List<Changed> changed(ElementKind kind) {
        return changed.values().stream()
                .filter(change -> change.key().kind() == kind)
                .toList();
    }

    /// Tables that stay, of which something in their own statement differs.
    Set<ElementKey> alteredTables() {
        Set<ElementKey> tables = new TreeSet<>();
        for (Difference difference : diff.differences()) {
            ElementKey key = difference.key();
            ElementKey table = key.kind() == ElementKind.TABLE ? key : table(key);
            boolean own = switch (key.kind()) {
                case TABLE, COLUMN, DEFAULT, CONSTRAINT, INDEX -> true;
                default -> false;
            };
            if (own && stays(table)) {
                tables.add(table);
            }
        }
        return tables;
    }

    /// Columns in their order.
    static Map<ElementKey, RelationBody.Column> columns(SchemaSnapshot snapshot, ElementKey table) {
        List<Element> columns =
                new ArrayList<>(snapshot.parts(table, ElementKind.COLUMN).values());
        columns.sort(Comparator.comparingInt(
                element -> element.body() instanceof RelationBody.Column column ? column.position() : 0));
        Map<ElementKey, RelationBody.Column> ordered = new LinkedHashMap<>();
        columns.forEach(element -> {
            if (element.body() instanceof RelationBody.Column column) {
                ordered.put(element.key(), column);
            }
        });
        return ordered;
    }

    static <B extends Body> Map<ElementKey, B> parts(
            SchemaSnapshot snapshot, ElementKey table, ElementKind kind, Class<B> type) {
        Map<ElementKey, B> parts = new TreeMap<>();
        snapshot.parts(table, kind).forEach((key, element) -> {
            if (type.isInstance(element.body())) {
                parts.put(key, type.cast(element.body()));
            }
        });
        return parts;
    }

    boolean isNewOrChanged(ElementKey key) {
        return added.contains(key) || changed.containsKey(key);
    }

    boolean isGoneOrChanged(ElementKey key) {
        return removed.contains(key) || changed.containsKey(key);
    }
}
