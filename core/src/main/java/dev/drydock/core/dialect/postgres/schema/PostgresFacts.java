package dev.drydock.core.dialect.postgres.schema;

import dev.drydock.core.schema.CatalogQuery;
import dev.drydock.core.schema.CatalogQuery.Row;
import dev.drydock.core.schema.ObjectName;
import dev.drydock.core.schema.live.IndexFacts;
import dev.drydock.core.schema.live.RelationFacts;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/// Sizes, statistics and counters of one relation, by OID, behind the shield of [PostgresCatalog].
final class PostgresFacts {
    private static final CatalogQuery RELATION = PostgresCatalog.query("relation_facts");
    private static final CatalogQuery COLUMNS = PostgresCatalog.query("column_facts");
    private static final CatalogQuery INDEXES = PostgresCatalog.query("index_facts");

    private PostgresFacts() {}

    static Optional<RelationFacts> of(Connection open, ObjectName name) throws SQLException {
        Map<String, Double> nulls = new TreeMap<>();
        for (Map.Entry<String, Double> column : COLUMNS.rows(open, PostgresFacts::column, name.id())) {
            nulls.putIfAbsent(column.getKey(), column.getValue());
        }
        Map<String, IndexFacts> indexes = new TreeMap<>();
        for (Map.Entry<String, IndexFacts> index : INDEXES.rows(open, PostgresFacts::index, name.id())) {
            indexes.put(index.getKey(), index.getValue());
        }
        return RELATION
                .rows(
                        open,
                        row -> new RelationFacts(
                                number(row, "rows"),
                                number(row, "bytes"),
                                number(row, "index_bytes"),
                                moment(row, "analysed"),
                                moment(row, "counted_since"),
                                nulls,
                                indexes),
                        name.id())
                .stream()
                .findFirst();
    }

    private static Map.Entry<String, Double> column(Row row) throws SQLException {
        return Map.entry(row.text("name"), Double.valueOf(row.text("nulls")));
    }

    private static Map.Entry<String, IndexFacts> index(Row row) throws SQLException {
        long bytes = row.isNull("bytes") ? -1 : row.number("bytes");
        return Map.entry(row.text("name"), new IndexFacts(bytes, number(row, "scans")));
    }

    private static OptionalLong number(Row row, String column) throws SQLException {
        return row.isNull(column) ? OptionalLong.empty() : OptionalLong.of(row.number(column));
    }

    private static Optional<Instant> moment(Row row, String column) throws SQLException {
        return row.isNull(column) ? Optional.empty() : Optional.of(Instant.ofEpochMilli(row.number(column)));
    }
}
