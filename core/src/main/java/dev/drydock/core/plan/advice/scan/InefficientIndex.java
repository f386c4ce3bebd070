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

/// Tip 2: an index finds many rows that a filter then throws away.
final class InefficientIndex implements TipRule {
    static final double REMOVED_PER_KEPT = 10;
    static final double REMOVED = 1000;

    @Override
    public TipId id() {
        return TipId.INEFFICIENT_INDEX;
    }

    @Override
    public void look(PlanView plan, Consumer<Advice> found) {
        for (PlanNode node : Scans.withFilter(plan, Scans.INDEX, Scans.INDEX_ONLY, Scans.BITMAP)) {
            look(plan, node).ifPresent(found);
        }
    }

    private Optional<Advice> look(PlanView plan, PlanNode node) {
        double removed = Told.filtered(node);
        double kept = plan.rows(node);
        if (removed < REMOVED
                || removed < REMOVED_PER_KEPT * kept
                || plan.tree().limit(node).isPresent()) {
            return Optional.empty();
        }
        List<Condition> searched =
                Condition.of(Told.text(node, Scans.isBitmap(node) ? "Recheck Cond" : "Index Cond"), node);
        return Optional.of(AdviceDraft.on(id(), node)
                .words(Fact.CONDITION, Told.text(node, Scans.FILTER))
                .fact(Fact.ROWS_REMOVED, removed)
                .fact(Fact.ROWS_KEPT, kept)
                .saves((Scans.isBitmap(node) ? plan.wholeShare(node) : plan.share(node)) * removed / (removed + kept))
                .suggest(IndexDraft.wider(plan.syntax(), node, searched, Condition.filter(node)))
                .advice());
    }
}
