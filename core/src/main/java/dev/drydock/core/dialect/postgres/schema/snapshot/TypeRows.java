package dev.drydock.core.dialect.postgres.schema.snapshot;

import dev.drydock.core.dialect.postgres.schema.snapshot.PostgresSnapshots.Session;
import dev.drydock.core.schema.CatalogQuery;
import dev.drydock.core.schema.CatalogQuery.Row;
import dev.drydock.core.schema.snapshot.Body;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.TypeBody;
import dev.drydock.core.schema.snapshot.TypeBody.Attribute;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Types and collations. Row types of tables stand for the table, array types for their element.
final class TypeRows {
    private static final CatalogQuery TYPES = PostgresSnapshots.query("types");
    private static final CatalogQuery COLLATIONS = PostgresSnapshots.query("collations");
    private static final Set<ElementKind> KINDS =
            EnumSet.of(ElementKind.ENUM_TYPE, ElementKind.DOMAIN, ElementKind.COMPOSITE_TYPE, ElementKind.RANGE_TYPE);

    private final Session open;
    private final SnapshotDraft draft;
    private final Map<Long, ElementKey> composites = new HashMap<>();
    private final List<TypeRow> rowTypes = new ArrayList<>();
    private final Map<Long, String> names = new HashMap<>();

    TypeRows(Session open, SnapshotDraft draft) {
        this.open = open;
        this.draft = draft;
    }

    void read() throws SQLException {
        open.attempt(
                draft, EnumSet.of(ElementKind.COLLATION), () -> COLLATIONS.rows(open.connection(), this::collation));
        open.attempt(draft, KINDS, () -> {
            List<TypeRow> rows = TYPES.rows(open.connection(), TypeRow::new);
            rows.forEach(row -> names.put(row.id, row.name));
            rows.forEach(this::type);
        });
    }

    /// Fills in what only the columns tell: attributes, and which table a row type belongs to.
    void composites(Map<Long, List<Attribute>> attributes) {
        for (TypeRow row : rowTypes) {
            draft.relation(row.relation).ifPresent(table -> alias(row, table));
        }
        composites.forEach((relation, key) -> draft.find(key)
                .ifPresent(element -> draft.replace(
                        element.with(new TypeBody.CompositeType(attributes.getOrDefault(relation, List.of()))))));
    }

    private void alias(TypeRow row, ElementKey key) {
        draft.alias(CatalogId.of(CatalogId.TYPE, row.id), key);
        draft.alias(CatalogId.of(CatalogId.TYPE, row.array), key);
    }

    private void type(TypeRow row) {
        CatalogId id = CatalogId.of(CatalogId.TYPE, row.id);
        if (!draft.wants(id, row.schema)) {
            return;
        }
        switch (row.kind) {
            case "e" -> add(row, ElementKind.ENUM_TYPE, new TypeBody.EnumType(row.labels));
            case "d" -> add(row, ElementKind.DOMAIN, row.domain);
            case "r" -> {
                Optional<String> multirange = Optional.ofNullable(names.get(row.multirange));
                add(row, ElementKind.RANGE_TYPE, row.range(multirange));
                draft.alias(
                        CatalogId.of(CatalogId.TYPE, row.multirange),
                        ElementKey.of(ElementKind.RANGE_TYPE, row.schema, row.name));
            }
            case "c" -> {
                if ("c".equals(row.relationKind)) {
                    ElementKey key = add(row, ElementKind.COMPOSITE_TYPE, new TypeBody.CompositeType(List.of()));
                    composites.put(row.relation, key);
                    draft.alias(CatalogId.of(CatalogId.RELATION, row.relation), key);
                } else {
                    rowTypes.add(row);
                }
            }
            default -> {}
        }
    }

    private ElementKey add(TypeRow row, ElementKind kind, Body body) {
        ElementKey key = ElementKey.of(kind, row.schema, row.name);
        draft.add(
                CatalogId.of(CatalogId.TYPE, row.id),
                key,
                Optional.of(row.owner),
                AclText.TYPE.grants(row.acl, row.owner, draft.major),
                body);
        draft.alias(CatalogId.of(CatalogId.TYPE, row.array), key);
        return key;
    }

    private boolean collation(Row row) throws SQLException {
        CatalogId id = CatalogId.of(CatalogId.COLLATION, row.number("id"));
        if (draft.wants(id, row.text("schema"))) {
            List<String> options = new ArrayList<>();
            boolean icu = "i".equals(row.text("provider"));
            options.add("provider = " + (icu ? "icu" : "b".equals(row.text("provider")) ? "builtin" : "libc"));
            if (!row.flag("deterministic")) {
                options.add("deterministic = false");
            }
            // before 15 the name of an ICU locale stands where libc has its own
            String locale = row.optional("locale").orElse(row.text("collate"));
            if (icu || row.text("collate").equals(row.text("ctype"))) {
                options.add("locale = '" + locale.replace("'", "''") + "'");
            } else {
                options.add("lc_collate = '" + row.text("collate").replace("'", "''") + "'");
                options.add("lc_ctype = '" + row.text("ctype").replace("'", "''") + "'");
            }
            row.optional("rules").ifPresent(rules -> options.add("rules = '" + rules.replace("'", "''") + "'"));
            draft.add(
                    id,
                    ElementKey.of(ElementKind.COLLATION, row.text("schema"), row.text("name")),
                    Optional.of(row.text("owner")),
                    List.of(),
                    new TypeBody.Collation(String.join(", ", options)));
        }
        return true;
    }

    private record TypeRow(
            long id,
            long array,
            long relation,
            String relationKind,
            String kind,
            String schema,
            String name,
            String owner,
            Optional<List<String>> acl,
            List<String> labels,
            TypeBody.Domain domain,
            TypeBody.RangeType rangeType,
            long multirange) {
        TypeRow(Row row) throws SQLException {
            this(
                    row.number("id"),
                    row.number("array_id"),
                    row.number("relation_id"),
                    row.text("relation_kind"),
                    row.text("kind"),
                    row.text("schema"),
                    row.text("name"),
                    row.text("owner"),
                    row.texts("acl"),
                    row.list("labels"),
                    new TypeBody.Domain(
                            row.text("base_type"),
                            row.optional("collation"),
                            row.flag("not_null"),
                            row.optional("default_expression")),
                    new TypeBody.RangeType(
                            row.text("subtype"),
                            row.optional("operator_class"),
                            row.optional("range_collation"),
                            row.optional("canonical"),
                            row.optional("difference"),
                            Optional.empty()),
                    row.number("multirange_id"));
        }

        TypeBody.RangeType range(Optional<String> name) {
            return new TypeBody.RangeType(
                    rangeType.subtype(),
                    rangeType.operatorClass(),
                    rangeType.collation(),
                    rangeType.canonical(),
                    rangeType.difference(),
                    name);
        }
    }
}
