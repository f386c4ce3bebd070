package dev.drydock.core.plan.advice.join;

import dev.drydock.core.plan.advice.tip.Advice;
import dev.drydock.core.plan.advice.tip.AdviceDraft;
import dev.drydock.core.plan.advice.tip.Confidence;
import dev.drydock.core.plan.advice.tip.Fact;
import dev.drydock.core.plan.advice.tip.PlanView;
import dev.drydock.core.plan.advice.tip.TipId;
import dev.drydock.core.plan.advice.tip.TipRule;
import dev.drydock.core.plan.node.ChildKind;
import dev.drydock.core.plan.node.PlanNode;
import java.util.Optional;
import java.util.function.Consumer;

/// Tip 24: a subquery runs again for every row.
final class RepeatedSubplan implements TipRule {
    static final double LOOPS = 1000;

    @Override
    public TipId id() {
        return TipId.REPEATED_SUBPLAN;
    }

    @Override
    public void look(PlanView plan, Consumer<Advice> found) {
        for (PlanNode node : plan.plan().nodes().stream()
                .filter(each -> each.kind() == ChildKind.SUBPLAN && !each.neverRan())
                .toList()) {
            look(plan, node).ifPresent(found);
        }
    }

    private Optional<Advice> look(PlanView plan, PlanNode node) {
        if (plan.loops(node) < LOOPS || NotIn.isUnhashed(plan, node)) {
            return Optional.empty();
        }
        return Optional.of(AdviceDraft.on(id(), node)
                .words(Fact.NAME, node.operator().label())
                .fact(Fact.LOOPS, plan.loops(node))
                .fact(Fact.MILLIS, plan.wallMs(node))
                .saves(plan.wholeShare(node) * 0.9)
                .sure(Confidence.SHOWN)
                .advice());
    }
}
