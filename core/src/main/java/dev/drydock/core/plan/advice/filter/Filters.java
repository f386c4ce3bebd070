package dev.drydock.core.plan.advice.filter;

import dev.drydock.core.plan.advice.predicate.Condition;
import dev.drydock.core.plan.advice.tip.AdviceDraft;
import dev.drydock.core.plan.advice.tip.Fact;
import dev.drydock.core.plan.advice.tip.PlanView;
import dev.drydock.core.plan.advice.tip.TipId;
import dev.drydock.core.plan.advice.tip.Told;
import dev.drydock.core.plan.node.PlanNode;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/// What rules about conditions share.
final class Filters {
    static final String FILTER = "Filter";
    /// Rows looked at below which a condition costs nothing worth a word (tip 1).
    static final double SCANNED = 10_000;
    static final double SHARE = 0.1;

    private Filters() {}

    /// Scans whose filter is where time goes and where most rows end.
    static List<PlanNode> wasteful(PlanView plan) {
        return plan.ofType("Seq Scan", "Index Scan", "Index Only Scan", "Bitmap Heap Scan").stream()
                .filter(node -> node.properties().containsKey(FILTER))
                .filter(node -> Told.filtered(node) + plan.rows(node) >= SCANNED)
                .filter(node -> Told.filtered(node) >= plan.rows(node))
                .filter(node -> plan.share(node) >= SHARE)
                .toList();
    }

    /// The first condition of such a kind in each wasteful scan.
    static void each(PlanView plan, Predicate<Condition> kind, BiConsumer<PlanNode, Condition> found) {
        for (PlanNode node : wasteful(plan)) {
            Condition.filter(node).stream()
                    .filter(kind)
                    .findFirst()
                    .ifPresent(condition -> found.accept(node, condition));
        }
    }

    static AdviceDraft draft(TipId tip, PlanView plan, PlanNode node) {
        double removed = Told.filtered(node);
        double scanned = removed + plan.rows(node);
        return AdviceDraft.on(tip, node)
                .words(Fact.CONDITION, Told.text(node, FILTER))
                .fact(Fact.ROWS_SCANNED, scanned)
                .fact(Fact.ROWS_KEPT, plan.rows(node))
                .fact(Fact.TIME_SHARE, plan.share(node))
                .saves(plan.share(node) * removed / Math.max(1, scanned));
    }
}
