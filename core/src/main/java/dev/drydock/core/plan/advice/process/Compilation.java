package dev.drydock.core.plan.advice.process;

import dev.drydock.core.plan.advice.tip.Advice;
import dev.drydock.core.plan.advice.tip.AdviceDraft;
import dev.drydock.core.plan.advice.tip.Confidence;
import dev.drydock.core.plan.advice.tip.Fact;
import dev.drydock.core.plan.advice.tip.PlanView;
import dev.drydock.core.plan.advice.tip.Suggestion;
import dev.drydock.core.plan.advice.tip.TipId;
import dev.drydock.core.plan.advice.tip.TipRule;
import dev.drydock.core.plan.advice.tip.Told;
import java.util.function.Consumer;

/// Tip 28: compiling the statement takes a good part of running it.
final class Compilation implements TipRule {
    static final double SHARE = 0.25;

    @Override
    public TipId id() {
        return TipId.COMPILATION;
    }

    @Override
    public void look(PlanView plan, Consumer<Advice> found) {
        double ms = Told.inside(plan.plan().jit(), "Timing", "Total") / processes(plan);
        if (plan.totalMs() <= 0 || ms < SHARE * plan.totalMs()) {
            return;
        }
        found.accept(AdviceDraft.onStatement(id())
                .fact(Fact.MILLIS, ms)
                .fact(Fact.TIME_SHARE, ms / plan.totalMs())
                .fact(Fact.COUNT, Told.number(plan.plan().jit(), "Functions"))
                .saves(ms / plan.totalMs() * 0.9)
                .sure(Confidence.SHOWN)
                .suggest(Suggestion.Kind.SETTING, "SET LOCAL jit = off;")
                .suggest(Suggestion.Kind.SETTING, "SET LOCAL jit_above_cost = 1000000;")
                .advice());
    }

    /// Each compiles for itself, beside the others; their times are told as one sum.
    private static double processes(PlanView plan) {
        return 1
                + plan.ofType("Gather", "Gather Merge").stream()
                        .mapToDouble(gather -> Told.number(gather, "Workers Launched"))
                        .max()
                        .orElse(0);
    }
}
