package dev.drydock.app.gallery.compare;

import dev.drydock.app.gallery.Exhibit;
import dev.drydock.app.gallery.ShellExhibits;
import dev.drydock.app.nav.Place;
import dev.drydock.app.panel.compare.CompareStage;
import dev.drydock.core.fault.DbFault;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/// The compare panel in every state.
public final class CompareExhibits {
    private CompareExhibits() {}

    public static List<Exhibit> all() {
        return List.of(
                exhibit("first-use", CompareStage::firstUse),
                exhibit("loading", CompareStage::loading),
                exhibit("differences", () -> CompareStage.differences("total")),
                exhibit("object", () -> CompareStage.differences("open_calls")),
                exhibit("left-out", () -> CompareStage.differences("port_calls").without("port_calls")),
                exhibit("renamed", () -> CompareStage.differences("").renamed()),
                exhibit("equal-too", () -> CompareStage.differences("").filtered("", true)),
                exhibit("filter", () -> CompareStage.differences("").filtered("berth", false)),
                exhibit("filter-no-match", () -> CompareStage.differences("").filtered("warehouse", false)),
                exhibit("script", () -> CompareStage.differences("").script(false, false)),
                exhibit("script-safe", () -> CompareStage.differences("").script(true, false)),
                exhibit("production", () -> CompareStage.differences("").script(false, true)),
                exhibit("apply", () -> CompareStage.differences("").asked()),
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
