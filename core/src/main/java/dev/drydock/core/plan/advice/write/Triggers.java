package dev.drydock.core.plan.advice.write;

import dev.drydock.core.plan.PlanTrigger;
import dev.drydock.core.plan.advice.tip.Advice;
import dev.drydock.core.plan.advice.tip.AdviceDraft;
import dev.drydock.core.plan.advice.tip.Confidence;
import dev.drydock.core.plan.advice.tip.Fact;
import dev.drydock.core.plan.advice.tip.PlanView;
import dev.drydock.core.plan.advice.tip.TipId;
import dev.drydock.core.plan.advice.tip.TipRule;
import java.util.function.Consumer;

/// Tip 33: triggers take a good part of the time.
final class Triggers implements TipRule {
    static final double SHARE = 0.2;

    @Override
    public TipId id() {
        return TipId.TRIGGERS;
    }

    @Override
    public void look(PlanView plan, Consumer<Advice> found) {
        for (PlanTrigger trigger : plan.plan().triggers()) {
            double share = plan.totalMs() <= 0 ? 0 : trigger.ms().orElse(0) / plan.totalMs();
            if (trigger.constraint().isEmpty() && share >= SHARE) {
                found.accept(AdviceDraft.onStatement(id())
                        .words(Fact.TRIGGER, trigger.name())
                        .words(Fact.RELATION, trigger.relation())
                        .fact(Fact.MILLIS, trigger.ms().orElse(0))
                        .fact(Fact.CALLS, trigger.calls())
                        .fact(Fact.TIME_SHARE, share)
                        .saves(share * 0.8)
                        .sure(Confidence.SHOWN)
                        .advice());
            }
        }
    }
}
