package dev.drydock.core.dialect.mysql.schema.snapshot;

import dev.drydock.core.dialect.mysql.schema.MysqlText;
import dev.drydock.core.schema.CatalogQuery;
import dev.drydock.core.schema.CatalogQuery.Row;
import dev.drydock.core.schema.TableConstraint;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.PartBody;
import dev.drydock.core.schema.snapshot.PartBody.IndexKey;
import dev.drydock.core.schema.snapshot.RelationBody;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Primary keys and indexes. A unique key is an index here: it shares no name space with the other constraints.
final class IndexRows {
    static final String PRIMARY = "PRIMARY";
    static final String HIDDEN = "INVISIBLE";

    private static final CatalogQuery INDEXES = MysqlSnapshots.query("indexes");
    private static final Set<String> KINDS = Set.of("FULLTEXT", "SPATIAL", "VECTOR");

    private final MysqlDraft draft;

    IndexRows(MysqlDraft draft) {
        this.draft = draft;
    }

    void read() throws SQLException {
        Map<ElementKey, List<IndexRow>> indexes = new LinkedHashMap<>();
        draft.each(INDEXES, row -> {
            ElementKey table = draft.key(ElementKind.TABLE, row.text("TABLE_NAME"));
            if (draft.has(table)) {
                ElementKey key = table.part(ElementKind.INDEX, row.text("INDEX_NAME"));
                indexes.computeIfAbsent(key, any -> new ArrayList<>()).add(new IndexRow(row));
            }
        });
        indexes.forEach((key, rows) -> {
            if (key.name().equals(PRIMARY)) {
                primary(key.as(ElementKind.CONSTRAINT), rows);
            } else {
                index(key, rows);
            }
        });
    }

    private void primary(ElementKey key, List<IndexRow> rows) {
        draft.add(
                key,
                Optional.empty(),
                rows.getFirst().comment,
                new PartBody.Constraint(
                        TableConstraint.Kind.PRIMARY_KEY,
                        rows.stream().map(IndexRow::column).toList(),
                        Optional.empty(),
                        true,
                        false,
                        false,
                        Optional.empty(),
                        "PRIMARY KEY " + columns(rows) + using(key, rows.getFirst())));
    }

    private void index(ElementKey key, List<IndexRow> rows) {
        IndexRow first = rows.getFirst();
        String kind = KINDS.contains(first.method) ? first.method + " " : first.unique ? "UNIQUE " : "";
        SortedMap<String, String> options = new TreeMap<>();
        if (first.hidden) {
            options.put(HIDDEN, "");
        }
        draft.add(
                key,
                Optional.empty(),
                first.comment,
                new PartBody.Index(
                        first.unique,
                        first.method,
                        rows.stream().map(IndexRow::key).toList(),
                        List.of(),
                        Optional.empty(),
                        false,
                        true,
                        Optional.empty(),
                        kind + "KEY " + MysqlText.quoted(key.name()) + " " + columns(rows) + using(key, first),
                        options));
    }

    private static String columns(List<IndexRow> rows) {
        return rows.stream().map(IndexRow::clause).collect(Collectors.joining(",", "(", ")"));
    }

    /// Only where the engine would choose otherwise.
    private String using(ElementKey key, IndexRow row) {
        boolean memory = draft.find(ElementKey.of(ElementKind.TABLE, key.schema(), key.parent()))
                .map(table -> table.body() instanceof RelationBody.Table body
                        && body.accessMethod().filter("MEMORY"::equals).isPresent())
                .orElse(false);
        boolean chosen = row.method.equals(memory ? "BTREE" : "HASH");
        return chosen ? " USING " + row.method : "";
    }

    private record IndexRow(
            boolean unique,
            String column,
            Optional<String> expression,
            boolean descending,
            Optional<String> prefix,
            String method,
            String comment,
            boolean hidden) {
        IndexRow(Row row) throws SQLException {
            this(
                    row.number("NON_UNIQUE") == 0,
                    row.text("COLUMN_NAME"),
                    row.has("EXPRESSION") ? row.optional("EXPRESSION").map(MysqlText::unescaped) : Optional.empty(),
                    row.text("COLLATION").equals("D"),
                    row.text("INDEX_TYPE").equals("SPATIAL") ? Optional.empty() : row.optional("SUB_PART"),
                    row.text("INDEX_TYPE").equals("RTREE") ? "SPATIAL" : row.text("INDEX_TYPE"),
                    row.text("INDEX_COMMENT"),
                    (row.has("IS_VISIBLE") && row.text("IS_VISIBLE").equals("NO"))
                            || (row.has("IGNORED") && row.text("IGNORED").equals("YES")));
        }

        private String prefixed() {
            return prefix.map(length -> "(" + length + ")").orElse("");
        }

        String clause() {
            String what =
                    expression.map(text -> "(" + text + ")").orElseGet(() -> MysqlText.quoted(column) + prefixed());
            return what + (descending ? " DESC" : "");
        }

        IndexKey key() {
            String what = expression.map(text -> "(" + text + ")").orElseGet(() -> MysqlText.bare(column) + prefixed());
            return new IndexKey(what, Optional.empty(), Optional.empty(), descending, !descending);
        }
    }
}
