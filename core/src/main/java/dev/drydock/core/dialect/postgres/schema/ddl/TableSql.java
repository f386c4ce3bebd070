package dev.drydock.core.dialect.postgres.schema.ddl;

import dev.drydock.core.schema.diff.Difference.Changed;
import dev.drydock.core.schema.snapshot.Element;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.RelationBody;
import dev.drydock.core.schema.snapshot.RelationBody.Column;
import dev.drydock.core.schema.snapshot.RelationBody.Persistence;
import dev.drydock.core.schema.snapshot.RelationBody.Table;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Tables. A partition is made on its own and joins its parent later, with all it needs for that.
final class TableSql {
    private final SchemaSnapshot after;
    private final ColumnSql columns;
    private final Predicate<ElementKey> defaultComesAlong;

    /// @param defaultComesAlong whether a default is part of the statement that makes its column
    TableSql(SchemaSnapshot after, ColumnSql columns, Predicate<ElementKey> defaultComesAlong) {
        this.after = after;
        this.columns = columns;
        this.defaultComesAlong = defaultComesAlong;
    }

    List<String> create(ElementKey key, Table table) {
        List<Element> all = after.parts(key, ElementKind.COLUMN).values().stream()
                .filter(element -> element.body() instanceof Column)
                .sorted(Comparator.comparingInt(element -> ((Column) element.body()).position()))
                .toList();
        List<Element> own = all.stream()
                .filter(element -> table.partitionOf().isPresent() || !((Column) element.body()).inherited())
                .toList();
        String body = own.stream()
                .map(element -> "\n    " + definition(element.key(), (Column) element.body()))
                .collect(Collectors.joining(","));
        StringBuilder sql = new StringBuilder("CREATE ")
                .append(table.persistence() == Persistence.UNLOGGED ? "UNLOGGED " : "")
                .append(table.foreign().isPresent() ? "FOREIGN TABLE " : "TABLE ")
                .append(Names.qualified(key));
        table.ofType().ifPresent(type -> sql.append(" OF ").append(type));
        if (table.ofType().isEmpty()) {
            sql.append(" (").append(body).append(own.isEmpty() ? ")" : "\n)");
        } else {
            sql.append(refined(own));
        }
        if (!table.inherits().isEmpty()) {
            sql.append(" INHERITS (")
                    .append(table.inherits().stream().map(Names::qualified).collect(Collectors.joining(", ")))
                    .append(')');
        }
        table.partitionKey().ifPresent(by -> sql.append(" PARTITION BY ").append(by));
        table.accessMethod().ifPresent(method -> sql.append(" USING ").append(Names.quoted(method)));
        table.foreign()
                .ifPresent(foreign -> sql.append(" SERVER ")
                        .append(Names.quoted(foreign.server()))
                        .append(foreignOptions(foreign)));
        sql.append(CreateSql.with(table.options()));
        table.tablespace().ifPresent(space -> sql.append(" TABLESPACE ").append(Names.quoted(space)));
        List<String> statements = new ArrayList<>(List.of(sql.toString()));
        all.forEach(element -> statements.addAll(columns.extras(element.key(), (Column) element.body())));
        statements.addAll(security(key, false, table.rowSecurity(), false, table.rowSecurityForced()));
        return statements;
    }

    /// What a table of a type has beside the type.
    private String refined(List<Element> columns) {
        List<String> parts = new ArrayList<>();
        for (Element element : columns) {
            Column column = (Column) element.body();
            Optional<String> expression = expression(element.key());
            if (column.notNull() || expression.isPresent()) {
                parts.add(Names.quoted(element.key().name()) + " WITH OPTIONS"
                        + expression.map(value -> " DEFAULT " + value).orElse("")
                        + (column.notNull() ? " NOT NULL" : ""));
            }
        }
        return parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")";
    }

    private static String foreignOptions(RelationBody.Foreign foreign) {
        return foreign.options().isEmpty()
                ? ""
                : foreign.options().entrySet().stream()
                        .map(option -> Names.quoted(option.getKey()) + " " + Names.text(option.getValue()))
                        .collect(Collectors.joining(", ", " OPTIONS (", ")"));
    }

    List<String> addColumn(ElementKey key, Column column) {
        List<String> sql = new ArrayList<>();
        sql.add("ALTER TABLE " + Names.owner(key) + " ADD COLUMN " + definition(key, column));
        sql.addAll(columns.extras(key, column));
        return sql;
    }

    private String definition(ElementKey key, Column column) {
        return columns.definition(key, column, expression(key));
    }

    private Optional<String> expression(ElementKey column) {
        ElementKey part = column.as(ElementKind.DEFAULT);
        return defaultComesAlong.test(part)
                ? after.body(part, RelationBody.ColumnDefault.class).map(RelationBody.ColumnDefault::expression)
                : Optional.empty();
    }

    List<String> changes(Changed change, Table before, Table now) {
        ElementKey key = change.key();
        String intro = "ALTER TABLE " + Names.qualified(key) + " ";
        List<String> sql = new ArrayList<>();
        if (change.touches("persistence")) {
            sql.add(intro + (now.persistence() == Persistence.UNLOGGED ? "SET UNLOGGED" : "SET LOGGED"));
        }
        if (change.touches("accessMethod")) {
            sql.add(intro + "SET ACCESS METHOD "
                    + now.accessMethod().map(Names::quoted).orElse("heap"));
        }
        if (change.touches("tablespace")) {
            sql.add(intro + "SET TABLESPACE "
                    + now.tablespace().map(Names::quoted).orElse("pg_default"));
        }
        if (change.touches("options")) {
            OptionSql.changes(before.options(), now.options()).forEach(clause -> sql.add(intro + clause));
        }
        sql.addAll(security(
                key, before.rowSecurity(), now.rowSecurity(), before.rowSecurityForced(), now.rowSecurityForced()));
        return sql;
    }

    private static List<String> security(
            ElementKey key, boolean before, boolean now, boolean forcedBefore, boolean forcedNow) {
        String intro = "ALTER TABLE " + Names.qualified(key) + " ";
        List<String> sql = new ArrayList<>();
        if (before != now) {
            sql.add(intro + (now ? "ENABLE" : "DISABLE") + " ROW LEVEL SECURITY");
        }
        if (forcedBefore != forcedNow) {
            sql.add(intro + (forcedNow ? "FORCE" : "NO FORCE") + " ROW LEVEL SECURITY");
        }
        return sql;
    }
}
