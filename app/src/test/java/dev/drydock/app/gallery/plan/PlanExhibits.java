package dev.drydock.app.gallery.plan;

import dev.drydock.app.gallery.Exhibit;
import dev.drydock.app.gallery.ShellExhibits;
import dev.drydock.app.nav.Place;
import dev.drydock.app.nav.Standing;
import dev.drydock.app.panel.plan.PlansStage;
import dev.drydock.app.plan.state.Metric;
import dev.drydock.app.plan.state.Sight;
import java.util.List;
import java.util.function.Supplier;

/// The plans panel in every state.
public final class PlanExhibits {
    private PlanExhibits() {}

    public static List<Exhibit> all() {
        return List.of(
                exhibit("empty", PlansStage::empty),
                exhibit("reading", PlansStage::reading),
                exhibit("no-plan", PlansStage::noPlan),
                exhibit("too-deep", PlansStage::tooDeep),
                exhibit("analyzed", () -> PlansStage.of("analyzed")),
                exhibit("estimated", () -> PlansStage.of("estimated")),
                exhibit("parallel", () -> PlansStage.of("parallel", plan -> plan.select(4))),
                exhibit("never", () -> PlansStage.of("analyzed", plan -> plan.select(10))),
                exhibit("root", () -> PlansStage.of("analyzed", plan -> plan.select(1))),
                exhibit("damaged", () -> PlansStage.of("damaged")),
                exhibit("several", PlansStage::two),
                exhibit("large", () -> PlansStage.ofText(PlansStage.large(20_000), plan -> plan.select(700))),
                exhibit("search", () -> PlansStage.of("analyzed", plan -> plan.search("seq scan"))),
                exhibit("folded", () -> PlansStage.of("analyzed", plan -> plan.fold(4))),
                exhibit("masked", () -> PlansStage.of("analyzed", plan -> plan.mask(true))),
                exhibit("total", () -> metric(Metric.TOTAL)),
                exhibit("rows", () -> metric(Metric.ROWS)),
                exhibit("estimate", () -> metric(Metric.ESTIMATE)),
                exhibit("cost", () -> metric(Metric.COST)),
                exhibit("buffers", () -> metric(Metric.BUFFERS)),
                exhibit("io", () -> metric(Metric.IO)),
                exhibit("flames", () -> PlansStage.of("parallel", plan -> plan.sight(Sight.FLAMES))),
                exhibit("timeline", () -> PlansStage.of("analyzed", plan -> plan.sight(Sight.TIMELINE))),
                exhibit("sums", () -> PlansStage.of("analyzed", plan -> plan.sight(Sight.SUMS))));
    }

    private static PlansStage metric(Metric metric) {
        return PlansStage.of("analyzed", plan -> plan.metric(metric));
    }

    private static Exhibit exhibit(String state, Supplier<PlansStage> made) {
        return new Exhibit(
                "plan",
                state,
                400,
                theme -> ShellExhibits.scene(theme, Place.PLANS, made.get().view(), new Standing.Nowhere(), List.of()));
    }
}
