package dev.drydock.core.dialect.postgres.schema.ddl;

import dev.drydock.core.dialect.postgres.schema.ddl.order.Fallout;
import dev.drydock.core.dialect.postgres.schema.ddl.order.Rebuilding;
import dev.drydock.core.schema.diff.Risk;
import dev.drydock.core.schema.diff.SchemaDiff;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.RelationBody.Column;
import dev.drydock.core.schema.snapshot.RelationBody.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Tables that are made anew keep their rows: in a temporary table of the transaction. What is of a type that
/// somebody made is kept as text, as the type may be made anew too.
final class RebuildSql {
    private final SchemaDiff diff;
    private final Fallout fallout;

    RebuildSql(SchemaDiff diff, Fallout fallout) {
        this.diff = diff;
        this.fallout = fallout;
    }

    List<String> beforeDrop(ElementKey table, String drop) {
        if (!carries(table)) {
            return List.of(drop);
        }
        String columns = Rebuilding.kept(diff, table).stream()
                .map(column -> Names.quoted(column.name()) + (asText(column) ? "::text" : ""))
                .collect(Collectors.joining(", "));
        return List.of(
                "CREATE TEMPORARY TABLE " + Names.quoted(aside(table)) + " ON COMMIT DROP AS SELECT " + columns
                        + " FROM ONLY " + Names.qualified(table),
                drop);
    }

    List<String> refill(ElementKey table) {
        if (!carries(table)) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (ElementKey column : Rebuilding.kept(diff, table)) {
            String name = Names.quoted(column.name());
            names.add(name);
            values.add(name + (asText(column) ? "::" + type(column) : ""));
        }
        return List.of("INSERT INTO " + Names.qualified(table) + " (" + String.join(", ", names)
                + ") OVERRIDING SYSTEM VALUE SELECT " + String.join(", ", values) + " FROM pg_temp."
                + Names.quoted(aside(table)));
    }

    /// The rows of a partitioned table are in its partitions, which step aside by themselves.
    private boolean carries(ElementKey table) {
        return fallout.rebuilt.contains(table)
                && !Rebuilding.kept(diff, table).isEmpty()
                && diff.before()
                        .body(table, Table.class)
                        .filter(body -> body.partitionKey().isEmpty())
                        .isPresent();
    }

    Risk risk(ElementKey table) {
        boolean loses = diff.before().parts(table, ElementKind.COLUMN).entrySet().stream()
                .anyMatch(column -> column.getValue().body() instanceof Column before
                        && before.generated().isEmpty()
                        && !Rebuilding.kept(diff, table).contains(column.getKey()));
        return loses ? Risk.DESTRUCTIVE : Risk.REWRITE;
    }

    private boolean asText(ElementKey column) {
        String before =
                diff.before().body(column, Column.class).map(Column::type).orElse("");
        return before.contains(".") || !before.equals(type(column));
    }

    private String type(ElementKey column) {
        return diff.after().body(column, Column.class).map(Column::type).orElse("");
    }

    private static String aside(ElementKey table) {
        return "rows_" + Integer.toHexString(table.hashCode()) + "_"
                + Integer.toHexString(table.name().hashCode());
    }
}
