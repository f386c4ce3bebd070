package dev.drydock.core.dialect.sqlite.schema;

import dev.drydock.core.schema.CatalogQuery.Row;
import dev.drydock.core.schema.TableConstraint;
import dev.drydock.core.schema.TableConstraint.Action;
import dev.drydock.core.schema.TableConstraint.Kind;
import dev.drydock.core.schema.TableConstraint.Reference;
import dev.drydock.core.schema.TableIndex;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Primary, unique and foreign keys in one database of the connection.
final class SqliteKeys {
    private final Connection open;
    private final String schema;

    SqliteKeys(Connection open, String schema) {
        this.open = open;
        this.schema = schema;
    }

    List<TableConstraint> of(String table, List<TableIndex> indexes) throws SQLException {
        List<TableConstraint> keys = new ArrayList<>();
        List<String> primary = primaryKey(table);
        if (!primary.isEmpty()) {
            keys.add(key(table, Kind.PRIMARY_KEY, primary, "PRIMARY KEY " + quoted(primary), Optional.empty()));
        }
        // A unique index without DDL of its own was made for a UNIQUE constraint.
        for (TableIndex index : indexes) {
            if (index.unique() && !index.primary() && index.definition().isEmpty()) {
                keys.add(key(table, Kind.UNIQUE, index.keys(), "UNIQUE " + quoted(index.keys()), Optional.empty()));
            }
        }
        keys.addAll(foreignKeys(table));
        return keys;
    }

    /// Reads the foreign keys of every table, because SQLite keeps no list of them by target. Names of tables
    /// compare as SQLite does: without regard to ASCII case.
    List<TableConstraint> pointingAt(String table) throws SQLException {
        List<TableConstraint> keys = new ArrayList<>();
        for (String other : SqliteRelations.tables(open, schema)) {
            for (TableConstraint key : foreignKeys(other)) {
                if (key.reference().orElseThrow().table().equalsIgnoreCase(table)) {
                    keys.add(key);
                }
            }
        }
        return keys;
    }

    private List<TableConstraint> foreignKeys(String table) throws SQLException {
        Map<Long, List<KeyRow>> byId = new LinkedHashMap<>();
        SqliteCatalog.FOREIGN_KEYS.of(open, schema, table, KeyRow::new).stream()
                .sorted(Comparator.comparingLong(KeyRow::id).thenComparingLong(KeyRow::place))
                .forEach(row ->
                        byId.computeIfAbsent(row.id, _ -> new ArrayList<>()).add(row));
        List<TableConstraint> keys = new ArrayList<>();
        for (List<KeyRow> rows : byId.values()) {
            keys.add(foreignKey(table, rows));
        }
        return keys;
    }

    private TableConstraint foreignKey(String table, List<KeyRow> rows) throws SQLException {
        KeyRow first = rows.getFirst();
        List<String> from = rows.stream().map(KeyRow::from).toList();
        List<String> to =
                rows.stream().map(KeyRow::to).flatMap(Optional::stream).toList();
        List<String> target = to.isEmpty() ? primaryKey(first.target) : to;
        Reference reference = new Reference(schema, first.target, target, first.onUpdate, first.onDelete);
        String definition = "FOREIGN KEY " + quoted(from) + " REFERENCES " + quoted(first.target)
                + (target.isEmpty() ? "" : " " + quoted(target))
                + rule(" ON UPDATE ", first.onUpdate)
                + rule(" ON DELETE ", first.onDelete);
        return key(table, Kind.FOREIGN_KEY, from, definition, Optional.of(reference));
    }

    private List<String> primaryKey(String table) throws SQLException {
        return SqliteCatalog.COLUMNS
                .of(open, schema, table, row -> Map.entry(row.number("pk"), row.text("name")))
                .stream()
                .filter(column -> column.getKey() > 0)
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }

    private TableConstraint key(
            String table, Kind kind, List<String> columns, String definition, Optional<Reference> reference) {
        return new TableConstraint(
                schema, table, "", kind, columns, definition, true, false, reference, Optional.empty());
    }

    private static String rule(String event, Action action) {
        return action == Action.NO_ACTION ? "" : event + action.name().replace('_', ' ');
    }

    private static String quoted(List<String> names) {
        return names.stream().map(SqliteKeys::quoted).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private record KeyRow(
            long id, long place, String target, String from, Optional<String> to, Action onUpdate, Action onDelete) {
        KeyRow(Row row) throws SQLException {
            this(
                    row.number("id"),
                    row.number("seq"),
                    row.text("table"),
                    row.text("from"),
                    row.optional("to"),
                    action(row.text("on_update")),
                    action(row.text("on_delete")));
        }

        private static Action action(String words) {
            return Action.valueOf(words.replace(' ', '_'));
        }
    }
}
