package dev.drydock.core.plan.advice.sort;

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

/// Tip 10: a hash table did not fit into memory and was built in parts on disk.
final class HashBatches implements TipRule {
    /// The planner may have expected it; that it happened is what costs.
    static final double BATCHES = 1;

    @Override
    public TipId id() {
        return TipId.HASH_BATCHES;
    }

    @Override
    public void look(PlanView plan, Consumer<Advice> found) {
        for (PlanNode node : plan.ofType("Hash")) {
            look(plan, node).ifPresent(found);
        }
    }

    private Optional<Advice> look(PlanView plan, PlanNode node) {
        double batches = Told.number(node, "Hash Batches");
        if (batches <= BATCHES) {
            return Optional.empty();
        }
        double peak = Told.number(node, "Peak Memory Usage") * 1024;
        Optional<PlanNode> join = plan.parent(node);
        return Optional.of(AdviceDraft.on(id(), node)
                .fact(Fact.BATCHES, batches)
                .fact(Fact.MEMORY, peak)
                .fact(Fact.ROWS_FOUND, plan.rows(node))
                .saves((plan.share(node) + join.map(plan::share).orElse(0.0)) * 0.4)
                .sure(Confidence.SHOWN)
                .suggest(Suggestion.memory(peak * batches))
                .advice());
    }
}
