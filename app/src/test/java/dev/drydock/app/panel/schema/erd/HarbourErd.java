package dev.drydock.app.panel.schema.erd;

import dev.drydock.core.schema.erd.Cardinality;
import dev.drydock.core.schema.erd.ErdColumn;
import dev.drydock.core.schema.erd.ErdEntity;
import dev.drydock.core.schema.erd.ErdModel;
import dev.drydock.core.schema.erd.ErdRelation;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.ElementKind;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/// Models for pictures and tests.
final class HarbourErd {
    private final SortedMap<ElementKey, ErdEntity> entities = new TreeMap<>();
    private final List<ErdRelation> relations = new ArrayList<>();

    private HarbourErd() {}

    static ElementKey key(String name) {
        return ElementKey.of(ElementKind.TABLE, "public", name);
    }

    /// Nine tables, one relation that is only inferred.
    static ErdModel harbour() {
        HarbourErd erd = new HarbourErd();
        erd.table("ships", 3_812, "id*:bigint", "imo!:integer", "name:text", "flag:text", "built:date");
        erd.table("berths", 84, "id*:bigint", "code:text", "depth_m:numeric(4,1)");
        erd.table("sensor_readings", 212_000_000, "id*:bigint", "call_ref:bigint", "read_at:timestamptz", "value:real");
        erd.table(
                "port_calls",
                1_280_000,
                "id*:bigint",
                "ship_id>:bigint",
                "berth_id>:bigint",
                "voyage_no:text",
                "eta:timestamptz",
                "ata:timestamptz",
                "status:call_status",
                "note:text");
        erd.table("cargo_items", 9_700_000, "id*:bigint", "port_call_id>:bigint", "container_id>:bigint", "kg:integer");
        erd.table("containers", 2_100_000, "id*:bigint", "iso_code:text");
        erd.table("customs_holds", 38_000, "id*:bigint", "port_call_id>:bigint");
        erd.table(
                "invoices", 413_000, "id*:bigint", "port_call_id>:bigint", "tariff_id>:bigint", "total:numeric(12,2)");
        erd.table("tariffs", 126, "id*:bigint", "class:text", "replaces>:bigint");
        erd.reference("port_calls", "ship_id", "ships", Cardinality.EXACTLY_ONE);
        erd.reference("port_calls", "berth_id", "berths", Cardinality.ONE_OR_NONE);
        erd.reference("cargo_items", "port_call_id", "port_calls", Cardinality.EXACTLY_ONE);
        erd.reference("cargo_items", "container_id", "containers", Cardinality.ONE_OR_NONE);
        erd.reference("customs_holds", "port_call_id", "port_calls", Cardinality.EXACTLY_ONE);
        erd.reference("invoices", "port_call_id", "port_calls", Cardinality.EXACTLY_ONE);
        erd.reference("invoices", "tariff_id", "tariffs", Cardinality.EXACTLY_ONE);
        erd.reference("tariffs", "replaces", "tariffs", Cardinality.ONE_OR_NONE);
        erd.relations.add(new ErdRelation(
                "",
                key("sensor_readings"),
                List.of("call_ref"),
                key("port_calls"),
                List.of("id"),
                Cardinality.MANY_OR_NONE,
                Cardinality.ONE_OR_NONE,
                new ErdRelation.Origin.Inferred(new ErdRelation.Evidence("id", ErdRelation.Match.TABLE_AND_ENDING))));
        return erd.model();
    }

    /// One table that nothing refers to.
    static ErdModel lonely() {
        HarbourErd erd = new HarbourErd();
        erd.table("tides", 40_000, "id*:bigint", "at:timestamptz", "level_cm:integer");
        return erd.model();
    }

    /// Made up: as many tables as one likes, each referring to up to three before it.
    static ErdModel large(int tables) {
        HarbourErd erd = new HarbourErd();
        Random random = new Random(11);
        for (int i = 0; i < tables; i++) {
            List<String> columns = new ArrayList<>(List.of("id*:bigint"));
            List<Integer> targets = new ArrayList<>();
            for (int j = i == 0 ? 0 : random.nextInt(4); j > 0; j--) {
                targets.add((int) (i * Math.pow(random.nextDouble(), 1.6)));
                columns.add("ref_" + j + ">:bigint");
            }
            for (int j = 2 + random.nextInt(9); j > 0; j--) {
                columns.add("attribute_" + j + ":character varying(80)");
            }
            erd.table("table_%04d".formatted(i), random.nextLong(5_000_000), columns.toArray(String[]::new));
            for (int j = 0; j < targets.size(); j++) {
                erd.reference(
                        "table_%04d".formatted(i),
                        "ref_" + (targets.size() - j),
                        "table_%04d".formatted(targets.get(j)),
                        random.nextBoolean() ? Cardinality.EXACTLY_ONE : Cardinality.ONE_OR_NONE);
            }
        }
        return erd.model();
    }

    private ErdModel model() {
        return new ErdModel(entities, relations);
    }

    /// @param columns `name*:type` for a key, `>` for a foreign one, `!` for a unique one
    private void table(String name, long rows, String... columns) {
        List<ErdColumn> made = new ArrayList<>();
        for (String column : columns) {
            String[] parts = column.split(":", 2);
            String bare = parts[0].replaceAll("[*>!]$", "");
            boolean primary = parts[0].endsWith("*");
            made.add(new ErdColumn(
                    bare, parts[1], primary, primary, parts[0].endsWith(">"), primary || parts[0].endsWith("!"), ""));
        }
        entities.put(key(name), new ErdEntity(key(name), made, OptionalLong.of(rows), "", 0));
    }

    private void reference(String from, String column, String to, Cardinality one) {
        relations.add(new ErdRelation(
                from + "_" + column + "_fkey",
                key(from),
                List.of(column),
                key(to),
                List.of("id"),
                Cardinality.MANY_OR_NONE,
                one,
                new ErdRelation.Origin.Declared(true)));
    }
}
