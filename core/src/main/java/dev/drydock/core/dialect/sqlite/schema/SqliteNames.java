package dev.drydock.core.dialect.sqlite.schema;

import dev.drydock.core.schema.CatalogQuery.Row;
import dev.drydock.core.schema.NameScope;
import dev.drydock.core.schema.ObjectKind;
import dev.drydock.core.schema.ObjectName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Names in one database of the connection.
final class SqliteNames {
    private final String schema;
    private final Set<String> shadows;
    private final Map<String, Long> rows;

    private SqliteNames(String schema, Set<String> shadows, Map<String, Long> rows) {
        this.schema = schema;
        this.shadows = shadows;
        this.rows = rows;
    }

    static List<ObjectName> list(Connection open, String schema, NameScope scope) throws SQLException {
        if (!scope.groups().contains(ObjectKind.Group.RELATIONS)
                && !scope.groups().contains(ObjectKind.Group.TRIGGERS)) {
            return List.of();
        }
        SqliteNames names = new SqliteNames(schema, shadows(open, schema), estimates(open, schema));
        return SqliteCatalog.NAMES.in(open, schema, names::read, scope.name()).stream()
                .filter(name -> scope.groups().contains(name.kind().group()))
                .filter(name -> scope.system() || !name.system())
                .toList();
    }

    private ObjectName read(Row row) throws SQLException {
        String name = row.text("name");
        ObjectKind kind = kind(row);
        Optional<ObjectName.Parent> parent = kind == ObjectKind.TRIGGER
                ? Optional.of(new ObjectName.Parent(0, schema, row.text("tbl_name")))
                : Optional.empty();
        long estimatedRows = kind == ObjectKind.TABLE ? rows.getOrDefault(name, -1L) : -1;
        boolean system = name.startsWith("sqlite_") || shadows.contains(name);
        return new ObjectName(0, kind, schema, name, "", parent, estimatedRows, -1, system);
    }

    private static ObjectKind kind(Row row) throws SQLException {
        return switch (row.text("type")) {
            case "trigger" -> ObjectKind.TRIGGER;
            case "view" -> ObjectKind.VIEW;
            default -> row.number("rootpage") == 0 ? ObjectKind.VIRTUAL_TABLE : ObjectKind.TABLE;
        };
    }

    /// Tables in which a virtual table keeps its content.
    private static Set<String> shadows(Connection open, String schema) throws SQLException {
        return new HashSet<>(SqliteCatalog.TABLE_LIST.in(
                open, schema, row -> row.text("type").equals("shadow") ? row.text("name") : ""));
    }

    private static Map<String, Long> estimates(Connection open, String schema) throws SQLException {
        Map<String, Long> rows = new HashMap<>();
        if (!SqliteCatalog.HAS_STATISTICS.in(open, schema, row -> row).isEmpty()) {
            SqliteCatalog.STATISTICS.in(open, schema, row -> rows.put(row.text("tbl"), row.number("estimated_rows")));
        }
        return rows;
    }
}
