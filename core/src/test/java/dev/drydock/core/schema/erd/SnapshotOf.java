package dev.drydock.core.schema.erd;

import dev.drydock.core.schema.TableConstraint;
import dev.drydock.core.schema.snapshot.Body;
import dev.drydock.core.schema.snapshot.Element;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.PartBody;
import dev.drydock.core.schema.snapshot.RelationBody;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/// A snapshot written by hand, in schema `s` unless told otherwise.
public final class SnapshotOf {
    private final SortedMap<ElementKey, Element> elements = new TreeMap<>();
    private String schema = "s";

    public SnapshotOf in(String other) {
        schema = other;
        return this;
    }

    /// @param columns `name type`, with `!` at the end for NOT NULL
    public SnapshotOf table(String name, String... columns) {
        return table(name, Optional.empty(), columns);
    }

    public SnapshotOf partition(String name, String of, String... columns) {
        return table(name, Optional.of(new RelationBody.PartitionOf(key(of), "FOR VALUES")), columns);
    }

    private SnapshotOf table(String name, Optional<RelationBody.PartitionOf> of, String... columns) {
        put(
                key(name),
                new RelationBody.Table(
                        RelationBody.Persistence.PERMANENT,
                        Optional.empty(),
                        Optional.empty(),
                        new TreeMap<>(),
                        Optional.empty(),
                        of,
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        false,
                        "DEFAULT",
                        Optional.empty()));
        for (int i = 0; i < columns.length; i++) {
            column(name, i + 1, columns[i]);
        }
        return this;
    }

    private void column(String table, int position, String text) {
        int at = text.lastIndexOf(' ');
        put(
                key(table).part(ElementKind.COLUMN, text.substring(0, at)),
                new RelationBody.Column(
                        position,
                        text.substring(at + 1).replace("!", ""),
                        Optional.empty(),
                        text.endsWith("!"),
                        Optional.empty(),
                        Optional.empty(),
                        OptionalInt.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        new TreeMap<>(),
                        false));
    }

    public SnapshotOf primary(String table, String... columns) {
        return constraint(table, "pk", TableConstraint.Kind.PRIMARY_KEY, List.of(columns), Optional.empty());
    }

    public SnapshotOf unique(String table, String... columns) {
        return constraint(table, "uk", TableConstraint.Kind.UNIQUE, List.of(columns), Optional.empty());
    }

    public SnapshotOf foreign(String table, String column, String to) {
        return foreign(table, List.of(column), to, List.of("id"));
    }

    public SnapshotOf foreign(String table, List<String> columns, String to, List<String> keys) {
        return constraint(
                table,
                "fk_" + columns.getFirst(),
                TableConstraint.Kind.FOREIGN_KEY,
                columns,
                Optional.of(new PartBody.Reference(
                        key(to),
                        keys,
                        TableConstraint.Action.NO_ACTION,
                        TableConstraint.Action.NO_ACTION,
                        PartBody.Match.SIMPLE)));
    }

    private SnapshotOf constraint(
            String table,
            String name,
            TableConstraint.Kind kind,
            List<String> columns,
            Optional<PartBody.Reference> reference) {
        put(
                key(table).part(ElementKind.CONSTRAINT, name),
                new PartBody.Constraint(kind, columns, reference, true, false, false, Optional.empty(), ""));
        return this;
    }

    public SnapshotOf uniqueIndex(String table, String expression, Optional<String> predicate) {
        put(
                key(table).part(ElementKind.INDEX, "ix"),
                new PartBody.Index(
                        true,
                        "btree",
                        List.of(new PartBody.IndexKey(expression, Optional.empty(), Optional.empty(), false, false)),
                        List.of(),
                        predicate,
                        false,
                        true,
                        Optional.empty(),
                        ""));
        return this;
    }

    public SnapshotOf comment(ElementKey on, String text) {
        elements.computeIfPresent(on, (k, e) -> new Element(k, e.owner(), Optional.of(text), e.grants(), e.body()));
        return this;
    }

    public ElementKey key(String table) {
        return ElementKey.of(ElementKind.TABLE, schema, table);
    }

    private void put(ElementKey key, Body body) {
        elements.put(key, Element.of(key, body));
    }

    public SchemaSnapshot snapshot() {
        return SchemaSnapshot.of(
                new SchemaSnapshot.Origin("test", 1, "test", ""), List.copyOf(elements.values()), List.of());
    }
}
