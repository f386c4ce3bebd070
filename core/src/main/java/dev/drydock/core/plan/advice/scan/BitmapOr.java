package dev.drydock.core.plan.advice.scan;

import dev.drydock.core.plan.advice.tip.Advice;
import dev.drydock.core.plan.advice.tip.AdviceDraft;
import dev.drydock.core.plan.advice.tip.Confidence;
import dev.drydock.core.plan.advice.tip.Fact;
import dev.drydock.core.plan.advice.tip.PlanView;
import dev.drydock.core.plan.advice.tip.TipId;
import dev.drydock.core.plan.advice.tip.TipRule;
import dev.drydock.core.plan.advice.tip.Told;
import dev.drydock.core.plan.node.PlanNode;
import java.util.Optional;
import java.util.function.Consumer;

/// Tip 18: alternatives are looked up one by one and put together.
final class BitmapOr implements TipRule {
    static final double SHARE = 0.1;

    @Override
    public TipId id() {
        return TipId.BITMAP_OR;
    }

    @Override
    public void look(PlanView plan, Consumer<Advice> found) {
        for (PlanNode node : plan.ofType("BitmapOr")) {
            look(plan, node).ifPresent(found);
        }
    }

    private Optional<Advice> look(PlanView plan, PlanNode node) {
        Optional<PlanNode> heap = plan.ancestor(node, Scans.BITMAP);
        double share = heap.map(plan::wholeShare).orElse(0.0);
        if (share < SHARE || heap.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(AdviceDraft.on(id(), heap.get())
                .and(node)
                .words(Fact.CONDITION, Told.text(heap.get(), "Recheck Cond"))
                .fact(Fact.TIME_SHARE, share)
                .saves(share * 0.3)
                .sure(Confidence.POSSIBLE)
                .advice());
    }
}
