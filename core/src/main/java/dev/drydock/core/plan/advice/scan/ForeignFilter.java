package dev.drydock.core.plan.advice.scan;

import dev.drydock.core.plan.advice.tip.Advice;
import dev.drydock.core.plan.advice.tip.AdviceDraft;
import dev.drydock.core.plan.advice.tip.Fact;
import dev.drydock.core.plan.advice.tip.PlanView;
import dev.drydock.core.plan.advice.tip.TipId;
import dev.drydock.core.plan.advice.tip.TipRule;
import dev.drydock.core.plan.advice.tip.Told;
import dev.drydock.core.plan.node.PlanNode;
import java.util.Optional;
import java.util.function.Consumer;

/// Tip 46: rows come from another server only to be thrown away here.
final class ForeignFilter implements TipRule {
    static final double REMOVED = 0.9;
    static final double ROWS = 1000;

    @Override
    public TipId id() {
        return TipId.FOREIGN_FILTER;
    }

    @Override
    public void look(PlanView plan, Consumer<Advice> found) {
        for (PlanNode node : Scans.withFilter(plan, "Foreign Scan")) {
            look(plan, node).ifPresent(found);
        }
    }

    private Optional<Advice> look(PlanView plan, PlanNode node) {
        double removed = Told.filtered(node);
        double all = removed + plan.rows(node);
        if (all < ROWS || removed < REMOVED * all) {
            return Optional.empty();
        }
        return Optional.of(AdviceDraft.on(id(), node)
                .words(Fact.CONDITION, Told.text(node, Scans.FILTER))
                .fact(Fact.ROWS_REMOVED, removed)
                .fact(Fact.ROWS_KEPT, plan.rows(node))
                .saves(plan.share(node) * removed / all)
                .advice());
    }
}
