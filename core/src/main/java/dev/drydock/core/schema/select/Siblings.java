package dev.drydock.core.schema.select;

import dev.drydock.core.schema.diff.Difference;
import dev.drydock.core.schema.diff.Difference.Added;
import dev.drydock.core.schema.diff.Difference.Changed;
import dev.drydock.core.schema.diff.Difference.Removed;
import dev.drydock.core.schema.diff.Difference.Renamed;
import dev.drydock.core.schema.diff.SchemaDiff;
import dev.drydock.core.schema.snapshot.Element;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.PartBody;
import dev.drydock.core.schema.snapshot.RelationBody;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/// Needs between parts: of one relation, of a foreign key's two sides, of a partition and its parent. The
/// catalog records none of what goes without saying.
final class Siblings {
    private static final List<ElementKind> RELATIONS = List.of(
            ElementKind.TABLE,
            ElementKind.VIEW,
            ElementKind.MATERIALISED_VIEW,
            ElementKind.DOMAIN,
            ElementKind.COMPOSITE_TYPE);

    private final SchemaDiff diff;
    private final Map<ElementKey, Difference> differences;
    private final BiConsumer<ElementKey, ElementKey> need;

    Siblings(SchemaDiff diff, Map<ElementKey, Difference> differences, BiConsumer<ElementKey, ElementKey> need) {
        this.diff = diff;
        this.differences = differences;
        this.need = need;
    }

    private void tie(ElementKey one, ElementKey other) {
        need.accept(one, other);
        need.accept(other, one);
    }

    static Optional<ElementKey> relation(SchemaSnapshot snapshot, ElementKey part) {
        return part.isPart()
                ? RELATIONS.stream()
                        .map(kind -> ElementKey.of(kind, part.schema(), part.parent()))
                        .filter(key -> snapshot.find(key).isPresent())
                        .findFirst()
                : Optional.empty();
    }

    void find() {
        Map<List<String>, List<Difference>> byRelation = new HashMap<>();
        for (Difference difference : differences.values()) {
            if (difference.key().isPart()) {
                byRelation
                        .computeIfAbsent(
                                List.of(
                                        difference.key().schema(),
                                        difference.key().parent()),
                                any -> new ArrayList<>())
                        .add(difference);
            }
        }
        byRelation.values().forEach(this::mentions);
        for (Difference difference : differences.values()) {
            children(difference, byRelation);
        }
        byRelation.forEach((name, parts) -> unchanged(name.getFirst(), name.getLast(), parts));
        family(diff.before());
        family(diff.after());
        keys();
    }

    /// A part that names a column which comes, goes or changes does so with it.
    private void mentions(List<Difference> parts) {
        for (Difference column : parts) {
            if (column.key().kind() != ElementKind.COLUMN) {
                continue;
            }
            boolean shifts = !(column instanceof Changed) || Shape.changes(column);
            for (Difference other : parts) {
                boolean about = other.key().equals(column.key().as(ElementKind.DEFAULT))
                        || elements(other)
                                .anyMatch(element ->
                                        Shape.mentions(element, column.key().name()));
                if (shifts && about && (!(other instanceof Changed) || Shape.goesDeep(other))) {
                    tie(column.key(), other.key());
                }
            }
        }
    }

    private static Stream<Element> elements(Difference difference) {
        return switch (difference) {
            case Added added -> Stream.of(added.element());
            case Removed removed -> Stream.of(removed.element());
            case Changed changed -> Stream.of(changed.before(), changed.after());
            case Renamed renamed -> Stream.of();
        };
    }

    /// Parts that stay as they are and name several columns that change.
    private void unchanged(String schema, String relation, List<Difference> parts) {
        List<Difference> columns = parts.stream()
                .filter(each -> each.key().kind() == ElementKind.COLUMN && Shape.changes(each))
                .toList();
        if (columns.size() < 2) {
            return;
        }
        ElementKey table = ElementKey.of(ElementKind.TABLE, schema, relation);
        for (ElementKind kind : List.of(ElementKind.CONSTRAINT, ElementKind.INDEX, ElementKind.COLUMN)) {
            for (Element element : diff.after().parts(table, kind).values()) {
                if (!differences.containsKey(element.key())) {
                    List<Difference> named = columns.stream()
                            .filter(column ->
                                    Shape.mentions(element, column.key().name()))
                            .toList();
                    named.forEach(column -> tie(named.getFirst().key(), column.key()));
                }
            }
        }
    }

    /// The parts of a child that are its parent's too.
    private void family(SchemaSnapshot side) {
        for (Difference difference : differences.values()) {
            ElementKey key = difference.key();
            if (!key.isPart()) {
                continue;
            }
            side.body(ElementKey.of(ElementKind.TABLE, key.schema(), key.parent()), RelationBody.Table.class)
                    .ifPresent(table -> Stream.concat(
                                    table.inherits().stream(),
                                    table.partitionOf().map(RelationBody.PartitionOf::parent).stream())
                            .forEach(parent -> tie(key, parent.part(key.kind(), key.name()))));
            side.find(key).ifPresent(element -> attachedTo(element).ifPresent(parent -> tie(key, parent)));
        }
    }

    /// A child that comes takes the parts its parent has then; one that goes must not take any before.
    private void children(Difference child, Map<List<String>, List<Difference>> byRelation) {
        if (child.key().kind() != ElementKind.TABLE || (child instanceof Changed && !Shape.movesFamily(child))) {
            return;
        }
        elements(child)
                .flatMap(Siblings::parents)
                .forEach(parent -> byRelation
                        .getOrDefault(List.of(parent.schema(), parent.name()), List.of())
                        .forEach(part -> {
                            if (!(child instanceof Removed)) {
                                need.accept(child.key(), part.key());
                            }
                            if (!(child instanceof Added)) {
                                need.accept(part.key(), child.key());
                            }
                        }));
    }

    private static Stream<ElementKey> parents(Element element) {
        return element.body() instanceof RelationBody.Table table
                ? Stream.concat(
                        table.inherits().stream(), table.partitionOf().map(RelationBody.PartitionOf::parent).stream())
                : Stream.of();
    }

    private static Optional<ElementKey> attachedTo(Element element) {
        return switch (element.body()) {
            case PartBody.Index index -> index.attachedTo();
            case PartBody.Constraint constraint -> constraint.attachedTo();
            default -> Optional.empty();
        };
    }

    /// The columns on both sides of a foreign key, the key that it points to included.
    private void keys() {
        Stream.of(diff.before(), diff.after())
                .flatMap(side -> side.elements().values().stream())
                .forEach(element -> {
                    if (element.body() instanceof PartBody.Constraint constraint) {
                        constraint.reference().ifPresent(reference -> pairs(element.key(), constraint, reference));
                    }
                });
    }

    private void pairs(ElementKey key, PartBody.Constraint constraint, PartBody.Reference reference) {
        for (int i = 0;
                i < Math.min(constraint.columns().size(), reference.columns().size());
                i++) {
            ElementKey own = ElementKey.of(ElementKind.TABLE, key.schema(), key.parent())
                    .part(ElementKind.COLUMN, constraint.columns().get(i));
            ElementKey other = reference
                    .table()
                    .part(ElementKind.COLUMN, reference.columns().get(i));
            Difference there = differences.get(other);
            if (there == null || (there instanceof Changed && !Shape.changes(there))) {
                continue;
            }
            if (differences.containsKey(key)) {
                tie(key, other);
            } else if (differences.containsKey(own)) {
                tie(own, other);
            }
        }
    }
}
