package dev.drydock.core.dialect.postgres.schema.ddl;

import dev.drydock.core.dialect.postgres.schema.ddl.order.Fallout;
import dev.drydock.core.dialect.postgres.schema.ddl.order.Lineage;
import dev.drydock.core.dialect.postgres.schema.ddl.order.Recreation;
import dev.drydock.core.schema.diff.Difference.Changed;
import dev.drydock.core.schema.diff.SchemaDiff;
import dev.drydock.core.schema.snapshot.Dependency;
import dev.drydock.core.schema.snapshot.Element;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.RelationBody;
import dev.drydock.core.schema.snapshot.TypeBody;
import dev.drydock.core.schema.snapshot.TypeBody.Attribute;
import dev.drydock.core.schema.snapshot.TypeBody.CompositeType;
import dev.drydock.core.schema.snapshot.TypeBody.Domain;
import dev.drydock.core.schema.snapshot.TypeBody.EnumType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Changes of types.
final class TypeSql {
    private static final String ASIDE = "__before_change";
    private static final int NAME_BYTES = 63;

    private final SchemaDiff diff;
    private final Fallout fallout;
    private final Lineage lineage;
    private final NewTypeSql types;

    TypeSql(SchemaDiff diff, Fallout fallout, Lineage lineage, NewTypeSql types) {
        this.types = types;
        this.diff = diff;
        this.lineage = lineage;
        this.fallout = fallout;
    }

    /// New labels cannot be used before they are committed: these statements go first, in a transaction of
    /// their own.
    static List<String> newLabels(Changed change) {
        if (!(change.before().body() instanceof EnumType before)
                || !(change.after().body() instanceof EnumType after)
                || !Recreation.isPartInOrder(before.labels(), after.labels())) {
            return List.of();
        }
        List<String> sql = new ArrayList<>();
        for (int i = 0; i < after.labels().size(); i++) {
            String label = after.labels().get(i);
            if (!before.labels().contains(label)) {
                String place = i > 0
                        ? " AFTER " + Names.text(after.labels().get(i - 1))
                        : before.labels().isEmpty()
                                ? ""
                                : " BEFORE " + Names.text(before.labels().getFirst());
                sql.add("ALTER TYPE " + Names.qualified(change.key()) + " ADD VALUE " + Names.text(label) + place);
            }
        }
        return sql;
    }

    static List<String> changes(Changed change, TypeBody now) {
        return switch (now) {
            case Domain after
            when change.before().body() instanceof Domain before -> domain(change.key(), before, after);
            case CompositeType after
            when change.before().body() instanceof CompositeType before -> composite(change.key(), before, after);
            default -> List.of();
        };
    }

    private static List<String> domain(ElementKey key, Domain before, Domain after) {
        String intro = "ALTER DOMAIN " + Names.qualified(key) + " ";
        List<String> sql = new ArrayList<>();
        if (!before.defaultExpression().equals(after.defaultExpression())) {
            sql.add(intro
                    + after.defaultExpression()
                            .map(value -> "SET DEFAULT " + value)
                            .orElse("DROP DEFAULT"));
        }
        if (before.notNull() != after.notNull()) {
            sql.add(intro + (after.notNull() ? "SET NOT NULL" : "DROP NOT NULL"));
        }
        return sql;
    }

    /// Attributes that go and come; one with another type is a case for a new type.
    private static List<String> composite(ElementKey key, CompositeType before, CompositeType after) {
        String intro = "ALTER TYPE " + Names.qualified(key) + " ";
        List<String> had = before.attributes().stream().map(Attribute::name).toList();
        List<String> has = after.attributes().stream().map(Attribute::name).toList();
        List<String> sql = new ArrayList<>();
        for (String name : had) {
            if (!has.contains(name)) {
                sql.add(intro + "DROP ATTRIBUTE " + Names.quoted(name));
            }
        }
        for (Attribute attribute : after.attributes()) {
            if (!had.contains(attribute.name())) {
                sql.add(intro + "ADD ATTRIBUTE " + NewTypeSql.attribute(attribute));
            }
        }
        return sql;
    }

