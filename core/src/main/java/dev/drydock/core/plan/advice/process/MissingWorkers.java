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
import dev.drydock.core.plan.node.PlanNode;
import java.util.Optional;
import java.util.function.Consumer;

/// Tip 30: fewer workers came than were planned.
final class MissingWorkers implements TipRule {
    @Override
    public TipId id() {
        return TipId.MISSING_WORKERS;
    }

    @Override
    public void look(PlanView plan, Consumer<Advice> found) {
        for (PlanNode node : plan.ofType("Gather", "Gather Merge")) {
            look(plan, node).ifPresent(found);
        }
    }

    private Optional<Advice> look(PlanView plan, PlanNode node) {
        double planned = Told.number(node, "Workers Planned");
        double launched = Told.number(node, "Workers Launched");
        if (node.actual().isEmpty() || launched >= planned) {
            return Optional.empty();
        }
        return Optional.of(AdviceDraft.on(id(), node)
                .fact(Fact.WORKERS_PLANNED, planned)
                .fact(Fact.WORKERS_LAUNCHED, launched)
                .saves(plan.wholeShare(node) * (planned - launched) / (planned + 1))
                .sure(Confidence.SHOWN)
                .suggest(
                        Suggestion.Kind.LOOKUP,
                        "SELECT name, setting FROM pg_settings WHERE name IN ('max_parallel_workers',"
                                + " 'max_worker_processes', 'max_parallel_workers_per_gather');")
                .advice());
    }
}
