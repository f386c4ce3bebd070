package dev.drydock.core.dialect.postgres.schema.ddl;

import dev.drydock.core.schema.diff.Difference.Changed;
import dev.drydock.core.schema.snapshot.DatabaseBody.Publication;
import dev.drydock.core.schema.snapshot.DatabaseBody.PublishedTable;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Publications.
final class PublicationSql {
    private PublicationSql() {}

    static String create(ElementKey key, Publication publication) {
        List<String> members = new ArrayList<>();
        if (!publication.tables().isEmpty()) {
            members.add(publication.tables().stream()
                    .map(PublicationSql::table)
                    .collect(Collectors.joining(", ", "TABLE ", "")));
        }
        publication.schemas().forEach(schema -> members.add("TABLES IN SCHEMA " + Names.quoted(schema)));
        String what = publication.allTables()
                ? " FOR ALL TABLES"
                : members.isEmpty() ? "" : " FOR " + String.join(", ", members);
        return "CREATE PUBLICATION " + Names.quoted(key.name()) + what + " WITH (" + options(publication) + ")";
    }

    /// @param after tells which tables still are there: a dropped one has left every publication
    static List<String> changes(Changed change, Publication before, Publication now, SchemaSnapshot after) {
        String intro = "ALTER PUBLICATION " + Names.quoted(change.key().name()) + " ";
        List<String> sql = new ArrayList<>();
        if (change.touches("operations") || change.touches("viaPartitionRoot")) {
            sql.add(intro + "SET (" + options(now) + ")");
        }
        for (PublishedTable table : before.tables()) {
            if (!now.tables().contains(table) && after.elements().containsKey(table.table())) {
                sql.add(intro + "DROP TABLE " + Names.qualified(table.table()));
            }
        }
        for (String schema : before.schemas()) {
            if (!now.schemas().contains(schema)
                    && after.elements().containsKey(ElementKey.global(ElementKind.SCHEMA, schema))) {
                sql.add(intro + "DROP TABLES IN SCHEMA " + Names.quoted(schema));
            }
        }
        for (PublishedTable table : now.tables()) {
            if (!before.tables().contains(table)) {
                sql.add(intro + "ADD TABLE " + table(table));
            }
        }
        for (String schema : now.schemas()) {
            if (!before.schemas().contains(schema)) {
                sql.add(intro + "ADD TABLES IN SCHEMA " + Names.quoted(schema));
            }
        }
        return sql;
    }

    private static String table(PublishedTable table) {
        return Names.qualified(table.table())
                + (table.columns().isEmpty() ? "" : " (" + Names.list(table.columns()) + ")")
                + table.filter().map(filter -> " WHERE (" + filter + ")").orElse("");
    }

    private static String options(Publication publication) {
        String operations = publication.operations().stream().collect(Collectors.joining(", "));
        return "publish = " + Names.text(operations)
                + (publication.viaPartitionRoot() ? ", publish_via_partition_root = true" : "");
    }
}
