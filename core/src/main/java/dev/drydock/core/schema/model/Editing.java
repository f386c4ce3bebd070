package dev.drydock.core.schema.model;

import dev.drydock.core.schema.TableConstraint;
import dev.drydock.core.schema.diff.Rename;
import dev.drydock.core.schema.diff.Renaming;
import dev.drydock.core.schema.snapshot.Dependency;
import dev.drydock.core.schema.snapshot.Element;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.PartBody;
import dev.drydock.core.schema.snapshot.RelationBody;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import dev.drydock.core.sql.Syntax;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// Makes one edit on a snapshot. One use.
final class Editing {
    private final SchemaSnapshot now;
    private final TableParts parts;
    private final SortedMap<ElementKey, Element> elements;
    private final SortedSet<Dependency> dependencies;

    /// @param syntax quotes the names in what is added
    Editing(SchemaSnapshot now, Syntax syntax) {
        this.now = now;
        parts = new TableParts(syntax);
        elements = new TreeMap<>(now.elements());
        dependencies = new TreeSet<>(now.dependencies());
    }

    SchemaSnapshot apply(Edit edit) {
        switch (edit) {
            case Edit.NewTable(var table) -> put(Element.of(table, TableParts.table()));
            case Edit.Name(var key, var name) -> {
                return Renaming.renamed(now, List.of(new Rename(key, carried(key, key, name.strip()))));
            }
            case Edit.Comment(var key, var text) ->
                now.find(key)
                        .ifPresent(
                                each -> put(new Element(each.key(), each.owner(), text, each.grants(), each.body())));
            case Edit.AddColumn(var table, var name, var shape) ->
                column(
                        Element.of(
                                table.part(ElementKind.COLUMN, name),
                                TableParts.column(
                                        table.part(ElementKind.COLUMN, name),
                                        now.parts(table, ElementKind.COLUMN).size() + 1,
                                        shape)),
                        shape);
            case Edit.Shape(var column, var shape) ->
                now.find(column).ifPresent(each -> column(each.with(TableParts.shaped(each, shape)), shape));
            case Edit.Move(var column, var position) -> move(column, position);
            case Edit.AddKey(var table, var name, var shape) -> key(table, name, shape);
            case Edit.AddIndex(var table, var name, var shape) ->
                put(Element.of(
                        table.part(ElementKind.INDEX, name), parts.index(table.part(ElementKind.INDEX, name), shape)));
            case Edit.Drop(var key) -> drop(key);
        }
        return new SchemaSnapshot(now.origin(), elements, dependencies, now.unread());
    }

    private void put(Element element) {
        elements.put(element.key(), element);
    }

    private void column(Element column, ColumnShape shape) {
        put(column);
        ElementKey value = column.key().as(ElementKind.DEFAULT);
        Optional<String> expression = shape.expression(ColumnShape.Origin.DEFAULT);
        if (expression.isPresent()) {
            put(Element.of(value, new RelationBody.ColumnDefault(expression.get())));
        } else {
            remove(Set.of(value));
        }
    }

    private void move(ElementKey column, int position) {
        List<Element> order = TableParts.inOrder(now, TableParts.table(column));
        List<Element> moved = new ArrayList<>(order);
        Optional<Element> own = now.find(column);
        moved.removeIf(each -> each.key().equals(column));
        own.ifPresent(each -> moved.add(Math.max(0, Math.min(position - 1, moved.size())), each));
        renumber(moved);
    }

    private void renumber(List<Element> columns) {
        int at = 0;
        for (Element column : columns) {
            put(column.with(TableParts.at(column, ++at, false)));
        }
    }

    private void key(ElementKey table, String name, KeyShape shape) {
        ElementKey key = table.part(ElementKind.CONSTRAINT, name);
        put(Element.of(key, parts.constraint(shape)));
        if (shape instanceof KeyShape.Primary(var columns)) {
            for (String column : columns) {
                now.find(table.part(ElementKind.COLUMN, column))
                        .ifPresent(each -> put(each.with(
                                TableParts.at(each, TableParts.body(each).position(), true))));
            }
        } else if (shape instanceof KeyShape.Foreign foreign) {
            now.parts(foreign.table(), ElementKind.CONSTRAINT).values().stream()
                    .filter(each -> each.body() instanceof PartBody.Constraint far
                            && Set.copyOf(far.columns()).equals(Set.copyOf(foreign.far()))
                            && (far.type() == TableConstraint.Kind.PRIMARY_KEY
                                    || far.type() == TableConstraint.Kind.UNIQUE))
                    .forEach(each -> dependencies.add(new Dependency(key, each.key())));
        }
    }

