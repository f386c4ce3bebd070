package dev.drydock.core.dialect.postgres.schema.snapshot;

import dev.drydock.core.dialect.postgres.schema.snapshot.PostgresSnapshots.Session;
import dev.drydock.core.schema.CatalogQuery;
import dev.drydock.core.schema.CatalogQuery.Row;
import dev.drydock.core.schema.snapshot.DatabaseBody;
import dev.drydock.core.schema.snapshot.DatabaseBody.PublishedTable;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.Grant;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Schemas and extensions first; event triggers, publications, statistics and default privileges last, because
/// they point at everything else.
final class DatabaseRows {
    private static final CatalogQuery SCHEMAS = PostgresSnapshots.query("schemas");
    private static final CatalogQuery EXTENSIONS = PostgresSnapshots.query("extensions");
    private static final CatalogQuery MEMBERS = PostgresSnapshots.query("members");
    private static final CatalogQuery EVENT_TRIGGERS = PostgresSnapshots.query("event_triggers");
    private static final CatalogQuery PUBLICATIONS = PostgresSnapshots.query("publications");
    private static final CatalogQuery PUBLISHED = PostgresSnapshots.query("publication_tables");
    private static final CatalogQuery PUBLISHED_12 = PostgresSnapshots.query("publication_tables-12");
    private static final CatalogQuery PUBLISHED_SCHEMAS = PostgresSnapshots.query("publication_schemas");
    private static final CatalogQuery STATISTICS = PostgresSnapshots.query("statistics");
    private static final CatalogQuery DEFAULT_PRIVILEGES = PostgresSnapshots.query("default_privileges");
    private static final int PUBLISHED_SINCE = 15;
    private static final Map<String, AclText> OBJECTS = Map.of(
            "r", AclText.RELATION,
            "S", AclText.SEQUENCE,
            "f", AclText.ROUTINE,
            "T", AclText.TYPE,
            "n", AclText.SCHEMA);
    private static final Map<String, String> OBJECT_WORDS =
            Map.of("r", "TABLES", "S", "SEQUENCES", "f", "FUNCTIONS", "T", "TYPES", "n", "SCHEMAS");

    private final Session open;
    private final SnapshotDraft draft;

    DatabaseRows(Session open, SnapshotDraft draft) {
        this.open = open;
        this.draft = draft;
    }

    void containers() throws SQLException {
        open.attempt(draft, EnumSet.of(ElementKind.EXTENSION), () -> {
            EXTENSIONS.rows(open.connection(), this::extension);
            MEMBERS.rows(open.connection(), this::member);
        });
        open.attempt(draft, EnumSet.of(ElementKind.SCHEMA), () -> SCHEMAS.rows(open.connection(), this::schema));
    }

    void rest() throws SQLException {
        if (draft.scope.schemas().isEmpty()) {
            open.attempt(
                    draft,
                    EnumSet.of(ElementKind.EVENT_TRIGGER),
                    () -> EVENT_TRIGGERS.rows(open.connection(), this::eventTrigger));
            open.attempt(draft, EnumSet.of(ElementKind.PUBLICATION), this::publications);
        }
        open.attempt(
                draft, EnumSet.of(ElementKind.STATISTICS), () -> STATISTICS.rows(open.connection(), this::statistics));
        open.attempt(
                draft,
                EnumSet.of(ElementKind.DEFAULT_PRIVILEGES),
                () -> DEFAULT_PRIVILEGES.rows(open.connection(), this::defaultPrivileges));
    }

    private boolean extension(Row row) throws SQLException {
        ElementKey key = ElementKey.global(ElementKind.EXTENSION, row.text("name"));
        draft.add(
                CatalogId.of(CatalogId.EXTENSION, row.number("id")),
                key,
                Optional.empty(),
                List.of(),
                new DatabaseBody.Extension(row.text("schema"), row.text("version")));
        return true;
    }

    private boolean member(Row row) throws SQLException {
        Optional<ElementKey> extension = draft.key(CatalogId.of(CatalogId.EXTENSION, row.number("extension_id")));
        if (extension.isPresent()) {
            draft.addMember(CatalogId.of(row.number("class_id"), row.number("id")), extension.get());
        }
        return true;
    }

