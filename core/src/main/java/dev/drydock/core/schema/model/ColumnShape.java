package dev.drydock.core.schema.model;

import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.RelationBody;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import java.util.Optional;

/// What a form says of a column. Texts are as DDL has them.
///
/// @param value what it holds when an INSERT leaves it out, or what it is computed from
public record ColumnShape(String type, boolean notNull, Origin origin, String value) {
    /// Where values come from when a statement gives none.
    public enum Origin {
        PLAIN,
        DEFAULT,
        IDENTITY_ALWAYS,
        IDENTITY_BY_DEFAULT,
        STORED,
        VIRTUAL
    }

    /// As the column is in `snapshot`.
    public static ColumnShape of(SchemaSnapshot snapshot, ElementKey key) {
        RelationBody.Column column =
                snapshot.body(key, RelationBody.Column.class).orElseThrow();
        Optional<String> value = snapshot.body(key.as(ElementKind.DEFAULT), RelationBody.ColumnDefault.class)
                .map(RelationBody.ColumnDefault::expression);
        Origin origin = column.identity()
                .map(identity -> identity.always() ? Origin.IDENTITY_ALWAYS : Origin.IDENTITY_BY_DEFAULT)
                .or(() -> column.generated().map(made -> made.stored() ? Origin.STORED : Origin.VIRTUAL))
                .orElse(value.isPresent() ? Origin.DEFAULT : Origin.PLAIN);
        String text = column.generated()
                .map(RelationBody.Generated::expression)
                .or(() -> value)
                .orElse("");
        return new ColumnShape(column.type(), column.notNull(), origin, text);
    }

    public static ColumnShape of(String type) {
        return new ColumnShape(type, false, Origin.PLAIN, "");
    }

    public ColumnShape withType(String other) {
        return new ColumnShape(other, notNull, origin, value);
    }

    public ColumnShape withNotNull(boolean other) {
        return new ColumnShape(type, other, origin, value);
    }

    public ColumnShape from(Origin other, String expression) {
        return new ColumnShape(type, notNull, other, expression);
    }

    Optional<String> expression(Origin wanted) {
        return origin == wanted && !value.isBlank() ? Optional.of(value.strip()) : Optional.empty();
    }

    boolean identity() {
        return origin == Origin.IDENTITY_ALWAYS || origin == Origin.IDENTITY_BY_DEFAULT;
    }
}
