package dev.drydock.app.gallery;

import dev.drydock.app.nav.Place;
import dev.drydock.app.panel.schema.SchemaActs;
import dev.drydock.app.panel.schema.SchemaStage;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.schema.snapshot.ElementKind;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The schema panel in every state.
public final class SchemaExhibits {
    private SchemaExhibits() {}

    public static List<Exhibit> all() {
        return Stream.of(browsing(), changing()).flatMap(List::stream).toList();
    }

    private static List<Exhibit> changing() {
        return List.of(
                exhibit("draft", () -> SchemaActs.drafting(SchemaStage.object("port_calls"), false)),
                exhibit("draft-safe", () -> SchemaActs.drafting(SchemaStage.object("port_calls"), true)),
                exhibit("draft-refused-edit", () -> SchemaActs.refusedEdit(SchemaStage.object("port_calls"))),
                exhibit("draft-new-table", () -> SchemaActs.newTable(SchemaStage.object(""))),
                exhibit("draft-review", () -> reviewing(SchemaStage.object("port_calls"))),
                exhibit(
                        "draft-locked",
                        () -> reviewing(SchemaStage.object("port_calls").locked())),
                exhibit("draft-applied", () -> SchemaActs.applied(reviewing(SchemaStage.object("port_calls")))),
                exhibit("comment", () -> SchemaActs.commenting(SchemaStage.object("port_calls"))));
    }

    private static SchemaStage reviewing(SchemaStage stage) {
        return SchemaActs.reviewing(SchemaActs.drafting(stage, false));
    }

    private static List<Exhibit> browsing() {
        return List.of(
                exhibit("first-use", SchemaStage::firstUse),
                exhibit("loading", SchemaStage::loading),
                exhibit("names", () -> SchemaStage.object("")),
                exhibit("table", () -> SchemaStage.object("port_calls")),
                exhibit(
                        "table-definition",
                        () -> SchemaStage.object("port_calls").part("DDL")),
                exhibit(
                        "table-dependencies",
                        () -> SchemaStage.object("port_calls").part("Dependencies")),
                exhibit("table-access", () -> SchemaStage.object("port_calls").part("Access")),
                exhibit("table-diagram", () -> SchemaStage.object("port_calls").part("Diagram")),
                exhibit("whole-diagram", () -> SchemaActs.whole(SchemaStage.object(""), true)),
                exhibit("whole-unread", () -> SchemaActs.whole(SchemaStage.object(""), false)),
                exhibit(
                        "structure-partial",
                        () -> SchemaStage.object("port_calls")
                                .unreadable(ElementKind.POLICY, ElementKind.TRIGGER)
                                .part("Access")),
                exhibit(
                        "structure-fault",
                        () -> SchemaStage.object("port_calls")
                                .structureRefused(new DbFault.Busy("pg_class", Duration.ofSeconds(3), "55P03"))
                                .part("Dependencies")),
                exhibit("view", () -> SchemaStage.object("open_calls")),
                exhibit(
                        "view-definition",
                        () -> SchemaStage.object("open_calls").part("DDL")),
                exhibit("sequence", () -> SchemaStage.object("voucher_seq")),
                exhibit("filter", () -> SchemaStage.object("port_calls").filtered("calls", false)),
                exhibit("filter-deep", () -> SchemaStage.object("port_calls").filtered("ata", true)),
                exhibit("filter-no-match", () -> SchemaStage.object("").filtered("warehouse", true)),
                exhibit("partial", SchemaStage::partial),
                exhibit("empty", SchemaStage::empty),
                exhibit("gone", () -> SchemaStage.object("ships")),
                exhibit(
                        "fault",
                        () -> SchemaStage.refused(new DbFault.Unreachable(
                                "db-1.harbour.example", 5432, Duration.ofMillis(10_040), "08001"))),
                exhibit(
                        "detail-fault",
                        () -> SchemaStage.detailRefused(
                                "port_calls", new DbFault.Busy("port_calls", Duration.ofSeconds(3), "55P03"))),
                exhibit("unsupported", SchemaStage::unsupported));
    }

    private static Exhibit exhibit(String state, Supplier<SchemaStage> made) {
        return new Exhibit("schema", state, 450, theme -> {
            SchemaStage stage = made.get();
            return ShellExhibits.scene(theme, Place.SCHEMA, stage.view(), stage.standing(), List.of());
        });
    }
}
