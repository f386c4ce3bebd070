package dev.drydock.app.gallery;

import dev.drydock.app.nav.Place;
import dev.drydock.app.panel.compare.CompareStage;
import dev.drydock.core.fault.DbFault;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/// The compare panel in every state.
final class CompareExhibits {
    private CompareExhibits() {}

    static List<Exhibit> all() {
        return List.of(
                exhibit("first-use", CompareStage::firstUse),
                exhibit("loading", CompareStage::loading),
                exhibit("differences", () -> CompareStage.differences().row("total")),
                exhibit("object", () -> CompareStage.differences().row("open_calls")),
                exhibit(
                        "left-out",
                        () -> CompareStage.differences().without("port_calls").row("port_calls")),
                exhibit("renamed", () -> CompareStage.differences().renamed()),
                exhibit("equal-too", () -> CompareStage.differences().equalToo()),
                exhibit("filter", () -> CompareStage.differences().filtered("berth")),
                exhibit("filter-no-match", () -> CompareStage.differences().filtered("warehouse")),
                exhibit("script", () -> CompareStage.differences().script(false)),
                exhibit("script-safe", () -> CompareStage.differences().script(true)),
                exhibit("production", () -> CompareStage.differences().swapped().script(false)),
                exhibit("apply", () -> CompareStage.differences().asked()),
                exhibit("same", CompareStage::same),
                exhibit("partial", CompareStage::partial),
                exhibit("stale", CompareStage::stale),
                exhibit(
                        "fault",
                        () -> CompareStage.refused(new DbFault.Unreachable(
                                "db-1.harbour.example", 5432, Duration.ofMillis(10_040), "08001"))),
                exhibit("unsupported", CompareStage::unsupported));
    }

    private static Exhibit exhibit(String state, Supplier<CompareStage> made) {
        return new Exhibit("compare", state, 450, theme -> {
            CompareStage stage = made.get();
            return ShellExhibits.scene(theme, Place.COMPARE, stage.view(), stage.standing(), List.of());
        });
    }
}
