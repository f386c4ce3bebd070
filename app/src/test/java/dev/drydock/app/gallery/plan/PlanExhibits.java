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
import java.util.stream.Stream;

/// The plans panel in every state.
public final class PlanExhibits {
    private PlanExhibits() {}

    public static List<Exhibit> all() {
        return Stream.concat(states().stream(), hardest().stream()).toList();
    }

    private static List<Exhibit> states() {
        return List.of(
                exhibit("empty", PlansStage::empty),
                exhibit("seen", PlansStage::seen),
                exhibit("seen-fault", PlansStage::seenFault),
                exhibit("compared", () -> PlansStage.compared("indexed", "scanned")),
                exhibit("compared-same", () -> PlansStage.compared("indexed", "indexed")),
                exhibit("reading", PlansStage::reading),
                exhibit("no-plan", PlansStage::noPlan),
                exhibit("too-deep", PlansStage::tooDeep),
                exhibit("analyzed", () -> PlansStage.of("analyzed")),
                exhibit("estimated", () -> PlansStage.of("estimated")),
                exhibit("never", () -> PlansStage.of("analyzed", plan -> plan.select(10))),
                exhibit("root", () -> PlansStage.of("analyzed", plan -> plan.select(1))),
                exhibit("several", PlansStage::two),
                exhibit("search", () -> PlansStage.of("analyzed", plan -> plan.search("seq scan"))),
                exhibit("folded", () -> PlansStage.of("analyzed", plan -> plan.fold(4))),
                exhibit("masked", () -> PlansStage.of("analyzed", plan -> plan.mask(true))),
                exhibit("rows", () -> metric(Metric.ROWS)),
                exhibit("estimate", () -> metric(Metric.ESTIMATE)),
                exhibit("buffers", () -> metric(Metric.BUFFERS)),
                exhibit("flames", () -> PlansStage.of("parallel", plan -> plan.sight(Sight.FLAMES))),
                exhibit("timeline", () -> PlansStage.of("analyzed", plan -> plan.sight(Sight.TIMELINE))),
                exhibit("sums", () -> PlansStage.of("analyzed", plan -> plan.sight(Sight.SUMS))),
                exhibit("advice", () -> PlansStage.of("analyzed", plan -> plan.sight(Sight.ADVICE))),
                exhibit(
                        "no-advice",
                        () -> PlansStage.ofText(
                                "Result (cost=0.00..0.01 rows=1 width=4)", plan -> plan.sight(Sight.ADVICE))));
    }

    /// The ten plans that are hardest to show.
    private static List<Exhibit> hardest() {
        return List.of(
                exhibit("hard-deep", () -> PlansStage.ofText(HardPlans.deep(10_000), plan -> plan.select(5_000))),
                exhibit("hard-wide", () -> PlansStage.ofText(PlansStage.large(20_000), plan -> plan.select(700))),
                exhibit("hard-ctes", () -> PlansStage.of("ctes")),
                exhibit("hard-parallel", () -> PlansStage.of("parallel", plan -> plan.select(4))),
                exhibit("hard-partitions", () -> PlansStage.ofText(HardPlans.partitions(200), plan -> {})),
                exhibit("hard-mariadb", () -> PlansStage.of("mariadb")),
                exhibit("hard-tree", () -> PlansStage.of("tree")),
                exhibit("hard-sqlite", () -> PlansStage.of("sqlite")),
                exhibit("hard-jit", () -> PlansStage.of("jit", plan -> plan.select(4))),
                exhibit("hard-damaged", () -> PlansStage.of("damaged")));
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
