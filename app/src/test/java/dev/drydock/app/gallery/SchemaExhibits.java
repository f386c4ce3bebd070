package dev.drydock.app.gallery;

import dev.drydock.app.nav.Place;
import dev.drydock.app.panel.schema.SchemaStage;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.schema.snapshot.ElementKind;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/// The schema panel in every state.
public final class SchemaExhibits {
    private SchemaExhibits() {}

    public static List<Exhibit> all() {
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
                exhibit("draft", () -> SchemaStage.object("port_calls").drafting(false)),
                exhibit("draft-safe", () -> SchemaStage.object("port_calls").drafting(true)),
                exhibit(
                        "draft-refused-edit",
                        () -> SchemaStage.object("port_calls").refusedEdit()),
                exhibit("draft-new-table", () -> SchemaStage.object("").newTable()),
                exhibit(
                        "draft-review",
                        () -> SchemaStage.object("port_calls").drafting(false).reviewing()),
                exhibit(
                        "draft-locked",
                        () -> SchemaStage.object("port_calls")
                                .locked()
                                .drafting(false)
                                .reviewing()),
                exhibit(
                        "draft-applied",
                        () -> SchemaStage.object("port_calls")
                                .drafting(false)
                                .reviewing()
                                .applied()),
                exhibit("comment", () -> SchemaStage.object("port_calls").commenting()),
                exhibit("view", () -> SchemaStage.object("open_calls")),
                exhibit(
                        "view-definition",
                        () -> SchemaStage.object("open_calls").part("DDL")),
                exhibit("sequence", () -> SchemaStage.object("voucher_seq")),
                exhibit("filter", () -> SchemaStage.object("port_calls").filtered("calls")),
                exhibit(
                        "filter-deep",
                        () -> SchemaStage.object("port_calls").filtered("ata").searchedDeep()),
                exhibit(
                        "filter-no-match",
                        () -> SchemaStage.object("").filtered("warehouse").searchedDeep()),
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
