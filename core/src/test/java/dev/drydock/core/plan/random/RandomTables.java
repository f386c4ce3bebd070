package dev.drydock.core.plan.random;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The tables of a schema with their columns and foreign keys, all names quoted.
record RandomTables(Map<String, List<Column>> columns, List<Key> keys) {
    record Column(String name, String type, boolean generated) {
        boolean isNumber() {
            return type.matches("int[248]");
        }
    }

    /// A foreign key of one column.
    record Key(String table, String column, String otherTable, String otherColumn) {}

    static RandomTables of(Connection connection, String schema) throws SQLException {
        Map<String, List<Column>> columns = new LinkedHashMap<>();
        List<Key> keys = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            ResultSet rows =
                    statement.executeQuery("select format('%I.%I', n.nspname, c.relname), quote_ident(a.attname),"
                            + " (case when t.typtype = 'd' then format_type(t.typbasetype, null) else t.typname end),"
                            + " a.attgenerated <> '' or a.attidentity = 'a' from pg_attribute a"
                            + " join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace"
                            + " join pg_type t on t.oid = a.atttypid where n.nspname = '" + schema
                            + "' and c.relkind in ('r', 'p') and not c.relispartition and a.attnum > 0 and not"
                            + " a.attisdropped order by 1, a.attnum");
            while (rows.next()) {
                columns.computeIfAbsent(rows.getString(1), _ -> new ArrayList<>())
                        .add(new Column(rows.getString(2), rows.getString(3), rows.getBoolean(4)));
            }
            rows = statement.executeQuery("select format('%I.%I', n.nspname, c.relname), quote_ident(a.attname),"
                + " format('%I.%I', m.nspname, d.relname), quote_ident(b.attname) from pg_constraint k join pg_class c"
                + " on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace join pg_class d on d.oid ="
                + " k.confrelid join pg_namespace m on m.oid = d.relnamespace join pg_attribute a on a.attrelid ="
                + " c.oid and a.attnum = k.conkey[1] join pg_attribute b on b.attrelid = d.oid and b.attnum ="
                + " k.confkey[1] where k.contype = 'f' and cardinality(k.conkey) = 1 and a.atttypid in (20, 21, 23)"
                + " and not c.relispartition and n.nspname = '"
                    + schema + "' and m.nspname = '" + schema + "' order by 1, 2, 3");
            while (rows.next()) {
                keys.add(new Key(rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4)));
            }
        }
        return new RandomTables(columns, keys);
    }

    List<String> names() {
        return List.copyOf(columns.keySet());
    }

    List<Column> of(String table) {
        return columns.getOrDefault(table, List.of());
    }

    List<Column> numbers(String table) {
        return of(table).stream().filter(Column::isNumber).toList();
    }
}
