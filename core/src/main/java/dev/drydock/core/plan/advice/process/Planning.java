package dev.drydock.core.plan.advice.process;

import dev.drydock.core.plan.advice.tip.Advice;
import dev.drydock.core.plan.advice.tip.AdviceDraft;
import dev.drydock.core.plan.advice.tip.Confidence;
import dev.drydock.core.plan.advice.tip.Fact;
import dev.drydock.core.plan.advice.tip.PlanView;
import dev.drydock.core.plan.advice.tip.TipId;
import dev.drydock.core.plan.advice.tip.TipRule;
import java.util.function.Consumer;

/// Tip 29: planning takes as long as running, or long by itself.
final class Planning implements TipRule {
    static final double SHARE = 0.5;
    static final double MILLIS = 100;
    /// Below it half of nothing is nothing.
    static final double LEAST_MILLIS = 5;

    @Override
    public TipId id() {
        return TipId.PLANNING;
    }

    @Override
    public void look(PlanView plan, Consumer<Advice> found) {
        double planning = plan.plan().planningMs().orElse(0);
        double all = planning + plan.totalMs();
        if (planning < LEAST_MILLIS || (planning < MILLIS && planning < SHARE * all)) {
            return;
        }
        found.accept(AdviceDraft.onStatement(id())
                .fact(Fact.MILLIS, planning)
                .fact(Fact.TIME_SHARE, planning / all)
                .saves(planning / all * 0.8)
                .sure(Confidence.SHOWN)
                .advice());
    }
}
