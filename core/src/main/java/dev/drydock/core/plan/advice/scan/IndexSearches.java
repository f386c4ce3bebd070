package dev.drydock.core.plan.advice.scan;

import dev.drydock.core.plan.advice.predicate.Condition;
import dev.drydock.core.plan.advice.predicate.IndexDraft;
import dev.drydock.core.plan.advice.tip.Advice;
import dev.drydock.core.plan.advice.tip.AdviceDraft;
import dev.drydock.core.plan.advice.tip.Confidence;
import dev.drydock.core.plan.advice.tip.Fact;
import dev.drydock.core.plan.advice.tip.PlanView;
import dev.drydock.core.plan.advice.tip.TipId;
import dev.drydock.core.plan.advice.tip.TipRule;
import dev.drydock.core.plan.advice.tip.Told;
import dev.drydock.core.plan.node.PlanNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Tip 44: one execution descends the index again and again.
final class IndexSearches implements TipRule {
    static final double PER_LOOP = 10;
    static final double SEARCHES = 100;

    @Override
    public TipId id() {
        return TipId.INDEX_SEARCHES;
    }

    @Override
    public void look(PlanView plan, Consumer<Advice> found) {
        for (PlanNode node : plan.ofType(Scans.INDEX, Scans.INDEX_ONLY, "Bitmap Index Scan")) {
            look(plan, node).ifPresent(found);
        }
    }

    private Optional<Advice> look(PlanView plan, PlanNode node) {
        double searches = Told.number(node, "Index Searches");
        double loops = Math.max(1, plan.loops(node));
        if (searches < SEARCHES || searches < PER_LOOP * loops) {
            return Optional.empty();
        }
        List<Condition> conditions = Condition.of(Told.text(node, "Index Cond"), node);
        return Optional.of(AdviceDraft.on(id(), node)
                .words(Fact.CONDITION, Told.text(node, "Index Cond"))
                .fact(Fact.SEARCHES, searches)
                .fact(Fact.LOOPS, loops)
                .saves(plan.share(node) * 0.5)
                .sure(Confidence.POSSIBLE)
                .suggest(
                        conditions.stream().anyMatch(condition -> condition.kind() == Condition.Kind.ANY_OF)
                                ? Optional.empty()
                                : IndexDraft.of(plan.syntax(), node, conditions))
                .advice());
    }
}
