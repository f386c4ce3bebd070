package dev.drydock.app.gallery.plan;

import dev.drydock.app.gallery.Exhibit;
import dev.drydock.app.gallery.ShellExhibits;
import dev.drydock.app.nav.Place;
import dev.drydock.app.panel.query.PlanTabStage;
import dev.drydock.app.panel.query.QueryStage;
import dev.drydock.app.panel.query.explain.PlanShown;
import dev.drydock.app.panel.query.tab.Phase;
import dev.drydock.app.panel.query.tab.TabStage;
import dev.drydock.core.connect.Environment;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.plan.run.Ahead;
import dev.drydock.core.plan.run.port.Irreversible;
import dev.drydock.core.query.result.ResultState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// The plan tab of the query panel in every state.
public final class PlanTabExhibits {
    private static final String DELETE = "delete from invoices where status = 'settled'";
    private static final Ahead AHEAD = new Ahead(
            List.of("BEGIN", "EXPLAIN (ANALYZE, VERBOSE, BUFFERS, FORMAT JSON) " + DELETE, "ROLLBACK"),
            Set.of(Irreversible.TRIGGERS, Irreversible.SEQUENCES));

    private PlanTabExhibits() {}

    public static List<Exhibit> all() {
        return List.of(
                exhibit("plan-none", () -> staging().choose("Plan")),
                exhibit("plan-running", () -> {
                    QueryStage stage = staging();
                    stage.tab().plan(new PlanShown.Working(PlanTabStage.subject(true)));
                    stage.tab().in(new Phase.Running(Instant.now().minusSeconds(7)));
                    return stage;
                }),
                exhibit("plan-shown", () -> {
                    QueryStage stage = staging().result(900, ResultState.COMPLETE);
                    stage.tab().plan(PlanTabStage.shown("analyzed", true));
                    return stage;
                }),
                exhibit("plan-beside-editor", () -> {
                    QueryStage stage = staging().withEditor();
                    stage.tab().plan(PlanTabStage.shown("analyzed", true));
                    return stage;
                }),
                exhibit("plan-notes", () -> {
                    QueryStage stage = staging();
                    stage.tab()
                            .plan(PlanTabStage.shown(
                                    "analyzed",
                                    true,
                                    List.of("$1"),
                                    List.of("app.tenant"),
                                    Set.of(Irreversible.SEQUENCES)));
                    return stage;
                }),
                exhibit(
                        "plan-failed",
                        () -> planned(new PlanShown.Failed(
                                PlanTabStage.subject(true),
                                new DbFault.Refused("NOT_TRANSACTIONAL", "invoice_log", "")))),
                exhibit(
                        "plan-values",
                        () -> planned(new PlanShown.WantsValues(
                                PlanTabStage.subject(true), List.of("$1", ":status"), List.of("overdue")))),
                exhibit("plan-options", () -> staging().planOptions()),
                exhibit("plan-asks", () -> asking(Optional.of(AHEAD))),
                exhibit("plan-asks-finding", () -> asking(Optional.empty())));
    }

    private static QueryStage planned(PlanShown shown) {
        QueryStage stage = staging();
        stage.tab().plan(shown);
        return stage;
    }

    private static QueryStage asking(Optional<Ahead> ahead) {
        QueryStage stage = QueryStage.on(Environment.STAGING, DELETE + ";").connected();
        TabStage tab = stage.tab();
        tab.asksToMeasure(DELETE, ahead);
        return stage;
    }

    private static QueryStage staging() {
        return QueryStage.on(Environment.STAGING, PlanTabStage.SQL).connected();
    }

    private static Exhibit exhibit(String state, Supplier<QueryStage> made) {
        return new Exhibit("query", state, 400, theme -> {
            QueryStage stage = made.get();
            return ShellExhibits.scene(theme, Place.QUERY, stage.view(), stage.standing(), List.of());
        });
    }
}
