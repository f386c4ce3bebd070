package dev.drydock.core.dialect.sqlite.schema.ddl;

import dev.drydock.core.dialect.sqlite.schema.text.ConstraintNames;
import dev.drydock.core.dialect.sqlite.schema.text.Names;
import dev.drydock.core.dialect.sqlite.schema.text.TableOptions;
import dev.drydock.core.dialect.sqlite.schema.text.Words;
import dev.drydock.core.schema.snapshot.Element;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.PartBody.Constraint;
import dev.drydock.core.schema.snapshot.RelationBody.Column;
import dev.drydock.core.schema.snapshot.RelationBody.ColumnDefault;
import dev.drydock.core.schema.snapshot.RelationBody.Table;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// CREATE TABLE and the clauses in it.
final class TableSql {
    static final String IN_COLUMN = "PRIMARY KEY DESC";

    private final SchemaSnapshot snapshot;

    TableSql(SchemaSnapshot snapshot) {
        this.snapshot = snapshot;
    }

    /// @param name under which it is made, which the rebuilding of a table chooses
    String create(ElementKey table, String name) {
        Table body = snapshot.body(table, Table.class).orElseThrow();
        String place = Names.qualified(table.schema(), name);
        String using = body.options().get(TableOptions.USING);
        if (using != null) {
            return "CREATE VIRTUAL TABLE " + place + " USING " + using;
        }
        String definition = body.options().get(TableOptions.DEFINITION);
        if (definition != null) {
            return definition;
        }
        List<String> clauses = new ArrayList<>();
        columns(snapshot, table).forEach(column -> clauses.add(column(column)));
        constraints(table).stream()
                .filter(constraint -> !isInColumn(constraint))
                .map(constraint -> ConstraintNames.clause(constraint.key(), (Constraint) constraint.body()))
                .forEach(clauses::add);
        List<String> options = new ArrayList<>();
        if (body.options().containsKey(TableOptions.STRICT)) {
            options.add("STRICT");
        }
        if (body.options().containsKey(TableOptions.WITHOUT_ROWID)) {
            options.add("WITHOUT ROWID");
        }
        return "CREATE TABLE " + place + " (\n    " + String.join(",\n    ", clauses) + "\n)"
                + (options.isEmpty() ? "" : " " + String.join(", ", options));
    }

    /// In their order.
    static List<Element> columns(SchemaSnapshot snapshot, ElementKey table) {
        return snapshot.parts(table, ElementKind.COLUMN).values().stream()
                .sorted(Comparator.comparingInt(element -> ((Column) element.body()).position()))
                .toList();
    }

    private List<Element> constraints(ElementKey table) {
        return snapshot.parts(table, ElementKind.CONSTRAINT).values().stream()
                .sorted(Comparator.comparing((Element element) -> ((Constraint) element.body()).type())
                        .thenComparing(Element::key))
                .toList();
    }

    private static boolean isInColumn(Element constraint) {
        return bare((Constraint) constraint.body()).startsWith(IN_COLUMN);
    }

    private static String bare(Constraint body) {
        Words words = Words.of(body.definition());
        if (words.take("CONSTRAINT")) {
            words.next();
        }
        return words.take("PRIMARY", "KEY", "DESC") ? IN_COLUMN : "";
    }

    /// As CREATE TABLE and ADD COLUMN have it.
    String column(Element element) {
        Column body = (Column) element.body();
        ElementKey key = element.key();
        StringBuilder sql = new StringBuilder(Names.quoted(key.name()));
        if (!body.type().isEmpty()) {
            sql.append(' ').append(body.type());
        }
        ElementKey table = ElementKey.of(ElementKind.TABLE, key.schema(), key.parent());
        for (Element constraint : constraints(table)) {
            Constraint primary = (Constraint) constraint.body();
            if (isInColumn(constraint) && primary.columns().contains(key.name())) {
                sql.append(' ').append(ConstraintNames.clause(constraint.key(), primary));
            }
        }
        body.collation().ifPresent(collation -> sql.append(" COLLATE ").append(Names.quoted(collation)));
        if (body.notNull()) {
            sql.append(" NOT NULL");
            Optional.ofNullable(body.options().get(TableOptions.ON_CONFLICT))
                    .ifPresent(action -> sql.append(" ON CONFLICT ").append(action));
        }
        snapshot.body(key.as(ElementKind.DEFAULT), ColumnDefault.class)
                .ifPresent(value -> sql.append(" DEFAULT ").append(value.expression()));
        body.generated()
                .ifPresent(generated -> sql.append(" GENERATED ALWAYS AS (")
                        .append(generated.expression())
                        .append(generated.stored() ? ") STORED" : ") VIRTUAL"));
        return sql.toString();
    }
}
