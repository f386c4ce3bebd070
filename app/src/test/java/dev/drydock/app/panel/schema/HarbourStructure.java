package dev.drydock.app.panel.schema;

import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.schema.TableConstraint.Action;
import dev.drydock.core.schema.model.ColumnShape;
import dev.drydock.core.schema.model.ColumnShape.Origin;
import dev.drydock.core.schema.model.Draft;
import dev.drydock.core.schema.model.Edit;
import dev.drydock.core.schema.model.IndexShape;
import dev.drydock.core.schema.model.KeyShape;
import dev.drydock.core.schema.snapshot.Dependency;
import dev.drydock.core.schema.snapshot.Element;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.Grant;
import dev.drydock.core.schema.snapshot.PartBody;
import dev.drydock.core.schema.snapshot.RelationBody;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import dev.drydock.core.schema.snapshot.TypeBody;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// The exact structure that goes with [HarbourCatalog].
final class HarbourStructure {
    static final ElementKey CALLS = table("port_calls");

    private HarbourStructure() {}

    static ElementKey table(String name) {
        return ElementKey.of(ElementKind.TABLE, "public", name);
    }

    /// @param unread kinds that the login may not read
    static SchemaSnapshot snapshot(Set<ElementKind> unread) {
        SchemaSnapshot empty = SchemaSnapshot.of(
                new SchemaSnapshot.Origin("postgres", 17, "harbour", "app_ro"), List.of(status()), List.of());
        Draft draft = Draft.of(empty, Dialects.byId("postgres").orElseThrow().syntax());
        for (String name : List.of("berths", "containers", "customs_holds", "invoices", "ships", "port_calls")) {
            draft = draft.with(new Edit.NewTable(table(name)))
                    .with(new Edit.AddColumn(
                            table(name), "id", ColumnShape.of("bigint").from(Origin.IDENTITY_ALWAYS, "")))
                    .with(new Edit.AddKey(table(name), name + "_pkey", new KeyShape.Primary(List.of("id"))));
        }
        draft = calls(draft);
        for (String name : List.of("customs_holds", "invoices")) {
            draft = draft.with(new Edit.AddColumn(
                            table(name),
                            "port_call_id",
                            ColumnShape.of("bigint").withNotNull(true)))
                    .with(foreign(table(name), "port_call_id", CALLS, Action.CASCADE));
        }
        return dressed(draft.now(), unread);
    }

    private static Draft calls(Draft draft) {
        return draft.with(column("ship_id", ColumnShape.of("bigint").withNotNull(true)))
                .with(column("berth_id", ColumnShape.of("bigint")))
                .with(column(
                        "voyage_no",
                        ColumnShape.of("character varying(20)")
                                .withNotNull(true)
                                .from(Origin.DEFAULT, "''::character varying")))
                .with(column(
                        "status",
                        ColumnShape.of("public.call_status")
                                .withNotNull(true)
                                .from(Origin.DEFAULT, "'planned'::public.call_status")))
                .with(column("eta", ColumnShape.of("timestamp with time zone").withNotNull(true)))
                .with(column("ata", ColumnShape.of("timestamp with time zone")))
                .with(column("delay_min", ColumnShape.of("integer")))
                .with(foreign(CALLS, "ship_id", table("ships"), Action.NO_ACTION))
                .with(foreign(CALLS, "berth_id", table("berths"), Action.SET_NULL))
                .with(new Edit.AddIndex(
                        CALLS, "port_calls_eta_ix", new IndexShape(false, List.of("eta", "status"), Optional.empty())))
                .with(new Edit.Comment(CALLS, Optional.of("One visit of one ship, from announcement to departure.")));
    }

    private static Edit column(String name, ColumnShape shape) {
        return new Edit.AddColumn(CALLS, name, shape);
    }

    private static Edit foreign(ElementKey table, String column, ElementKey far, Action onDelete) {
        return new Edit.AddKey(
                table,
                table.name() + "_" + column + "_fkey",
                new KeyShape.Foreign(List.of(column), far, List.of("id"), Action.NO_ACTION, onDelete));
    }

    private static Element status() {
        return Element.of(
                ElementKey.of(ElementKind.ENUM_TYPE, "public", "call_status"),
                new TypeBody.EnumType(List.of("planned", "waiting", "moored", "gone")));
    }

    /// Owner, rights, a policy, and a view on top.
    private static SchemaSnapshot dressed(SchemaSnapshot plain, Set<ElementKind> unread) {
        SortedMap<ElementKey, Element> elements = new TreeMap<>(plain.elements());
        SortedSet<Dependency> dependencies = new TreeSet<>(plain.dependencies());
        Element calls = plain.find(CALLS).orElseThrow();
        elements.put(
                CALLS,
                new Element(
                        CALLS,
                        Optional.of("postgres"),
                        calls.comment(),
                        List.of(
                                new Grant("app_rw", "INSERT", false),
                                new Grant("app_rw", "SELECT", true),
                                new Grant("app_rw", "UPDATE", false),
                                new Grant("reporting", "SELECT", false)),
                        calls.body()));
        ElementKey policy = CALLS.part(ElementKind.POLICY, "own_harbour");
        elements.put(
                policy,
                Element.of(
                        policy,
                        new PartBody.Policy(
                                "SELECT", true, List.of("reporting"), Optional.of("(ship_id > 0)"), Optional.empty())));
        ElementKey open = ElementKey.of(ElementKind.VIEW, "public", "open_calls");
        ElementKey late = ElementKey.of(ElementKind.VIEW, "audit", "late_calls");
        elements.put(
                open,
                Element.of(
                        open,
                        new RelationBody.View(
                                " SELECT id, ship_id, eta FROM public.port_calls WHERE (ata IS NULL)",
                                new TreeMap<>())));
        elements.put(
                late,
                Element.of(
                        late,
                        new RelationBody.View(
                                " SELECT id FROM public.open_calls WHERE (eta < now())", new TreeMap<>())));
        dependencies.add(new Dependency(open, CALLS.part(ElementKind.COLUMN, "ata")));
        dependencies.add(new Dependency(late, open));
        dependencies.add(new Dependency(
                CALLS.part(ElementKind.COLUMN, "status"),
                ElementKey.of(ElementKind.ENUM_TYPE, "public", "call_status")));
        return new SchemaSnapshot(plain.origin(), elements, dependencies, unread);
    }
}
