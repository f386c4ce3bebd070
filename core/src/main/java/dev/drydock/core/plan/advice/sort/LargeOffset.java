package dev.drydock.core.plan.advice.sort;

import dev.drydock.core.plan.advice.tip.Advice;
import dev.drydock.core.plan.advice.tip.AdviceDraft;
import dev.drydock.core.plan.advice.tip.Confidence;
import dev.drydock.core.plan.advice.tip.Fact;
import dev.drydock.core.plan.advice.tip.PlanView;
import dev.drydock.core.plan.advice.tip.TipId;
import dev.drydock.core.plan.advice.tip.TipRule;
import dev.drydock.core.plan.node.ChildKind;
import dev.drydock.core.plan.node.Interval;
import dev.drydock.core.plan.node.PlanNode;
import java.util.Optional;
import java.util.function.Consumer;

/// Tip 21: rows are made only to be skipped by OFFSET.
final class LargeOffset implements TipRule {
    static final double DISCARDED = 1000;

    @Override
    public TipId id() {
        return TipId.LARGE_OFFSET;
    }

    @Override
    public void look(PlanView plan, Consumer<Advice> found) {
        for (PlanNode node : plan.ofType("Limit")) {
            look(plan, node).ifPresent(found);
        }
    }

    private Optional<Advice> look(PlanView plan, PlanNode node) {
        double below = 0;
        double surely = -high(plan, node);
        for (PlanNode child : plan.children(node)) {
            if (child.kind() == ChildKind.OUTER) {
                below += plan.rows(child);
                surely += low(plan, child);
            }
        }
        double discarded = below - plan.rows(node);
        if (surely < DISCARDED) {
            return Optional.empty();
        }
        return Optional.of(AdviceDraft.on(id(), node)
                .fact(Fact.ROWS_DISCARDED, discarded)
                .fact(Fact.ROWS_KEPT, plan.rows(node))
                .saves(plan.wholeShare(node) * discarded / below)
                .sure(Confidence.SHOWN)
                .advice());
    }

    /// Rows of many executions are rounded in each.
    private static double high(PlanView plan, PlanNode node) {
        return plan.measured().measure(node.id()).rows().map(Interval::high).orElse(0.0);
    }

    private static double low(PlanView plan, PlanNode node) {
        return plan.measured().measure(node.id()).rows().map(Interval::low).orElse(0.0);
    }
}
