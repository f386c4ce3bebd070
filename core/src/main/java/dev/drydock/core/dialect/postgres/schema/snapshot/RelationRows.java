package dev.drydock.core.dialect.postgres.schema.snapshot;

import dev.drydock.core.dialect.postgres.schema.snapshot.PostgresSnapshots.Session;
import dev.drydock.core.schema.CatalogQuery;
import dev.drydock.core.schema.CatalogQuery.Row;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.RelationBody;
import dev.drydock.core.schema.snapshot.RelationBody.Foreign;
import dev.drydock.core.schema.snapshot.RelationBody.PartitionOf;
import dev.drydock.core.schema.snapshot.RelationBody.Persistence;
import dev.drydock.core.schema.snapshot.TypeBody.Attribute;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// Tables, views and sequences. Columns are told by [ColumnRows].
final class RelationRows {
    private static final CatalogQuery RELATIONS = PostgresSnapshots.query("relations");
    private static final Set<ElementKind> KINDS = EnumSet.of(
            ElementKind.TABLE,
            ElementKind.VIEW,
            ElementKind.MATERIALISED_VIEW,
            ElementKind.SEQUENCE,
            ElementKind.COLUMN,
            ElementKind.DEFAULT);

    private final Session open;
    private final SnapshotDraft draft;
    private final Map<Long, List<Attribute>> attributes = new HashMap<>();

    RelationRows(Session open, SnapshotDraft draft) {
        this.open = open;
        this.draft = draft;
    }

    void read() throws SQLException {
        open.attempt(draft, KINDS, () -> {
            List<RelationRow> rows = new ArrayList<>();
            RELATIONS.rows(open.connection(), row -> rows.add(new RelationRow(row)));
            List<RelationRow> wanted = rows.stream()
                    .filter(row -> draft.wants(CatalogId.of(CatalogId.RELATION, row.id), row.schema))
                    .toList();
            wanted.forEach(row -> draft.alias(CatalogId.of(CatalogId.RELATION, row.id), row.key()));
            ColumnRows columns = new ColumnRows(open, draft);
            columns.readSequences();
            for (RelationRow row : wanted) {
                relation(row, columns);
            }
            columns.read();
            attributes.putAll(columns.attributes());
        });
    }

    Map<Long, List<Attribute>> attributes() {
        return attributes;
    }

    private void relation(RelationRow row, ColumnRows columns) {
        AclText rights = AclText.RELATION;
        RelationBody body;
        switch (row.kind) {
            case "v" -> body = new RelationBody.View(row.definition(), row.options);
            case "m" ->
                body = new RelationBody.MaterialisedView(
                        row.definition(), row.populated, row.accessMethod, row.tablespace, row.options);
            case "S" -> {
                rights = AclText.SEQUENCE;
                Optional<RelationBody> sequence = columns.sequence(row.id, row.persistence());
                if (sequence.isEmpty()) {
                    return;
                }
                body = sequence.get();
            }
            default -> body = table(row);
        }
        draft.add(
                CatalogId.of(CatalogId.RELATION, row.id),
                row.key(),
                Optional.of(row.owner),
                rights.grants(row.acl, row.owner, draft.major),
                body);
    }

    private RelationBody.Table table(RelationRow row) {
        List<ElementKey> parents = row.parents.stream()
                .map(parent -> draft.relation(Long.parseLong(parent)))
                .flatMap(Optional::stream)
                .toList();
        Optional<PartitionOf> partition = row.partitionBound.isPresent() && !parents.isEmpty()
                ? Optional.of(new PartitionOf(parents.getFirst(), row.partitionBound.get()))
                : Optional.empty();
        return new RelationBody.Table(
                row.persistence(),
                row.accessMethod,
                row.tablespace,
                row.options,
                row.partitionKey,
                partition,
                row.partitionBound.isPresent() ? List.of() : parents,
                row.ofType,
                row.foreign,
                row.rowSecurity,
                row.rowSecurityForced,
                switch (row.identity) {
                    case "f" -> "FULL";
                    case "n" -> "NOTHING";
                    case "i" -> "INDEX";
                    default -> "DEFAULT";
                },
                Optional.empty());
    }

    static SortedMap<String, String> options(List<String> pairs) {
        SortedMap<String, String> options = new TreeMap<>();
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            options.put(equals < 0 ? pair : pair.substring(0, equals), equals < 0 ? "" : pair.substring(equals + 1));
        }
        return options;
    }

    private record RelationRow(
            long id,
            String schema,
            String name,
            String kind,
            String owner,
            Optional<List<String>> acl,
            String persistenceLetter,
            Optional<String> accessMethod,
            Optional<String> tablespace,
            SortedMap<String, String> options,
            Optional<String> partitionKey,
            Optional<String> partitionBound,
            List<String> parents,
            boolean rowSecurity,
            boolean rowSecurityForced,
            String identity,
            String query,
            boolean populated,
            Optional<String> ofType,
            Optional<Foreign> foreign) {
        RelationRow(Row row) throws SQLException {
            this(
                    row.number("id"),
                    row.text("schema"),
                    row.text("name"),
                    row.text("kind"),
                    row.text("owner"),
                    row.texts("acl"),
                    row.text("persistence"),
                    row.optional("access_method"),
                    row.optional("tablespace"),
                    allOptions(row),
                    row.optional("partition_key"),
                    row.optional("partition_bound"),
                    row.list("parents"),
                    row.flag("row_security"),
                    row.flag("row_security_forced"),
                    row.text("replica_identity"),
                    row.text("definition"),
                    row.flag("populated"),
                    row.optional("of_type"),
                    row.isNull("server")
                            ? Optional.empty()
                            : Optional.of(new Foreign(
                                    row.text("server"), RelationRows.options(row.list("foreign_options")))));
        }

        private static SortedMap<String, String> allOptions(Row row) throws SQLException {
            List<String> all = new ArrayList<>(row.list("options"));
            all.addAll(row.list("toast_options"));
            return RelationRows.options(all);
        }

        ElementKey key() {
            ElementKind sort = switch (kind) {
                case "v" -> ElementKind.VIEW;
                case "m" -> ElementKind.MATERIALISED_VIEW;
                case "S" -> ElementKind.SEQUENCE;
                default -> ElementKind.TABLE;
            };
            return ElementKey.of(sort, schema, name);
        }

        String definition() {
            String text = query.strip();
            return text.endsWith(";") ? text.substring(0, text.length() - 1) : text;
        }

        Persistence persistence() {
            return switch (persistenceLetter) {
                case "u" -> Persistence.UNLOGGED;
                case "t" -> Persistence.TEMPORARY;
                default -> Persistence.PERMANENT;
            };
        }
    }
}
