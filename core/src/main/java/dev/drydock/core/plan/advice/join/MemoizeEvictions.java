package dev.drydock.core.plan.advice.join;

import dev.drydock.core.plan.advice.tip.Advice;
import dev.drydock.core.plan.advice.tip.AdviceDraft;
import dev.drydock.core.plan.advice.tip.Fact;
import dev.drydock.core.plan.advice.tip.PlanView;
import dev.drydock.core.plan.advice.tip.Suggestion;
import dev.drydock.core.plan.advice.tip.TipId;
import dev.drydock.core.plan.advice.tip.TipRule;
import dev.drydock.core.plan.advice.tip.Told;
import dev.drydock.core.plan.node.PlanNode;
import java.util.Optional;
import java.util.function.Consumer;

/// Tip 40: what is remembered is thrown out before it is asked for again.
final class MemoizeEvictions implements TipRule {
    static final double EVICTIONS = 1000;

    @Override
    public TipId id() {
        return TipId.MEMOIZE_EVICTIONS;
    }

    @Override
    public void look(PlanView plan, Consumer<Advice> found) {
        for (PlanNode node : plan.ofType("Memoize")) {
            look(plan, node).ifPresent(found);
        }
    }

    private Optional<Advice> look(PlanView plan, PlanNode node) {
        double evictions = Told.number(node, "Cache Evictions");
        double hits = Told.number(node, "Cache Hits");
        if (evictions < EVICTIONS || evictions <= hits) {
            return Optional.empty();
        }
        return Optional.of(AdviceDraft.on(id(), node)
                .words(Fact.CONDITION, Told.text(node, "Cache Key"))
                .fact(Fact.EVICTIONS, evictions)
                .fact(Fact.HITS, hits)
                .fact(Fact.MEMORY, Told.number(node, "Peak Memory Usage") * 1024)
                .saves(plan.wholeShare(node) * 0.3)
                .suggest(Suggestion.Kind.SETTING, "SET LOCAL hash_mem_multiplier = 4;")
                .advice());
    }
}
