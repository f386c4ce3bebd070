package dev.drydock.core.plan.advice.process;

import dev.drydock.core.plan.advice.tip.Advice;
import dev.drydock.core.plan.advice.tip.AdviceDraft;
import dev.drydock.core.plan.advice.tip.Confidence;
import dev.drydock.core.plan.advice.tip.Fact;
import dev.drydock.core.plan.advice.tip.PlanView;
import dev.drydock.core.plan.advice.tip.TipId;
import dev.drydock.core.plan.advice.tip.TipRule;
import dev.drydock.core.plan.advice.tip.Told;
import java.util.function.Consumer;

/// Tip 43: making the result ready to send takes a good part of the time.
final class Serialization implements TipRule {
    static final double SHARE = 0.2;

    @Override
    public TipId id() {
        return TipId.SERIALIZATION;
    }

    @Override
    public void look(PlanView plan, Consumer<Advice> found) {
        double ms = Told.inside(plan.plan().statement(), "Serialization", "Time");
        if (plan.totalMs() <= 0 || ms < SHARE * plan.totalMs()) {
            return;
        }
        found.accept(AdviceDraft.onStatement(id())
                .fact(Fact.MILLIS, ms)
                .fact(Fact.TIME_SHARE, ms / plan.totalMs())
                .fact(Fact.DISK, Told.inside(plan.plan().statement(), "Serialization", "Output Volume") * 1024)
                .saves(ms / plan.totalMs() * 0.5)
                .sure(Confidence.SHOWN)
                .advice());
    }
}
