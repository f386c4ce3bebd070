package dev.drydock.core.dialect.postgres.schema.snapshot;

import dev.drydock.core.dialect.postgres.schema.snapshot.PostgresSnapshots.Session;
import dev.drydock.core.schema.CatalogQuery;
import dev.drydock.core.schema.CatalogQuery.Row;
import dev.drydock.core.schema.snapshot.Element;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.PartBody;
import dev.drydock.core.schema.snapshot.RelationBody;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// Indexes that stand alone; of those inside constraints only what their table says of them.
final class IndexRows {
    private static final CatalogQuery INDEXES = PostgresSnapshots.query("indexes");

    private final Session open;
    private final SnapshotDraft draft;

    IndexRows(Session open, SnapshotDraft draft) {
        this.open = open;
        this.draft = draft;
    }

    void read() throws SQLException {
        List<Attachment> attachments = INDEXES.rows(open.connection(), this::index).stream()
                .flatMap(Optional::stream)
                .toList();
        attachments.forEach(this::attach);
    }

    private Optional<Attachment> index(Row row) throws SQLException {
        CatalogId id = CatalogId.of(CatalogId.RELATION, row.number("id"));
        Optional<ElementKey> relation = draft.relation(row.number("relation_id"));
        if (relation.isEmpty() || draft.isMember(id)) {
            return Optional.empty();
        }
        String name = row.text("name");
        boolean clustered = row.flag("is_clustered");
        boolean identity = row.flag("is_identity");
        if (clustered || identity) {
            draft.find(relation.get()).ifPresent(table -> mark(table, name, clustered, identity));
        }
        if (!row.isNull("constraint_id")) {
            return Optional.empty();
        }
        ElementKey key = relation.get().part(ElementKind.INDEX, name);
        String definition = row.text("definition");
        IndexText text = new IndexText(definition);
        draft.addPart(
                id,
                key,
                new PartBody.Index(
                        row.flag("is_unique"),
                        row.text("method"),
                        text.keys(),
                        text.included(),
                        row.optional("predicate"),
                        text.nullsNotDistinct(),
                        row.flag("is_valid"),
                        Optional.empty(),
                        definition));
        return row.isNull("parent_id")
                ? Optional.empty()
                : Optional.of(new Attachment(key, CatalogId.of(CatalogId.RELATION, row.number("parent_id"))));
    }

    private void mark(Element table, String index, boolean clustered, boolean identity) {
        if (!(table.body() instanceof RelationBody.Table body)) {
            return;
        }
        draft.replace(table.with(new RelationBody.Table(
                body.persistence(),
                body.accessMethod(),
                body.tablespace(),
                body.options(),
                body.partitionKey(),
                body.partitionOf(),
                body.inherits(),
                body.ofType(),
                body.foreign(),
                body.rowSecurity(),
                body.rowSecurityForced(),
                identity ? "INDEX " + index : body.identityIndex(),
                clustered ? Optional.of(index) : body.clusteredOn())));
    }

    private void attach(Attachment attachment) {
        draft.find(attachment.index).ifPresent(element -> {
            if (element.body() instanceof PartBody.Index body) {
                draft.replace(element.with(new PartBody.Index(
                        body.unique(),
                        body.method(),
                        body.keys(),
                        body.included(),
                        body.predicate(),
                        body.nullsNotDistinct(),
                        body.valid(),
                        draft.key(attachment.parent),
                        body.definition())));
            }
        });
    }

    private record Attachment(ElementKey index, CatalogId parent) {}
}