    private boolean schema(Row row) throws SQLException {
        CatalogId id = CatalogId.of(CatalogId.SCHEMA, row.number("id"));
        String name = row.text("name");
        if (draft.wants(id, name)) {
            String owner = row.text("owner");
            draft.add(
                    id,
                    ElementKey.global(ElementKind.SCHEMA, name),
                    Optional.of(owner),
                    AclText.SCHEMA.grants(row.texts("acl"), owner, draft.major),
                    new DatabaseBody.Schema());
        }
        return true;
    }

    private boolean eventTrigger(Row row) throws SQLException {
        CatalogId id = CatalogId.of(CatalogId.EVENT_TRIGGER, row.number("id"));
        if (!draft.isMember(id)) {
            draft.add(
                    id,
                    ElementKey.global(ElementKind.EVENT_TRIGGER, row.text("name")),
                    Optional.of(row.text("owner")),
                    List.of(),
                    new DatabaseBody.EventTrigger(
                            row.text("event"),
                            row.list("tags"),
                            row.text("function"),
                            PartRows.firing(row.text("firing"))));
        }
        return true;
    }

    private void publications() throws SQLException {
        Map<Long, List<PublishedTable>> tables = new HashMap<>();
        Map<Long, List<String>> schemas = new HashMap<>();
        Map<Long, Long> entries = new HashMap<>();
        boolean modern = draft.major >= PUBLISHED_SINCE;
        (modern ? PUBLISHED : PUBLISHED_12).rows(open.connection(), row -> {
            long publication = row.number("publication_id");
            entries.put(row.number("id"), publication);
            Optional<ElementKey> table = draft.relation(row.number("relation_id"));
            if (table.isPresent()) {
                List<String> columns = draft.columns(row.number("relation_id"), row.list("columns"));
                tables.computeIfAbsent(publication, any -> new ArrayList<>())
                        .add(new PublishedTable(table.get(), columns, row.optional("filter")));
            }
            return publication;
        });
        if (modern) {
            PUBLISHED_SCHEMAS.rows(
                    open.connection(),
                    row -> schemas.computeIfAbsent(row.number("publication_id"), any -> new ArrayList<>())
                            .add(row.text("schema")));
        }
        PUBLICATIONS.rows(open.connection(), row -> {
            long id = row.number("id");
            ElementKey key = ElementKey.global(ElementKind.PUBLICATION, row.text("name"));
            List<PublishedTable> listed = new ArrayList<>(tables.getOrDefault(id, List.of()));
            listed.sort(Comparator.comparing(PublishedTable::table));
            draft.add(
                    CatalogId.of(CatalogId.PUBLICATION, id),
                    key,
                    Optional.of(row.text("owner")),
                    List.of(),
                    new DatabaseBody.Publication(
                            row.flag("all_tables"),
                            row.flag("via_root"),
                            row.list("operations"),
                            listed,
                            schemas.getOrDefault(id, List.of())));
            return key;
        });
        entries.forEach((entry, publication) -> draft.key(CatalogId.of(CatalogId.PUBLICATION, publication))
                .ifPresent(key -> draft.alias(CatalogId.of(CatalogId.PUBLICATION_TABLE, entry), key)));
    }

    private boolean statistics(Row row) throws SQLException {
        CatalogId id = CatalogId.of(CatalogId.STATISTICS, row.number("id"));
        if (draft.wants(id, row.text("schema"))) {
            OptionalInt target =
                    row.isNull("target") ? OptionalInt.empty() : OptionalInt.of((int) row.number("target"));
            draft.add(
                    id,
                    ElementKey.of(ElementKind.STATISTICS, row.text("schema"), row.text("name")),
                    Optional.of(row.text("owner")),
                    List.of(),
                    new DatabaseBody.Statistics(row.text("definition"), target));
        }
        return true;
    }

    private boolean defaultPrivileges(Row row) throws SQLException {
        String schema = row.text("schema");
        if (draft.scope.wants(schema)) {
            String role = row.text("role");
            AclText kind = OBJECTS.getOrDefault(row.text("kind"), AclText.COLUMN);
            List<Grant> grants = kind.grants(row.texts("acl"), schema.isEmpty() ? role : "", draft.major);
            draft.add(
                    CatalogId.of(CatalogId.DEFAULT_PRIVILEGES, row.number("id")),
                    new ElementKey(
                            ElementKind.DEFAULT_PRIVILEGES,
                            schema,
                            "",
                            role,
                            OBJECT_WORDS.getOrDefault(row.text("kind"), row.text("kind"))),
                    Optional.empty(),
                    grants,
                    new DatabaseBody.DefaultPrivileges());
        }
        return true;
    }
}
