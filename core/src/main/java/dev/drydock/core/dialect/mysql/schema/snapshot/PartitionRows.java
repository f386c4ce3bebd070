package dev.drydock.core.dialect.mysql.schema.snapshot;

import dev.drydock.core.dialect.mysql.schema.MysqlText;
import dev.drydock.core.schema.CatalogQuery;
import dev.drydock.core.schema.CatalogQuery.Row;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// How tables are partitioned, in the words of DDL.
final class PartitionRows {
    static final String PARTITIONS = "PARTITIONS";

    private static final CatalogQuery QUERY = MysqlSnapshots.query("partitions");

    private final Map<String, Map<String, List<PartitionRow>>> tables = new LinkedHashMap<>();

    void read(MysqlDraft draft) throws SQLException {
        tables.clear();
        draft.each(
                QUERY,
                row -> tables.computeIfAbsent(row.text("table_name"), any -> new LinkedHashMap<>())
                        .computeIfAbsent(row.text("name"), any -> new ArrayList<>())
                        .add(new PartitionRow(row)));
    }

    Optional<Partitioning> of(String table) {
        return Optional.ofNullable(tables.get(table)).map(PartitionRows::partitioning);
    }

    private static Partitioning partitioning(Map<String, List<PartitionRow>> partitions) {
        List<PartitionRow> firsts =
                partitions.values().stream().map(List::getFirst).toList();
        PartitionRow first = firsts.getFirst();
        StringBuilder key = new StringBuilder(first.method + " (" + first.expression + ")");
        first.subMethod.ifPresent(method -> key.append(" SUBPARTITION BY " + method + " (" + first.subExpression
                + ") SUBPARTITIONS " + partitions.values().iterator().next().size()));
        boolean listed = first.description.isPresent() || first.method.startsWith("SYSTEM_TIME");
        boolean plain = !listed && firsts.stream().allMatch(PartitionRow::isPlain) && areNumbered(firsts);
        if (plain) {
            return new Partitioning(key.toString(), Integer.toString(firsts.size()));
        }
        return new Partitioning(
                key.toString(),
                firsts.stream().map(PartitionRow::clause).collect(Collectors.joining(",\n ", "(", ")")));
    }

    private static boolean areNumbered(List<PartitionRow> rows) {
        for (int i = 0; i < rows.size(); i++) {
            if (!rows.get(i).name.equals("p" + i)) {
                return false;
            }
        }
        return true;
    }

    /// @param key as DDL has it after PARTITION BY
    /// @param list the partitions in parentheses, or how many there are, where they have no features
    record Partitioning(String key, String list) {}

    private record PartitionRow(
            String name,
            String method,
            String expression,
            Optional<String> subMethod,
            String subExpression,
            Optional<String> description,
            String comment) {
        PartitionRow(Row row) throws SQLException {
            this(
                    row.text("name"),
                    row.text("method").replace("  ", " "),
                    row.text("expression"),
                    row.optional("sub_method"),
                    row.text("sub_expression"),
                    row.optional("description"),
                    row.text("comment"));
        }

        boolean isPlain() {
            return description.isEmpty() && comment.isEmpty();
        }

        String clause() {
            String values = "";
            if (method.startsWith("RANGE")) {
                String bound = description.orElse("");
                values = " VALUES LESS THAN " + (bound.equals("MAXVALUE") ? bound : "(" + bound + ")");
            } else if (method.startsWith("LIST")) {
                String bound = description.orElse("");
                values = bound.equals("DEFAULT") ? " DEFAULT" : " VALUES IN (" + bound + ")";
            } else if (method.startsWith("SYSTEM_TIME")) {
                values = description.filter("CURRENT"::equals).isPresent() ? " CURRENT" : " HISTORY";
            }
            return "PARTITION " + MysqlText.quoted(name) + values
                    + (comment.isEmpty() ? "" : " COMMENT = " + MysqlText.text(comment));
        }
    }
}
