package dev.drydock.core.schema.erd;

import dev.drydock.core.schema.TableConstraint;
import dev.drydock.core.schema.snapshot.Element;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.PartBody;
import dev.drydock.core.schema.snapshot.RelationBody;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// Reads entities and declared relations off a snapshot.
final class SnapshotEntities {
    private final SchemaSnapshot snapshot;
    private final Map<ElementKey, Long> rows;
    private final Map<ElementKey, Tally> tallies = new HashMap<>();
    private final Map<ElementKey, Keys> keys = new HashMap<>();

    /// What was folded into a table.
    private static final class Tally {
        private int partitions;
        private long rows;
        private boolean counted;
    }

    /// The sets of columns that are unique in a table, the primary key first if there is one.
    private record Keys(List<String> primary, List<Set<String>> unique) {}

    SnapshotEntities(SchemaSnapshot snapshot, Map<ElementKey, Long> rows) {
        this.snapshot = snapshot;
        this.rows = rows;
    }

    ErdModel model() {
        List<Element> relations = new ArrayList<>();
        for (Element element : snapshot.elements().values()) {
            switch (element.key().kind()) {
                case TABLE, VIEW, MATERIALISED_VIEW -> relations.add(element);
                default -> {}
            }
        }
        relations.forEach(this::tally);
        List<ErdRelation> found = references();
        Map<ElementKey, Set<String>> foreign = new HashMap<>();
        found.forEach(
                r -> foreign.computeIfAbsent(r.from(), k -> new HashSet<>()).addAll(r.fromColumns()));
        SortedMap<ElementKey, ErdEntity> entities = new TreeMap<>();
        for (Element element : relations) {
            if (root(element.key()).equals(element.key())) {
                entities.put(element.key(), entity(element, foreign.getOrDefault(element.key(), Set.of())));
            }
        }
        return new ErdModel(
                entities,
                found.stream().filter(r -> entities.containsKey(r.to())).toList());
    }

    /// The table that a partition of any level belongs to, else the table itself.
    private ElementKey root(ElementKey table) {
        ElementKey at = table;
        for (int level = 0; level < 64; level++) {
            ElementKey here = at;
            ElementKey parent = snapshot.body(here, RelationBody.Table.class)
                    .flatMap(RelationBody.Table::partitionOf)
                    .map(RelationBody.PartitionOf::parent)
                    .filter(p -> snapshot.find(p).isPresent())
                    .orElse(here);
            if (parent.equals(here)) {
                return here;
            }
            at = parent;
        }
        return at;
    }

    private void tally(Element element) {
        ElementKey root = root(element.key());
        Tally tally = tallies.computeIfAbsent(root, k -> new Tally());
        if (!root.equals(element.key())) {
            tally.partitions++;
        }
        Long own = rows.get(element.key());
        if (own != null && own >= 0) {
            tally.rows += own;
            tally.counted = true;
        }
    }

    private ErdEntity entity(Element element, Set<String> foreign) {
        Keys its = keys(element.key());
        List<ErdColumn> columns = snapshot.parts(element.key(), ElementKind.COLUMN).values().stream()
                .filter(c -> c.body() instanceof RelationBody.Column)
                .sorted(Comparator.comparingInt(c -> ((RelationBody.Column) c.body()).position()))
                .map(c -> column(c, its, foreign))
                .toList();
        Tally tally = tallies.getOrDefault(element.key(), new Tally());
        return new ErdEntity(
                element.key(),
                columns,
                tally.counted ? OptionalLong.of(tally.rows) : OptionalLong.empty(),
                element.comment().orElse(""),
                tally.partitions);
    }

    private static ErdColumn column(Element element, Keys keys, Set<String> foreign) {
        RelationBody.Column body = (RelationBody.Column) element.body();
        String name = element.key().name();
        return new ErdColumn(
                name,
                body.type(),
                body.notNull(),
                keys.primary().contains(name),
                foreign.contains(name),
                keys.unique().contains(Set.of(name)),
                element.comment().orElse(""));
    }

    private Keys keys(ElementKey table) {
        return keys.computeIfAbsent(table, this::readKeys);
    }

    private Keys readKeys(ElementKey table) {
        List<String> primary = List.of();
        List<Set<String>> unique = new ArrayList<>();
        for (Element part : snapshot.parts(table, ElementKind.CONSTRAINT).values()) {
            if (part.body() instanceof PartBody.Constraint c) {
                if (c.type() == TableConstraint.Kind.PRIMARY_KEY) {
                    primary = c.columns();
                    unique.addFirst(Set.copyOf(c.columns()));
                } else if (c.type() == TableConstraint.Kind.UNIQUE) {
                    unique.add(Set.copyOf(c.columns()));
                }
            }
        }
        for (Element part : snapshot.parts(table, ElementKind.INDEX).values()) {
            if (part.body() instanceof PartBody.Index index
                    && index.unique()
                    && index.valid()
                    && index.predicate().isEmpty()) {
                Set<String> over = new HashSet<>();
                index.keys().forEach(k -> over.add(bare(k.expression())));
                unique.add(over);
            }
        }
        return new Keys(primary, unique);
    }

    /// A column's name as raw text. An expression stays one, and is no column's name.
    private static String bare(String expression) {
        boolean quoted = expression.length() > 2 && expression.startsWith("\"") && expression.endsWith("\"");
        return quoted ? expression.substring(1, expression.length() - 1).replace("\"\"", "\"") : expression;
    }

    private List<ErdRelation> references() {
        Map<List<Object>, ErdRelation> found = new LinkedHashMap<>();
        for (Element element : snapshot.elements().values()) {
            if (element.body() instanceof PartBody.Constraint c
                    && c.type() == TableConstraint.Kind.FOREIGN_KEY
                    && c.reference().isPresent()
                    && c.attachedTo().isEmpty()) {
                ErdRelation relation = relation(element.key(), c, c.reference().get());
                found.putIfAbsent(
                        List.of(relation.from(), relation.fromColumns(), relation.to(), relation.toColumns()),
                        relation);
            }
        }
        return List.copyOf(found.values());
    }

    private ErdRelation relation(ElementKey key, PartBody.Constraint constraint, PartBody.Reference reference) {
        ElementKey own = ElementKey.of(ElementKind.TABLE, key.schema(), key.parent());
        Set<String> columns = Set.copyOf(constraint.columns());
        boolean unique = keys(own).unique().stream().anyMatch(columns::containsAll);
        boolean always = constraint.columns().stream()
                .allMatch(name -> keys(own).primary().contains(name)
                        || snapshot.body(own.part(ElementKind.COLUMN, name), RelationBody.Column.class)
                                .filter(RelationBody.Column::notNull)
                                .isPresent());
        return new ErdRelation(
                key.name(),
                root(own),
                constraint.columns(),
                root(reference.table()),
                reference.columns(),
                unique ? Cardinality.ONE_OR_NONE : Cardinality.MANY_OR_NONE,
                always ? Cardinality.EXACTLY_ONE : Cardinality.ONE_OR_NONE,
                new ErdRelation.Origin.Declared(constraint.validated()));
    }
}
