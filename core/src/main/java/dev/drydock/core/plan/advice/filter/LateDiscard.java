package dev.drydock.core.plan.advice.filter;

import dev.drydock.core.plan.advice.tip.Advice;
import dev.drydock.core.plan.advice.tip.AdviceDraft;
import dev.drydock.core.plan.advice.tip.Confidence;
import dev.drydock.core.plan.advice.tip.Fact;
import dev.drydock.core.plan.advice.tip.PlanView;
import dev.drydock.core.plan.advice.tip.TipId;
import dev.drydock.core.plan.advice.tip.TipRule;
import dev.drydock.core.plan.advice.tip.Told;
import dev.drydock.core.plan.node.PlanNode;
import java.util.Optional;
import java.util.function.Consumer;

/// Tip 22: rows are carried up the plan and thrown away after a join or a subquery.
final class LateDiscard implements TipRule {
    static final double REMOVED = 10_000;
    static final double PART = 0.9;

    @Override
    public TipId id() {
        return TipId.LATE_DISCARD;
    }

    @Override
    public void look(PlanView plan, Consumer<Advice> found) {
        for (PlanNode node : plan.ofType("Subquery Scan", "Hash Join", "Merge Join", "Nested Loop", "WindowAgg")) {
            look(plan, node).ifPresent(found);
        }
    }

    private Optional<Advice> look(PlanView plan, PlanNode node) {
        String filter = Told.text(node, Filters.FILTER);
        double removed = Told.filtered(node);
        if (filter.isEmpty() || removed < REMOVED || removed < PART * (removed + plan.rows(node))) {
            return Optional.empty();
        }
        return Optional.of(AdviceDraft.on(id(), node)
                .words(Fact.CONDITION, filter)
                .fact(Fact.ROWS_REMOVED, removed)
                .fact(Fact.ROWS_KEPT, plan.rows(node))
                .saves(plan.wholeShare(node) * 0.5)
                .sure(Confidence.POSSIBLE)
                .advice());
    }
}
