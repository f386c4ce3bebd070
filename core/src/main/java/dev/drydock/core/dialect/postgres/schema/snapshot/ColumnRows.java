package dev.drydock.core.dialect.postgres.schema.snapshot;

import dev.drydock.core.dialect.postgres.schema.snapshot.PostgresSnapshots.Session;
import dev.drydock.core.schema.CatalogQuery;
import dev.drydock.core.schema.CatalogQuery.Row;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.RelationBody;
import dev.drydock.core.schema.snapshot.RelationBody.Generated;
import dev.drydock.core.schema.snapshot.RelationBody.Identity;
import dev.drydock.core.schema.snapshot.RelationBody.Numbering;
import dev.drydock.core.schema.snapshot.RelationBody.Persistence;
import dev.drydock.core.schema.snapshot.TypeBody.Attribute;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Columns, their defaults and the sequences behind them.
final class ColumnRows {
    private static final CatalogQuery COLUMNS = PostgresSnapshots.query("columns");
    private static final CatalogQuery COMPRESSION = PostgresSnapshots.query("compression");
    private static final CatalogQuery SEQUENCES = PostgresSnapshots.query("sequences");
    private static final int COMPRESSION_SINCE = 14;

    private final Session open;
    private final SnapshotDraft draft;
    private final Map<Long, SequenceRow> sequences = new HashMap<>();
    private final Map<CatalogId, SequenceRow> identities = new HashMap<>();
    private final Map<CatalogId, String> compressions = new HashMap<>();
    private final Map<Long, Integer> positions = new HashMap<>();
    private final Map<Long, List<Attribute>> attributes = new HashMap<>();
    private final Map<ElementKey, CatalogId> ownedBy = new HashMap<>();

    ColumnRows(Session open, SnapshotDraft draft) {
        this.open = open;
        this.draft = draft;
    }

    void readSequences() throws SQLException {
        SEQUENCES.rows(open.connection(), row -> {
            SequenceRow sequence = new SequenceRow(row);
            if ("i".equals(sequence.tie)) {
                identities.put(sequence.column, sequence);
            }
            return sequences.put(sequence.id, sequence);
        });
    }

    /// Empty for the inside of an identity column. Its owner is filled in once the columns have names.
    Optional<RelationBody> sequence(long id, Persistence persistence) {
        SequenceRow row = sequences.get(id);
        if (row == null || "i".equals(row.tie)) {
            return Optional.empty();
        }
        if (row.column.number() > 0) {
            draft.relation(id).ifPresent(key -> ownedBy.put(key, row.column));
        }
        return Optional.of(new RelationBody.Sequence(row.numbering, persistence, Optional.empty()));
    }

    void read() throws SQLException {
        if (draft.major >= COMPRESSION_SINCE) {
            COMPRESSION.rows(open.connection(), row -> compressions.put(id(row), row.text("compression")));
        }
        COLUMNS.rows(open.connection(), this::column);
        ownedBy.forEach((sequence, column) -> draft.find(sequence).ifPresent(element -> {
            if (element.body() instanceof RelationBody.Sequence body) {
                draft.replace(element.with(
                        new RelationBody.Sequence(body.numbering(), body.persistence(), draft.key(column))));
            }
        }));
    }

    /// Of composite types, by the OID of their relation.
    Map<Long, List<Attribute>> attributes() {
        return attributes;
    }

    private static CatalogId id(Row row) throws SQLException {
        return new CatalogId(CatalogId.RELATION, row.number("relation_id"), (int) row.number("number"));
    }

    private boolean column(Row row) throws SQLException {
        CatalogId id = id(row);
        Optional<ElementKey> relation = draft.relation(id.id());
        if (relation.isEmpty()) {
            return false;
        }
        if (relation.get().kind() == ElementKind.COMPOSITE_TYPE) {
            draft.alias(id, relation.get());
            return attributes
                    .computeIfAbsent(id.id(), any -> new ArrayList<>())
                    .add(new Attribute(row.text("name"), row.text("type"), row.optional("collation")));
        }
        ElementKey key = relation.get().part(ElementKind.COLUMN, row.text("name"));
        String generated = row.text("generated");
        Optional<String> expression = row.optional("expression");
        draft.add(
                id,
                key,
                Optional.empty(),
                AclText.COLUMN.grants(row.texts("acl"), "", draft.major),
                body(row, id, generated.isEmpty() ? Optional.empty() : expression));
        if (expression.isPresent()) {
            CatalogId defaultId = CatalogId.of(CatalogId.DEFAULT, row.number("default_id"));
            if (generated.isEmpty()) {
                draft.addPart(defaultId, key.as(ElementKind.DEFAULT), new RelationBody.ColumnDefault(expression.get()));
            } else {
                draft.alias(defaultId, key);
            }
        }
        return true;
    }

    private RelationBody.Column body(Row row, CatalogId id, Optional<String> generation) throws SQLException {
        Optional<Identity> identity = Optional.ofNullable(identities.get(id))
                .filter(sequence -> draft.relation(sequence.id).isPresent())
                .map(sequence -> new Identity(
                        false, draft.relation(sequence.id).map(ElementKey::name).orElse(""), sequence.numbering));
        boolean always = "a".equals(row.text("identity"));
        boolean stored = "s".equals(row.text("generated"));
        return new RelationBody.Column(
                positions.merge(id.id(), 1, Integer::sum),
                row.text("type"),
                row.optional("collation"),
                row.flag("not_null"),
                identity.map(found -> new Identity(always, found.sequence(), found.numbering())),
                generation.map(expression -> new Generated(expression, stored)),
                row.isNull("statistics") ? OptionalInt.empty() : OptionalInt.of((int) row.number("statistics")),
                row.optional("storage"),
                Optional.ofNullable(compressions.get(id)),
                RelationRows.options(row.list("options").stream()
                        .filter(option -> option.startsWith("n_distinct"))
                        .toList()),
                !row.flag("local") && row.number("parents") > 0);
    }

    private record SequenceRow(long id, String tie, CatalogId column, Numbering numbering) {
        SequenceRow(Row row) throws SQLException {
            this(
                    row.number("id"),
                    row.text("tie"),
                    new CatalogId(CatalogId.RELATION, row.number("relation_id"), (int) row.number("number")),
                    new Numbering(
                            row.text("type"),
                            row.number("start"),
                            row.number("increment"),
                            row.number("minimum"),
                            row.number("maximum"),
                            row.number("cache"),
                            row.flag("cycles")));
        }
    }
}
