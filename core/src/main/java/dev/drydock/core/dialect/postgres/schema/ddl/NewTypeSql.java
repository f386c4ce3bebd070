package dev.drydock.core.dialect.postgres.schema.ddl;

import dev.drydock.core.dialect.postgres.schema.ddl.order.Operations;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.PartBody;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import dev.drydock.core.schema.snapshot.TypeBody;
import dev.drydock.core.schema.snapshot.TypeBody.Attribute;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What makes a type.
final class NewTypeSql {
    private final SchemaSnapshot after;
    private final Operations operations;

    NewTypeSql(SchemaSnapshot after, Operations operations) {
        this.after = after;
        this.operations = operations;
    }

    static String attribute(Attribute attribute) {
        return Names.quoted(attribute.name()) + " " + attribute.type()
                + attribute
                        .collation()
                        .map(collation -> " COLLATE " + collation)
                        .orElse("");
    }

    /// Constraints that the domain could not get later.
    private String checks(ElementKey domain) {
        StringBuilder sql = new StringBuilder();
        after.parts(domain, ElementKind.DOMAIN_CONSTRAINT).forEach((key, element) -> {
            if (element.body() instanceof PartBody.Constraint check && operations.comesWithDomain(key)) {
                sql.append(" CONSTRAINT ")
                        .append(Names.quoted(key.name()))
                        .append(' ')
                        .append(check.definition());
            }
        });
        return sql.toString();
    }

    String create(ElementKey key, TypeBody type) {
        String name = Names.qualified(key);
        return switch (type) {
            case TypeBody.EnumType labels ->
                "CREATE TYPE " + name + " AS ENUM ("
                        + labels.labels().stream().map(Names::text).collect(Collectors.joining(", ")) + ")";
            case TypeBody.Domain domain ->
                "CREATE DOMAIN " + name + " AS " + domain.type()
                        + domain.collation()
                                .map(collation -> " COLLATE " + collation)
                                .orElse("")
                        + domain.defaultExpression()
                                .map(value -> " DEFAULT " + value)
                                .orElse("")
                        + (domain.notNull() ? " NOT NULL" : "")
                        + checks(key);
            case TypeBody.CompositeType composite ->
                "CREATE TYPE " + name + " AS ("
                        + composite.attributes().stream()
                                .map(NewTypeSql::attribute)
                                .collect(Collectors.joining(", "))
                        + ")";
            case TypeBody.RangeType range -> "CREATE TYPE " + name + " AS RANGE (" + range(key, range) + ")";
            case TypeBody.Collation collation -> "CREATE COLLATION " + name + " (" + collation.definition() + ")";
        };
    }

    private static String range(ElementKey key, TypeBody.RangeType range) {
        List<String> parts = new ArrayList<>();
        parts.add("SUBTYPE = " + range.subtype());
        range.operatorClass().ifPresent(name -> parts.add("SUBTYPE_OPCLASS = " + name));
        range.collation().ifPresent(name -> parts.add("COLLATION = " + name));
        range.canonical().ifPresent(name -> parts.add("CANONICAL = " + name));
        range.difference().ifPresent(name -> parts.add("SUBTYPE_DIFF = " + name));
        range.multirange()
                .ifPresent(name ->
                        parts.add("MULTIRANGE_TYPE_NAME = " + Names.quoted(key.schema()) + "." + Names.quoted(name)));
        return String.join(", ", parts);
    }
}
