package dev.drydock.core.dialect.postgres.schema.ddl.order;

import dev.drydock.core.schema.diff.Difference.Changed;
import dev.drydock.core.schema.diff.SchemaDiff;
import dev.drydock.core.schema.snapshot.Element;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.RelationBody.Column;
import dev.drydock.core.schema.snapshot.RelationBody.Table;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Who has columns, keys and indexes from whom. A tie that holds all the way takes every change of the parent
/// along; one that is cut or made on the way takes nothing along.
public final class Lineage {
    private final SchemaDiff diff;
    private final Fallout fallout;

    /// Keys and indexes of partitions, by that of the parent, after.
    private final Map<ElementKey, List<ElementKey>> attached = new HashMap<>();

    Lineage(SchemaDiff diff, Fallout fallout) {
        this.diff = diff;
        this.fallout = fallout;
        for (Element element : diff.after().elements().values()) {
            Operations.attachedTo(diff.after(), element.key())
                    .ifPresent(parent -> attached.computeIfAbsent(parent, any -> new ArrayList<>())
                            .add(element.key()));
        }
    }

    /// Whether the table lets go of a parent, or joins one that was there before.
    boolean moves(ElementKey table) {
        Changed change = fallout.changed.get(table);
        return fallout.relinked.contains(table)
                || (change != null && (change.touches("partitionOf") || change.touches("inherits")));
    }

    private boolean stays(ElementKey table) {
        return !moves(table)
                && !fallout.drops(table)
                && diff.before().elements().containsKey(table)
                && diff.after().elements().containsKey(table);
    }

    static List<ElementKey> parents(SchemaSnapshot snapshot, ElementKey table) {
        return snapshot.body(table, Table.class)
                .map(found -> found.partitionOf()
                        .map(of -> List.of(of.parent()))
                        .orElse(found.inherits()))
                .orElse(List.of());
    }

    /// Columns of the same name in the parents that this column's table has all the way.
    public List<ElementKey> leaders(ElementKey column) {
        ElementKey table = Fallout.relation(column);
        return stays(table)
                ? parents(diff.after(), table).stream()
                        .map(parent -> parent.part(ElementKind.COLUMN, column.name()))
                        .filter(parent -> diff.before().elements().containsKey(parent)
                                || diff.after().elements().containsKey(parent))
                        .toList()
                : List.of();
    }

    /// The column of a parent that takes this one along when it goes.
    Optional<ElementKey> takes(ElementKey column) {
        return leaders(column).stream()
                .filter(leader -> Operations.inherited(diff.before(), column) && fallout.drops(leader))
                .findFirst();
    }

    /// The column of a parent that brings this one along when it comes.
    Optional<ElementKey> brings(ElementKey column) {
        return leaders(column).stream()
                .filter(leader -> Operations.inherited(diff.after(), column) && fallout.creates(leader))
                .findFirst();
    }

    public boolean isRetypedByParent(ElementKey column) {
        return leaders(column).stream()
                .anyMatch(leader -> fallout.retyped.contains(leader) || fallout.creates(leader));
    }

    /// The same change of NOT NULL.
    public boolean isBroughtByParent(Changed change, boolean notNull) {
        return leaders(change.key()).stream()
                .map(fallout.changed::get)
                .anyMatch(leader -> leader != null
                        && leader.touches("notNull")
                        && leader.after().body() instanceof Column column
                        && column.notNull() == notNull);
    }

    /// The key or index of the parent that takes this one along when it goes.
    Optional<ElementKey> takesPart(ElementKey part) {
        return stays(Fallout.relation(part)) || fallout.drops(Fallout.relation(part))
                ? Operations.attachedTo(diff.before(), part)
                : Optional.empty();
    }

    /// Keys and indexes of partitions, and of theirs.
    List<ElementKey> attached(ElementKey part) {
        List<ElementKey> all = new ArrayList<>(attached.getOrDefault(part, List.of()));
        for (int i = 0; i < all.size(); i++) {
            all.addAll(attached.getOrDefault(all.get(i), List.of()));
        }
        return all;
    }
}
