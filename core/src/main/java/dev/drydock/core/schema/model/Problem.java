package dev.drydock.core.schema.model;

import dev.drydock.core.schema.TableConstraint;
import dev.drydock.core.schema.snapshot.Element;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.PartBody;
import dev.drydock.core.schema.snapshot.RelationBody;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import java.util.List;
import java.util.Set;

/// Why an edit cannot be made.
public enum Problem {
    NONE,
    /// It has no name, or no type, or no columns, or no expression.
    INCOMPLETE,
    /// Something of that kind has the name already.
    NAME_TAKEN,
    /// What it is about is not there.
    MISSING,
    /// A table has one primary key.
    SECOND_PRIMARY,
    /// Other objects cannot be without it: see [Draft#needing].
    NEEDED;

    static Problem of(SchemaSnapshot now, Edit edit) {
        return switch (edit) {
            case Edit.NewTable(var table) -> fresh(now, table);
            case Edit.Name(var key, var name) ->
                now.find(key).isEmpty() ? MISSING : fresh(now, Editing.carried(key, key, name.strip()));
            case Edit.Comment(var key, var text) -> there(now, key);
            case Edit.AddColumn(var table, var name, var shape) ->
                first(there(now, table), fresh(now, table.part(ElementKind.COLUMN, name)), complete(shape));
            case Edit.Shape(var column, var shape) -> first(there(now, column), complete(shape));
            case Edit.Move(var column, var position) -> there(now, column);
            case Edit.AddKey(var table, var name, var shape) ->
                first(there(now, table), freshKey(now, table, name), key(now, table, shape));
            case Edit.AddIndex(var table, var name, var shape) ->
                first(there(now, table), freshKey(now, table, name), columns(now, table, shape.columns()));
            case Edit.Drop(var key) ->
                first(there(now, key), Editing.needing(now, key).isEmpty() ? NONE : NEEDED);
        };
    }

    private static Problem first(Problem... problems) {
        for (Problem each : problems) {
            if (each != NONE) {
                return each;
            }
        }
        return NONE;
    }

    private static Problem there(SchemaSnapshot now, ElementKey key) {
        return now.elements().containsKey(key) ? NONE : MISSING;
    }

    /// Relations and types share their names.
    private static Problem fresh(SchemaSnapshot now, ElementKey key) {
        if (key.name().isBlank()) {
            return INCOMPLETE;
        }
        boolean taken = key.kind().isRelation()
                ? now.elements().keySet().stream()
                        .anyMatch(each -> !each.isPart()
                                && each.schema().equals(key.schema())
                                && each.name().equals(key.name())
                                && sharesNames(each.kind()))
                : now.elements().containsKey(key);
        return taken ? NAME_TAKEN : NONE;
    }

    private static boolean sharesNames(ElementKind kind) {
        return kind.isRelation()
                || Set.of(ElementKind.ENUM_TYPE, ElementKind.DOMAIN, ElementKind.COMPOSITE_TYPE, ElementKind.RANGE_TYPE)
                        .contains(kind);
    }

    private static Problem freshKey(SchemaSnapshot now, ElementKey table, String name) {
        return first(
                fresh(now, table.part(ElementKind.CONSTRAINT, name)), fresh(now, table.part(ElementKind.INDEX, name)));
    }

    private static Problem complete(ColumnShape shape) {
        boolean expression = switch (shape.origin()) {
            case PLAIN, IDENTITY_ALWAYS, IDENTITY_BY_DEFAULT -> true;
            case DEFAULT, STORED, VIRTUAL -> !shape.value().isBlank();
        };
        return shape.type().isBlank() || !expression ? INCOMPLETE : NONE;
    }

    private static Problem key(SchemaSnapshot now, ElementKey table, KeyShape shape) {
        return switch (shape) {
            case KeyShape.Primary(var columns) -> first(columns(now, table, columns), onePrimary(now, table));
            case KeyShape.Unique(var columns) -> columns(now, table, columns);
            case KeyShape.Check(var columns, var expression) -> expression.isBlank() ? INCOMPLETE : NONE;
            case KeyShape.Foreign(var columns, var far, var theirs, var onUpdate, var onDelete) ->
                first(
                        columns(now, table, columns),
                        there(now, far),
                        columns(now, far, theirs),
                        columns.size() == theirs.size() ? NONE : INCOMPLETE);
        };
    }

    private static Problem columns(SchemaSnapshot now, ElementKey table, List<String> columns) {
        boolean all = columns.stream()
                .allMatch(column -> now.body(table.part(ElementKind.COLUMN, column), RelationBody.Column.class)
                        .isPresent());
        return columns.isEmpty() ? INCOMPLETE : all ? NONE : MISSING;
    }

    private static Problem onePrimary(SchemaSnapshot now, ElementKey table) {
        return now.parts(table, ElementKind.CONSTRAINT).values().stream().anyMatch(Problem::primary)
                ? SECOND_PRIMARY
                : NONE;
    }

    private static boolean primary(Element element) {
        return element.body() instanceof PartBody.Constraint key && key.type() == TableConstraint.Kind.PRIMARY_KEY;
    }
}
