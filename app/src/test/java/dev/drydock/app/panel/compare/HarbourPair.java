package dev.drydock.app.panel.compare;

import dev.drydock.core.schema.TableConstraint;
import dev.drydock.core.schema.snapshot.DatabaseBody;
import dev.drydock.core.schema.snapshot.Dependency;
import dev.drydock.core.schema.snapshot.Element;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import dev.drydock.core.schema.snapshot.PartBody;
import dev.drydock.core.schema.snapshot.RelationBody;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import dev.drydock.core.schema.snapshot.TypeBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/// Two invented states of one small schema.
final class HarbourPair {
    private final List<Element> elements = new ArrayList<>();
    private final List<Dependency> dependencies = new ArrayList<>();

    private HarbourPair() {}

    static SchemaSnapshot before() {
        HarbourPair pair = common();
        ElementKey ships = pair.table("ships", "bigint id", "text imo", "text name", "varchar(12) call_sign_old");
        pair.index(ships, "ships_name_ix", "name");
        ElementKey invoices = pair.table("invoices", "bigint id", "bigint ship_id", "numeric(10,2) total");
        pair.key(invoices, "id");
        ElementKey calls = pair.table("port_calls", "bigint id", "bigint ship_id", "timestamptz eta", "text remark");
        pair.key(calls, "id");
        pair.view("open_calls", "SELECT id, eta\n   FROM port_calls\n  WHERE eta > now()", calls);
        pair.labels("call_status", "planned", "moored", "left");
        pair.table("berth_queue_old", "bigint id", "bigint port_call_id");
        return pair.snapshot("harbour_st", 17, Set.of());
    }

    static SchemaSnapshot after() {
        return afterwards(17, Set.of());
    }

    /// Read by another version, and not all of it.
    static SchemaSnapshot partial() {
        return afterwards(18, Set.of(ElementKind.PUBLICATION, ElementKind.STATISTICS));
    }

    private static SchemaSnapshot afterwards(int major, Set<ElementKind> unread) {
        HarbourPair pair = common();
        pair.table("ships", "bigint id", "text imo", "text name");
        ElementKey invoices = pair.table("invoices", "bigint id", "bigint ship_id", "numeric(12,2) total", "date due");
        pair.key(invoices, "id");
        ElementKey calls = pair.table(
                "port_calls", "bigint id", "bigint ship_id", "timestamptz eta", "text remarks", "bigint berth_id");
        pair.key(calls, "id");
        pair.index(calls, "port_calls_berth_ix", "berth_id, eta");
        pair.view("open_calls", "SELECT id, eta, berth_id\n   FROM port_calls\n  WHERE eta > now()", calls);
        pair.labels("call_status", "planned", "moored", "left", "cancelled");
        ElementKey slots = pair.table("berth_slots", "bigint id", "bigint berth_id", "timestamptz starts_at");
        pair.key(slots, "id");
        return pair.snapshot("harbour", major, unread);
    }

    private static HarbourPair common() {
        HarbourPair pair = new HarbourPair();
        pair.elements.add(
                Element.of(ElementKey.global(ElementKind.SCHEMA, "public"), new DatabaseBody.Schema(new TreeMap<>())));
        ElementKey berths = pair.table("berths", "bigint id", "text code", "numeric(4,1) depth_m");
        pair.key(berths, "id");
        pair.table("tariffs", "bigint id", "text class", "numeric(10,2) rate");
        return pair;
    }

    /// @param columns type and name
    private ElementKey table(String name, String... columns) {
        ElementKey key = ElementKey.of(ElementKind.TABLE, "public", name);
        elements.add(Element.of(
                key,
                new RelationBody.Table(
                        RelationBody.Persistence.PERMANENT,
                        Optional.empty(),
                        Optional.empty(),
                        new TreeMap<>(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        false,
                        "DEFAULT",
                        Optional.empty())));
        for (int i = 0; i < columns.length; i++) {
            String[] parts = columns[i].split(" ", 2);
            elements.add(Element.of(
                    key.part(ElementKind.COLUMN, parts[1]),
                    new RelationBody.Column(
                            i + 1,
                            parts[0],
                            Optional.empty(),
                            parts[1].equals("id"),
                            Optional.empty(),
                            Optional.empty(),
                            OptionalInt.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            new TreeMap<>(),
                            false)));
        }
        return key;
    }

    private void key(ElementKey table, String column) {
        elements.add(Element.of(
                table.part(ElementKind.CONSTRAINT, table.name() + "_pkey"),
                new PartBody.Constraint(
                        TableConstraint.Kind.PRIMARY_KEY,
                        List.of(column),
                        Optional.empty(),
                        true,
                        false,
                        false,
                        Optional.empty(),
                        "PRIMARY KEY (" + column + ")")));
    }

    private void index(ElementKey table, String name, String columns) {
        elements.add(Element.of(
                table.part(ElementKind.INDEX, name),
                new PartBody.Index(
                        false,
                        "btree",
                        List.of(columns.split(", ")).stream()
                                .map(each ->
                                        new PartBody.IndexKey(each, Optional.empty(), Optional.empty(), false, false))
                                .toList(),
                        List.of(),
                        Optional.empty(),
                        false,
                        true,
                        Optional.empty(),
                        "CREATE INDEX " + name + " ON public." + table.name() + " USING btree (" + columns + ")",
                        new TreeMap<>())));
    }

    private void view(String name, String query, ElementKey on) {
        ElementKey key = ElementKey.of(ElementKind.VIEW, "public", name);
        elements.add(Element.of(key, new RelationBody.View(query, new TreeMap<>())));
        dependencies.add(new Dependency(key, on));
    }

    private void labels(String name, String... labels) {
        elements.add(Element.of(
                ElementKey.of(ElementKind.ENUM_TYPE, "public", name), new TypeBody.EnumType(List.of(labels))));
    }

    private SchemaSnapshot snapshot(String database, int major, Set<ElementKind> unread) {
        SchemaSnapshot read = SchemaSnapshot.of(
                new SchemaSnapshot.Origin("postgres", major, database, "app_ro"), elements, dependencies);
        return new SchemaSnapshot(read.origin(), read.elements(), read.dependencies(), unread);
    }
}
