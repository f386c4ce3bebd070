package dev.drydock.core.plan.advice.scan;

import dev.drydock.core.plan.advice.predicate.Condition;
import dev.drydock.core.plan.advice.predicate.IndexDraft;
import dev.drydock.core.plan.advice.tip.Advice;
import dev.drydock.core.plan.advice.tip.AdviceDraft;
import dev.drydock.core.plan.advice.tip.Fact;
import dev.drydock.core.plan.advice.tip.PlanView;
import dev.drydock.core.plan.advice.tip.TipId;
import dev.drydock.core.plan.advice.tip.TipRule;
import dev.drydock.core.plan.advice.tip.Told;
import dev.drydock.core.plan.node.PlanNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Tip 17: two indexes are read and cut against each other where one with both columns would do.
final class BitmapAnd implements TipRule {
    static final double SHARE = 0.1;

    @Override
    public TipId id() {
        return TipId.BITMAP_AND;
    }

    @Override
    public void look(PlanView plan, Consumer<Advice> found) {
        for (PlanNode node : plan.ofType("BitmapAnd")) {
            look(plan, node).ifPresent(found);
        }
    }

    private Optional<Advice> look(PlanView plan, PlanNode node) {
        double share = plan.wholeShare(node);
        Optional<PlanNode> heap = plan.ancestor(node, Scans.BITMAP);
        if (share < SHARE || heap.isEmpty()) {
            return Optional.empty();
        }
        List<List<Condition>> parts = plan.children(node).stream()
                .map(child -> Condition.of(Told.text(child, "Index Cond"), heap.get()))
                .toList();
        List<Condition> others = parts.stream().skip(1).flatMap(List::stream).toList();
        return Optional.of(AdviceDraft.on(id(), heap.get())
                .and(node)
                .words(Fact.CONDITION, Told.text(heap.get(), "Recheck Cond"))
                .fact(Fact.TIME_SHARE, share)
                .saves(share * 0.7)
                .suggest(
                        parts.isEmpty()
                                ? Optional.empty()
                                : IndexDraft.wider(plan.syntax(), heap.get(), parts.getFirst(), others))
                .advice());
    }
}