    private void drop(ElementKey key) {
        Set<ElementKey> gone = new HashSet<>(Set.of(key, key.as(ElementKind.DEFAULT)));
        for (Element each : now.elements().values()) {
            boolean with = key.kind() == ElementKind.COLUMN ? uses(each, key) : partOf(each.key(), key);
            if (with) {
                gone.add(each.key());
            }
        }
        remove(gone);
        if (key.kind() == ElementKind.COLUMN) {
            SchemaSnapshot left = new SchemaSnapshot(now.origin(), elements, new TreeSet<>(), Set.of());
            renumber(TableParts.inOrder(left, TableParts.table(key)));
        }
    }

    private void remove(Set<ElementKey> keys) {
        elements.keySet().removeAll(keys);
        dependencies.removeIf(each -> keys.contains(each.dependent()) || keys.contains(each.on()));
    }

    /// Whether `each` hangs on the same table and goes with the column.
    private static boolean uses(Element each, ElementKey column) {
        boolean sameTable = each.key().schema().equals(column.schema())
                && each.key().parent().equals(column.parent());
        if (!sameTable) {
            return false;
        }
        return switch (each.body()) {
            case PartBody.Constraint key -> key.columns().contains(column.name());
            case PartBody.Index index ->
                index.keys().stream()
                                .anyMatch(k -> TableParts.bare(k.expression()).equals(column.name()))
                        || index.included().contains(column.name());
            default -> false;
        };
    }

    /// What cannot be without `key` and does not go with it, nearest first: it has to be changed before.
    static List<ElementKey> needing(SchemaSnapshot now, ElementKey key) {
        ElementKey table = key.isPart() ? TableParts.table(key) : key;
        Set<ElementKey> found = new TreeSet<>();
        for (Dependency each : now.dependencies()) {
            boolean on = each.on().equals(key) || partOf(each.on(), key);
            if (on && !each.dependent().equals(table) && !partOf(each.dependent(), table)) {
                found.add(each.dependent());
            }
        }
        for (Element each : now.elements().values()) {
            if (each.body() instanceof PartBody.Constraint constraint
                    && !partOf(each.key(), table)
                    && pointsAt(now, constraint, key, table)) {
                found.add(each.key());
            }
        }
        return List.copyOf(found);
    }

    private static boolean pointsAt(SchemaSnapshot now, PartBody.Constraint foreign, ElementKey key, ElementKey table) {
        return foreign.reference()
                .filter(far -> far.table().equals(table))
                .filter(far -> switch (key.kind()) {
                    case TABLE -> true;
                    case COLUMN -> far.columns().contains(key.name());
                    case CONSTRAINT ->
                        now.body(key, PartBody.Constraint.class)
                                .filter(own -> own.type() == TableConstraint.Kind.PRIMARY_KEY
                                        || own.type() == TableConstraint.Kind.UNIQUE)
                                .filter(own -> Set.copyOf(own.columns()).equals(Set.copyOf(far.columns())))
                                .isPresent();
                    default -> false;
                })
                .isPresent();
    }

    static boolean partOf(ElementKey each, ElementKey table) {
        return !table.isPart()
                && each.isPart()
                && each.schema().equals(table.schema())
                && each.parent().equals(table.name());
    }

    /// What `each` is called once `key` is called `name`.
    static ElementKey carried(ElementKey each, ElementKey key, String name) {
        if (each.equals(key)) {
            return new ElementKey(key.kind(), key.schema(), key.parent(), name, key.arguments());
        }
        return partOf(each, key)
                ? new ElementKey(each.kind(), each.schema(), name, each.name(), each.arguments())
                : each;
    }
}
