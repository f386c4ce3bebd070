package dev.drydock.core.dialect.mysql.schema;

import dev.drydock.core.dialect.mysql.driver.MysqlConnection;
import dev.drydock.core.schema.CatalogQuery;
import dev.drydock.core.schema.CatalogQuery.Row;
import dev.drydock.core.schema.ObjectName;
import dev.drydock.core.schema.TableIndex;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// Reads indexes. The catalog tells them key by key; their DDL is part of the table's.
final class MysqlIndexes {
    private static final CatalogQuery INDEXES = MysqlCatalog.query("indexes");

    private MysqlIndexes() {}

    static List<TableIndex> of(MysqlConnection session, ObjectName table) throws SQLException {
        Map<String, Key> last = new LinkedHashMap<>();
        Map<String, List<String>> keys = new LinkedHashMap<>();
        for (Key key : INDEXES.rows(session, Key::read, table.schema(), table.name())) {
            last.put(key.index, key);
            keys.computeIfAbsent(key.index, index -> new ArrayList<>()).add(key.text);
        }
        return last.values().stream()
                .map(key -> new TableIndex(
                        key.index,
                        key.unique,
                        key.index.equals("PRIMARY"),
                        key.used,
                        key.method,
                        keys.getOrDefault(key.index, List.of()),
                        List.of(),
                        Optional.empty(),
                        "",
                        -1,
                        OptionalLong.empty(),
                        key.comment))
                .toList();
    }

    /// @param used false for one that the planner was told to ignore
    /// @param text a column, with its length and direction where they differ, or an expression
    private record Key(
            String index, boolean unique, boolean used, String method, String text, Optional<String> comment) {
        static Key read(Row row) throws SQLException {
            boolean hidden = row.has("IS_VISIBLE") && row.text("IS_VISIBLE").equals("NO");
            boolean ignored = row.has("IGNORED") && row.text("IGNORED").equals("YES");
            return new Key(
                    row.text("INDEX_NAME"),
                    row.number("NON_UNIQUE") == 0,
                    !hidden && !ignored,
                    row.text("INDEX_TYPE").toLowerCase(Locale.ROOT),
                    text(row),
                    row.optional("INDEX_COMMENT").filter(comment -> !comment.isEmpty()));
        }

        private static String text(Row row) throws SQLException {
            boolean expression = row.isNull("COLUMN_NAME") && row.has("EXPRESSION");
            String key = expression ? "(" + row.text("EXPRESSION") + ")" : row.text("COLUMN_NAME");
            String length = row.isNull("SUB_PART") ? "" : "(" + row.number("SUB_PART") + ")";
            return key + length + (row.text("COLLATION").equals("D") ? " DESC" : "");
        }
    }
}
