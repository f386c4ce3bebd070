package dev.drydock.core.dialect.mysql.schema.snapshot;

import dev.drydock.core.dialect.mysql.schema.MysqlText;
import dev.drydock.core.schema.CatalogQuery;
import dev.drydock.core.schema.CatalogQuery.Row;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.RelationBody;
import dev.drydock.core.schema.snapshot.RelationBody.Persistence;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tables, and the names of sequences and views, which others read.
final class TableRows {
    static final String VERSIONING = "SYSTEM VERSIONING";
    private static final String VERSIONED = "SYSTEM VERSIONED";

    private static final CatalogQuery TABLES = MysqlSnapshots.query("tables");
    private static final Pattern OPTION = Pattern.compile("([`\"]?)([\\w$]+)\\1(?:=('(?:[^']|'')*'|`[^`]*`|\\S+))?");
    /// What the catalog says although nobody asked for it.
    private static final Set<String> NOISE = Set.of("partitioned");

    private final MysqlDraft draft;
    final List<String> sequences = new ArrayList<>();
    final Map<String, String> collations = new HashMap<>();

    TableRows(MysqlDraft draft) {
        this.draft = draft;
    }

    void read(PartitionRows partitions) throws SQLException {
        List<TableRow> rows = draft.rows(TABLES, TableRow::new);
        for (TableRow row : rows) {
            switch (row.type) {
                case "SEQUENCE" -> sequences.add(row.name);
                case "VIEW", "SYSTEM VIEW" -> {}
                default -> table(row, partitions);
            }
        }
    }

    private void table(TableRow row, PartitionRows partitions) {
        ElementKey key = draft.key(ElementKind.TABLE, row.name);
        SortedMap<String, String> options = options(row.options);
        String collation = Spelling.collation(row.collation);
        if (!collation.isEmpty()) {
            options.put("COLLATE", collation);
        }
        collations.put(row.name, collation);
        Optional<PartitionRows.Partitioning> partitioning = partitions.of(row.name);
        partitioning.ifPresent(parts -> options.put(PartitionRows.PARTITIONS, parts.list()));
        if (row.type.equals(VERSIONED)) {
            options.put(VERSIONING, "");
        }
        draft.add(
                key,
                Optional.empty(),
                row.comment,
                new RelationBody.Table(
                        Persistence.PERMANENT,
                        Optional.of(row.engine).filter(engine -> !engine.isEmpty()),
                        Optional.empty(),
                        options,
                        partitioning.map(PartitionRows.Partitioning::key),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        false,
                        "DEFAULT",
                        Optional.empty()));
    }

    /// `row_format=COMPRESSED stats_persistent=1`, names in capitals.
    static SortedMap<String, String> options(String text) {
        SortedMap<String, String> options = new TreeMap<>();
        Matcher option = OPTION.matcher(text);
        while (option.find()) {
            String name = option.group(2);
            boolean own = !option.group(1).isEmpty();
            String known = own ? MysqlText.quoted(name) : name.toUpperCase(Locale.ROOT);
            String value = option.group(3) == null ? "" : option.group(3);
            if (!NOISE.contains(name.toLowerCase(Locale.ROOT))) {
                options.put(known, value);
            }
        }
        return options;
    }

    private record TableRow(String name, String type, String engine, String collation, String options, String comment) {
        TableRow(Row row) throws SQLException {
            this(
                    row.text("name"),
                    row.text("type"),
                    row.text("engine"),
                    row.text("collation_name"),
                    row.text("create_options"),
                    row.text("comment"));
        }
    }
}
