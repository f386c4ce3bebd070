package dev.drydock.core.plan.advice.statistics;

import dev.drydock.core.plan.advice.tip.Advice;
import dev.drydock.core.plan.advice.tip.AdviceDraft;
import dev.drydock.core.plan.advice.tip.Confidence;
import dev.drydock.core.plan.advice.tip.Fact;
import dev.drydock.core.plan.advice.tip.PlanView;
import dev.drydock.core.plan.advice.tip.Suggestion;
import dev.drydock.core.plan.advice.tip.TipId;
import dev.drydock.core.plan.advice.tip.TipRule;
import dev.drydock.core.plan.node.PlanNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Tip 47: what the planner thought dear was cheap, and the other way round, though it knew how many rows there
/// are.
final class CostInversion implements TipRule {
    static final double MOST = 0.5;
    static final double LEAST = 0.1;
    static final double TOTAL_MILLIS = 10;

    @Override
    public TipId id() {
        return TipId.COST_INVERSION;
    }

    @Override
    public void look(PlanView plan, Consumer<Advice> found) {
        if (!plan.isTimed() || plan.totalMs() < TOTAL_MILLIS) {
            return;
        }
        List<PlanNode> scans = plan.ofType("Seq Scan", "Index Scan", "Index Only Scan", "Bitmap Heap Scan").stream()
                .filter(scan -> plan.loops(scan) == 1)
                .toList();
        Estimates estimates = new Estimates(plan);
        Optional<PlanNode> dear = scans.stream()
                .filter(other -> plan.costShare(other) >= MOST && plan.share(other) <= LEAST)
                .findFirst();
        for (PlanNode slow : scans) {
            boolean inverted = plan.share(slow) >= MOST && plan.costShare(slow) <= LEAST;
            if (dear.isPresent() && inverted && estimates.off(slow) < Estimates.FACTOR) {
                found.accept(AdviceDraft.on(id(), slow)
                        .and(dear.get())
                        .fact(Fact.TIME_SHARE, plan.share(slow))
                        .fact(Fact.COST_SHARE, plan.costShare(slow))
                        .saves(plan.share(slow) * 0.2)
                        .sure(Confidence.POSSIBLE)
                        .suggest(Suggestion.Kind.SETTING, "SET LOCAL random_page_cost = 1.1;")
                        .advice());
                return;
            }
        }
    }
}
