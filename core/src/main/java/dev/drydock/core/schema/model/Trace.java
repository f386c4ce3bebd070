package dev.drydock.core.schema.model;

import dev.drydock.core.schema.diff.Rename;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Follows elements through their renames, and remembers which were changed otherwise. Immutable.
///
/// @param followed those that got another name
/// @param touched those that an edit has changed in itself, as they are called now
record Trace(List<Rename> followed, Set<ElementKey> touched) {
    static final Trace NONE = new Trace(List.of(), Set.of());

    Trace {
        followed = List.copyOf(followed);
        touched = Set.copyOf(touched);
    }

    Trace after(Edit edit) {
        return switch (edit) {
            case Edit.Name(var key, var name) -> renamed(key, name);
            case Edit.Drop(var key) ->
                new Trace(
                                followed.stream()
                                        .filter(each -> !each.to().equals(key) && !Editing.partOf(each.to(), key))
                                        .toList(),
                                touched)
                        .touching(columnsOf(key));
            case Edit.NewTable(var table) -> touching(List.of(table));
            case Edit.Comment(var key, var text) -> touching(List.of(key));
            case Edit.AddColumn(var table, var name, var shape) ->
                touching(List.of(table.part(ElementKind.COLUMN, name), table.part(ElementKind.DEFAULT, name)));
            case Edit.Shape(var column, var shape) -> touching(List.of(column, column.as(ElementKind.DEFAULT)));
            case Edit.Move(var column, var position) -> touching(columnsOf(column));
            case Edit.AddKey(var table, var name, var shape) -> {
                List<ElementKey> more = new ArrayList<>(List.of(table.part(ElementKind.CONSTRAINT, name)));
                if (shape instanceof KeyShape.Primary(var columns)) {
                    columns.forEach(column -> more.add(table.part(ElementKind.COLUMN, column)));
                }
                yield touching(more);
            }
            case Edit.AddIndex(var table, var name, var shape) ->
                touching(List.of(table.part(ElementKind.INDEX, name)));
        };
    }

    /// All columns of the table of `column` stand elsewhere: told by a key without a name.
    private static List<ElementKey> columnsOf(ElementKey column) {
        return column.kind() == ElementKind.COLUMN
                ? List.of(TableParts.table(column).part(ElementKind.COLUMN, ""))
                : List.of();
    }

    private Trace touching(List<ElementKey> keys) {
        Set<ElementKey> more = new HashSet<>(touched);
        more.addAll(keys);
        return new Trace(followed, more);
    }

    boolean touches(ElementKey key) {
        return touched.contains(key)
                || (key.kind() == ElementKind.COLUMN
                        && touched.contains(TableParts.table(key).part(ElementKind.COLUMN, "")));
    }

    private Trace renamed(ElementKey key, String name) {
        UnaryOperator<ElementKey> carried = each -> Editing.carried(each, key, name);
        List<Rename> next = new ArrayList<>();
        boolean known = false;
        for (Rename each : followed) {
            known |= each.to().equals(key);
            next.add(new Rename(each.from(), carried.apply(each.to())));
        }
        if (!known) {
            next.add(new Rename(origin(key), carried.apply(key)));
        }
        return new Trace(next, touched.stream().map(carried).collect(Collectors.toSet()));
    }

    /// What `key` of the draft was called when its table had its first name.
    private ElementKey origin(ElementKey key) {
        for (Rename each : followed) {
            if (each.to().kind() == ElementKind.TABLE && Editing.partOf(key, each.to())) {
                return each.from().part(key.kind(), key.name());
            }
        }
        return key;
    }

    /// Those that are there on both sides and differ in their own name.
    List<Rename> renames(SchemaSnapshot base, SchemaSnapshot now) {
        Set<ElementKey> seen = new HashSet<>();
        return followed.stream()
                .filter(each -> base.elements().containsKey(each.from()))
                .filter(each -> now.elements().containsKey(each.to()))
                .filter(each -> !each.from().name().equals(each.to().name()))
                .filter(each -> seen.add(each.from()))
                .sorted(Comparator.comparing(Rename::from))
                .toList();
    }
}