    /// Puts the old type aside, makes the new one, and moves the columns over by their text.
    List<String> swap(Element after) {
        ElementKey key = after.key();
        List<String> sql = new ArrayList<>();
        sql.add("ALTER " + (key.kind() == ElementKind.DOMAIN ? "DOMAIN " : "TYPE ") + Names.qualified(key)
                + " RENAME TO " + Names.quoted(aside(key)));
        diff.before().body(key, TypeBody.RangeType.class).flatMap(TypeBody.RangeType::multirange).ifPresent(name -> {
            ElementKey multirange = ElementKey.of(key.kind(), key.schema(), name);
            sql.add("ALTER TYPE " + Names.qualified(multirange) + " RENAME TO " + Names.quoted(aside(multirange)));
        });
        if (after.body() instanceof TypeBody type) {
            sql.add(types.create(key, type));
        }
        for (ElementKey column : movedColumns(key)) {
            Recreation.column(diff.after(), column)
                    .ifPresent(body -> sql.add(
                            ColumnSql.alterAll(column, "TYPE " + body.type() + " USING " + moved(key, column, body))));
        }
        return sql;
    }

    /// By its text; a row attribute by attribute, as its text has as many fields as the old type had.
    private String moved(ElementKey type, ElementKey column, RelationBody.Column now) {
        String name = Names.quoted(column.name());
        Optional<CompositeType> before = diff.before().body(type, CompositeType.class);
        Optional<CompositeType> after = diff.after().body(type, CompositeType.class);
        if (before.isEmpty() || after.isEmpty() || now.type().endsWith("]")) {
            return name + "::text::" + now.type();
        }
        String row = after.get().attributes().stream()
                .map(attribute -> before.get().attributes().stream()
                                .anyMatch(had -> had.name().equals(attribute.name()))
                        ? "(" + name + ")." + Names.quoted(attribute.name()) + "::text::" + attribute.type()
                        : "NULL")
                .collect(Collectors.joining(", "));
        return "CASE WHEN " + name + " IS NOT DISTINCT FROM NULL THEN NULL ELSE ROW(" + row + ")::" + now.type()
                + " END";
    }

    /// Columns that use the type on both sides.
    private List<ElementKey> movedColumns(ElementKey type) {
        return diff.before().dependencies().stream()
                .filter(dependency -> dependency.on().equals(type))
                .map(dependency -> dependency.dependent())
                .filter(column -> fallout.retyped.contains(column) && !fallout.drops(column))
                .filter(column -> !lineage.isRetypedByParent(column))
                .filter(column -> usesAfter(column, type))
                .toList();
    }

    private boolean usesAfter(ElementKey column, ElementKey type) {
        return diff.after().dependencies().contains(new Dependency(column, type));
    }

    /// Whether the new type brings the column's type along.
    boolean moved(ElementKey column) {
        return fallout.swapped.stream()
                .anyMatch(type -> diff.before().dependencies().contains(new Dependency(column, type))
                        && usesAfter(column, type)
                        && diff.before().body(column, RelationBody.Column.class).isPresent());
    }

    List<String> sweep(ElementKey type) {
        ElementKey old = ElementKey.of(type.kind(), type.schema(), aside(type));
        return List.of((type.kind() == ElementKind.DOMAIN ? "DROP DOMAIN " : "DROP TYPE ") + Names.qualified(old));
    }

    private static String aside(ElementKey type) {
        String name = type.name();
        while ((name + ASIDE).getBytes(StandardCharsets.UTF_8).length > NAME_BYTES) {
            name = name.substring(0, name.offsetByCodePoints(name.length(), -1));
        }
        return name + ASIDE;
    }
}
