package dev.drydock.core.dialect.postgres.schema.snapshot;

import dev.drydock.core.dialect.postgres.schema.snapshot.PostgresSnapshots.Session;
import dev.drydock.core.schema.CatalogQuery;
import dev.drydock.core.schema.CatalogQuery.Row;
import dev.drydock.core.schema.TableConstraint;
import dev.drydock.core.schema.TableConstraint.Action;
import dev.drydock.core.schema.snapshot.Body;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.PartBody;
import dev.drydock.core.schema.snapshot.PartBody.Firing;
import dev.drydock.core.schema.snapshot.PartBody.Match;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Constraints, triggers, rules and policies. Indexes are told by [IndexRows].
final class PartRows {
    private static final CatalogQuery CONSTRAINTS = PostgresSnapshots.query("constraints");
    private static final CatalogQuery TRIGGERS = PostgresSnapshots.query("triggers");
    private static final CatalogQuery RULES = PostgresSnapshots.query("rules");
    private static final CatalogQuery POLICIES = PostgresSnapshots.query("policies");

    private final Session open;
    private final SnapshotDraft draft;
    private final Map<ElementKey, CatalogId> attached = new HashMap<>();

    PartRows(Session open, SnapshotDraft draft) {
        this.open = open;
        this.draft = draft;
    }

    static Firing firing(String letter) {
        return switch (letter) {
            case "A" -> Firing.ALWAYS;
            case "R" -> Firing.REPLICA;
            case "D" -> Firing.DISABLED;
            default -> Firing.ORIGIN;
        };
    }

    void read() throws SQLException {
        open.attempt(
                draft,
                EnumSet.of(ElementKind.CONSTRAINT, ElementKind.DOMAIN_CONSTRAINT),
                () -> CONSTRAINTS.rows(open.connection(), this::constraint));
        attach();
        open.attempt(draft, EnumSet.of(ElementKind.INDEX), () -> new IndexRows(open, draft).read());
        open.attempt(
                draft,
                EnumSet.of(ElementKind.TRIGGER),
                () -> TRIGGERS.rows(open.connection(), row -> {
                    Body body = new PartBody.Trigger(row.text("definition"), firing(row.text("firing")));
                    return part(row, CatalogId.TRIGGER, ElementKind.TRIGGER, body);
                }));
        open.attempt(draft, EnumSet.of(ElementKind.RULE), () -> RULES.rows(open.connection(), this::rule));
        open.attempt(
                draft,
                EnumSet.of(ElementKind.POLICY),
                () -> POLICIES.rows(open.connection(), row -> {
                    Body body = new PartBody.Policy(
                            row.text("command"),
                            row.flag("permissive"),
                            row.list("roles"),
                            row.optional("using_expression"),
                            row.optional("check_expression"));
                    return part(row, CatalogId.POLICY, ElementKind.POLICY, body);
                }));
    }

    private boolean part(Row row, long catalog, ElementKind kind, Body body) throws SQLException {
        CatalogId id = CatalogId.of(catalog, row.number("id"));
        String name = row.text("name");
        Optional<ElementKey> relation = draft.relation(row.number("relation_id"));
        if (relation.isPresent() && !draft.isMember(id)) {
            draft.addPart(id, relation.get().part(kind, name), body);
        }
        return relation.isPresent();
    }

    /// A view's own rule means the view.
    private boolean rule(Row row) throws SQLException {
        if (!row.isNull("definition")) {
            Body body = new PartBody.Rule(row.text("definition"), firing(row.text("firing")));
            return part(row, CatalogId.RULE, ElementKind.RULE, body);
        }
        CatalogId id = CatalogId.of(CatalogId.RULE, row.number("id"));
        draft.relation(row.number("relation_id")).ifPresent(view -> draft.alias(id, view));
        return true;
    }

    private boolean constraint(Row row) throws SQLException {
        CatalogId id = CatalogId.of(CatalogId.CONSTRAINT, row.number("id"));
        long relationId = row.number("relation_id");
        boolean ofDomain = relationId == 0;
        Optional<ElementKey> owner = ofDomain
                ? draft.key(CatalogId.of(CatalogId.TYPE, row.number("type_id")))
                        .filter(type -> type.kind() == ElementKind.DOMAIN)
                : draft.relation(relationId);
        if (owner.isEmpty()) {
            return false;
        }
        ElementKind kind = ofDomain ? ElementKind.DOMAIN_CONSTRAINT : ElementKind.CONSTRAINT;
        ElementKey key = owner.get().part(kind, row.text("name"));
        PartBody.Constraint body = new PartBody.Constraint(
                switch (row.text("kind")) {
                    case "p" -> TableConstraint.Kind.PRIMARY_KEY;
                    case "u" -> TableConstraint.Kind.UNIQUE;
                    case "f" -> TableConstraint.Kind.FOREIGN_KEY;
                    case "x" -> TableConstraint.Kind.EXCLUSION;
                    default -> TableConstraint.Kind.CHECK;
                },
                draft.columns(relationId, row.list("columns")),
                reference(row),
                row.flag("validated"),
                row.flag("deferrable"),
                row.flag("deferred"),
                Optional.empty(),
                IndexText.withOptions(row.text("definition"), row.list("options")));
        draft.addPart(id, key, body);
        // other objects depend on the index inside
        if (row.number("index_id") != 0 && body.type() != TableConstraint.Kind.FOREIGN_KEY) {
            draft.alias(CatalogId.of(CatalogId.RELATION, row.number("index_id")), key);
        }
        if (row.number("parent_id") != 0) {
            attached.put(key, CatalogId.of(CatalogId.CONSTRAINT, row.number("parent_id")));
        }
        return true;
    }

    private Optional<PartBody.Reference> reference(Row row) throws SQLException {
        long far = row.number("far_id");
        Optional<ElementKey> table = far == 0 ? Optional.empty() : draft.relation(far);
        if (table.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new PartBody.Reference(
                table.get(),
                draft.columns(far, row.list("far_columns")),
                action(row.text("on_update")),
                action(row.text("on_delete")),
                switch (row.text("match")) {
                    case "f" -> Match.FULL;
                    case "p" -> Match.PARTIAL;
                    default -> Match.SIMPLE;
                }));
    }

    private static Action action(String letter) {
        return switch (letter) {
            case "r" -> Action.RESTRICT;
            case "c" -> Action.CASCADE;
            case "n" -> Action.SET_NULL;
            case "d" -> Action.SET_DEFAULT;
            default -> Action.NO_ACTION;
        };
    }

    private void attach() {
        attached.forEach((key, parent) -> {
            draft.find(key).ifPresent(element -> {
                if (element.body() instanceof PartBody.Constraint body) {
                    draft.replace(element.with(new PartBody.Constraint(
                            body.type(),
                            body.columns(),
                            body.reference(),
                            body.validated(),
                            body.deferrable(),
                            body.initiallyDeferred(),
                            draft.key(parent),
                            body.definition())));
                }
            });
        });
    }
}
