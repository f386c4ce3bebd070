package dev.drydock.core.plan.advice.join;

import dev.drydock.core.plan.advice.tip.Advice;
import dev.drydock.core.plan.advice.tip.AdviceDraft;
import dev.drydock.core.plan.advice.tip.Confidence;
import dev.drydock.core.plan.advice.tip.Fact;
import dev.drydock.core.plan.advice.tip.PlanView;
import dev.drydock.core.plan.advice.tip.TipId;
import dev.drydock.core.plan.advice.tip.TipRule;
import dev.drydock.core.plan.node.PlanNode;
import java.util.Set;
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
        Set<Integer> toldAsNotIn = NotIn.unhashed(plan);
        for (PlanNode node : plan.tree().subplans()) {
            if (plan.loops(node) >= LOOPS && !toldAsNotIn.contains(node.id())) {
                found.accept(AdviceDraft.on(id(), node)
                        .words(Fact.NAME, node.operator().label())
                        .fact(Fact.LOOPS, plan.loops(node))
                        .fact(Fact.MILLIS, plan.wallMs(node))
                        .saves(plan.wholeShare(node) * 0.9)
                        .sure(Confidence.SHOWN)
                        .advice());
            }
        }
    }
}
