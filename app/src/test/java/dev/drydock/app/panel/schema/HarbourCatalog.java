package dev.drydock.app.panel.schema;

import dev.drydock.core.fault.DbFault;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.schema.CatalogName;
import dev.drydock.core.schema.NameScope;
import dev.drydock.core.schema.ObjectDetail;
import dev.drydock.core.schema.ObjectDetail.About;
import dev.drydock.core.schema.ObjectKind;
import dev.drydock.core.schema.ObjectName;
import dev.drydock.core.schema.SchemaName;
import dev.drydock.core.schema.SchemaReader;
import dev.drydock.core.schema.TableColumn;
import dev.drydock.core.schema.TableColumn.Generation;
import dev.drydock.core.schema.TableConstraint;
import dev.drydock.core.schema.TableConstraint.Kind;
import dev.drydock.core.schema.TableIndex;
import dev.drydock.core.schema.TableTrigger;
import dev.drydock.core.schema.live.IndexFacts;
import dev.drydock.core.schema.live.RelationFacts;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

/// A catalog in memory.
///
/// @param fault what every read fails with, while there is one
record HarbourCatalog(List<SchemaName> schemas, List<ObjectName> names, AtomicReference<Optional<DbFault>> fault)
        implements SchemaReader {
    static HarbourCatalog harbour(boolean locked) {
        return new HarbourCatalog(
                List.of(
                        new SchemaName("audit", "postgres", false, !locked, Optional.empty()),
                        new SchemaName("public", "postgres", false, true, Optional.empty())),
                List.of(
                        object(ObjectKind.TABLE, "audit", "changes", 91_000_000, 41L << 30),
                        object(ObjectKind.TABLE, "public", "berths", 84, 16 << 10),
                        object(ObjectKind.TABLE, "public", "cargo_items", 9_700_000, 2_100L << 20),
                        object(ObjectKind.TABLE, "public", "containers", 2_100_000, 310 << 20),
                        object(ObjectKind.TABLE, "public", "customs_holds", 38_000, 6 << 20),
                        object(ObjectKind.TABLE, "public", "invoices", 413_000, 88 << 20),
                        object(ObjectKind.TABLE, "public", "port_calls", 1_280_000, 412 << 20),
                        object(ObjectKind.TABLE, "public", "ships", 3_800, 1 << 20),
                        object(ObjectKind.VIEW, "public", "open_calls", -1, -1),
                        object(ObjectKind.FUNCTION, "public", "berth_count", -1, -1),
                        object(ObjectKind.SEQUENCE, "public", "voucher_seq", -1, -1),
                        object(ObjectKind.ENUM_TYPE, "public", "call_status", -1, -1)),
                new AtomicReference<>(Optional.empty()));
    }

    static HarbourCatalog large(int count) {
        return new HarbourCatalog(
                List.of(),
                IntStream.range(0, count)
                        .mapToObj(i -> object(
                                ObjectKind.TABLE,
                                "s" + i * 10 / count,
                                "customer_orders_%05d_archive".formatted(i),
                                i,
                                i))
                        .toList(),
                new AtomicReference<>(Optional.empty()));
    }

    static HarbourCatalog empty() {
        return new HarbourCatalog(
                List.of(new SchemaName("public", "postgres", false, true, Optional.empty())),
                List.of(),
                new AtomicReference<>(Optional.empty()));
    }

    ObjectName find(String name) {
        return names.stream().filter(n -> n.name().equals(name)).findFirst().orElseThrow();
    }

    @Override
    public List<CatalogName> catalogs(Connection connection) {
        return List.of();
    }

    @Override
    public List<SchemaName> schemas(Connection connection) throws FaultException {
        fail();
        return schemas;
    }

    @Override
    public List<ObjectName> names(Connection connection, NameScope scope) throws FaultException {
        fail();
        return names;
    }

    @Override
    public Optional<ObjectDetail> detail(Connection connection, ObjectName object) throws FaultException {
        fail();
        return switch (object.name()) {
            case "port_calls" -> Optional.of(portCalls(object));
            case "open_calls" -> Optional.of(openCalls(object));
            case "voucher_seq" ->
                Optional.of(new ObjectDetail.Sequence(
                        about(object, ""),
                        "bigint",
                        1,
                        1,
                        Long.MAX_VALUE,
                        1,
                        false,
                        true,
                        OptionalLong.of(90_412),
                        Optional.of(new ObjectDetail.OwningColumn("public", "invoices", "voucher_no"))));
            default -> Optional.empty();
        };
    }

    @Override
    public Optional<RelationFacts> facts(Connection connection, ObjectName object) {
        return object.name().equals("port_calls")
                ? Optional.of(new RelationFacts(
                        OptionalLong.of(1_281_004),
                        OptionalLong.of(412 << 20),
                        OptionalLong.of(138 << 20),
                        Optional.of(Instant.now().minus(Duration.ofHours(2))),
                        Optional.of(Instant.now().minus(Duration.ofDays(30))),
                        Map.of(
                                "id",
                                0.0,
                                "ship_id",
                                0.0,
                                "berth_id",
                                0.031,
                                "voyage_no",
                                0.0,
                                "status",
                                0.0,
                                "eta",
                                0.0,
                                "ata",
                                0.118,
                                "delay_min",
                                0.864,
                                "amount",
                                0.02,
                                "changed",
                                0.0),
                        Map.of(
                                "port_calls_pkey",
                                new IndexFacts(28 << 20, OptionalLong.of(4_100_000)),
                                "port_calls_eta_ix",
                                new IndexFacts(36 << 20, OptionalLong.of(2_200_000)),
                                "port_calls_ata_old_ix",
                                new IndexFacts(33 << 20, OptionalLong.of(0)))))
                : Optional.empty();
    }

    private void fail() throws FaultException {
        Optional<DbFault> why = fault.get();
        if (why.isPresent()) {
            throw new FaultException(why.get());
        }
    }

    private static ObjectName object(ObjectKind kind, String schema, String name, long rows, long bytes) {
        return new ObjectName(0, kind, schema, name, "", Optional.empty(), rows, bytes, false);
    }

    private static About about(ObjectName object, String comment) {
        return new About(object, "postgres", comment.isEmpty() ? Optional.empty() : Optional.of(comment));
    }

    private static ObjectDetail portCalls(ObjectName object) {
        return new ObjectDetail.Relation(
                about(object, "One visit of one ship, from announcement to departure."),
                List.of(
                        column(1, "id", "bigint", false, Generation.IDENTITY_ALWAYS, ""),
                        column(2, "ship_id", "bigint", false, Generation.NONE, ""),
                        column(3, "berth_id", "bigint", true, Generation.NONE, ""),
                        column(
                                4,
                                "voyage_no",
                                "character varying(20)",
                                false,
                                Generation.NONE,
                                "''::character varying"),
                        column(5, "status", "call_status", false, Generation.NONE, "'planned'::call_status"),
                        column(6, "eta", "timestamp with time zone", false, Generation.NONE, ""),
                        column(7, "ata", "timestamp with time zone", true, Generation.NONE, ""),
                        column(8, "delay_min", "integer", true, Generation.NONE, ""),
                        column(10, "manifest", "jsonb", true, Generation.NONE, ""),
                        column(11, "changed", "timestamp with time zone", false, Generation.NONE, "now()")),
                List.of(
                        key("port_calls_pkey", Kind.PRIMARY_KEY, "id", "PRIMARY KEY (id)"),
                        key(
                                "port_calls_ship_id_fkey",
                                Kind.FOREIGN_KEY,
                                "ship_id",
                                "FOREIGN KEY (ship_id) REFERENCES ships(id)"),
                        key(
                                "port_calls_berth_id_fkey",
                                Kind.FOREIGN_KEY,
                                "berth_id",
                                "FOREIGN KEY (berth_id) REFERENCES berths(id) ON DELETE SET NULL"),
                        key(
                                "port_calls_delay_min_check",
                                Kind.CHECK,
                                "delay_min",
                                "CHECK ((delay_min > '-10000'::integer))")),
                List.of(
                        theirs("customs_holds", "FOREIGN KEY (port_call_id) REFERENCES port_calls(id)"),
                        theirs("invoices", "FOREIGN KEY (port_call_id) REFERENCES port_calls(id)")),
                List.of(
                        index("port_calls_pkey", List.of("id"), 28 << 20, 4_100_000, true),
                        index("port_calls_eta_ix", List.of("eta DESC", "status"), 36 << 20, 2_200_000, true),
                        index("port_calls_ata_old_ix", List.of("ata"), 33 << 20, 0, true),
                        index(
                                "port_calls_ship_id_berth_id_ix",
                                List.of("ship_id", "berth_id"),
                                41 << 20,
                                6_700,
                                false)),
                List.of(new TableTrigger(
                        "port_calls_audit",
                        TableTrigger.Firing.ORIGIN,
                        "CREATE TRIGGER port_calls_audit AFTER UPDATE ON port_calls EXECUTE FUNCTION audit.note()",
                        Optional.empty())),
                ObjectDetail.RowSecurity.NONE,
                ObjectDetail.Partitioning.NONE,
                Optional.empty(),
                List.of());
    }

    private static ObjectDetail openCalls(ObjectName object) {
        return new ObjectDetail.Relation(
                about(object, ""),
                List.of(
                        column(1, "id", "bigint", true, Generation.NONE, ""),
                        column(2, "ship_id", "bigint", true, Generation.NONE, ""),
                        column(3, "eta", "timestamp with time zone", true, Generation.NONE, "")),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                ObjectDetail.RowSecurity.NONE,
                ObjectDetail.Partitioning.NONE,
                Optional.of(" SELECT id, ship_id, eta\n   FROM port_calls\n  WHERE status = 'waiting'::call_status;"),
                List.of());
    }

    private static TableColumn column(
            int at, String name, String type, boolean nullable, Generation generation, String expression) {
        return new TableColumn(
                at,
                name,
                type,
                nullable,
                generation,
                expression.isEmpty() ? Optional.empty() : Optional.of(expression),
                Optional.empty(),
                Optional.empty());
    }

    private static TableConstraint key(String name, Kind kind, String column, String definition) {
        return new TableConstraint(
                "public",
                "port_calls",
                name,
                kind,
                List.of(column),
                definition,
                true,
                false,
                Optional.empty(),
                Optional.empty());
    }

    private static TableConstraint theirs(String table, String definition) {
        return new TableConstraint(
                "public",
                table,
                table + "_port_call_id_fkey",
                Kind.FOREIGN_KEY,
                List.of("port_call_id"),
                definition,
                true,
                false,
                Optional.empty(),
                Optional.empty());
    }

    private static TableIndex index(String name, List<String> keys, long bytes, long scans, boolean valid) {
        return new TableIndex(
                name,
                false,
                name.endsWith("_pkey"),
                valid,
                "btree",
                keys,
                List.of(),
                Optional.empty(),
                "CREATE INDEX " + name + " ON port_calls USING btree (" + String.join(", ", keys) + ")",
                bytes,
                OptionalLong.of(scans),
                Optional.empty());
    }
}
