package dev.drydock.core.plan.advice.scan;

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

/// Tip 13: a bitmap did not fit into memory, so whole pages are checked again. Index kinds that must recheck
/// (GIN, trigrams) are not meant.
final class LossyBitmap implements TipRule {
    /// What a bitmap takes for a page it knows exactly, with its part of the hash table.
    static final double BYTES_PER_PAGE = 64;

    @Override
    public TipId id() {
        return TipId.LOSSY_BITMAP;
    }

    @Override
    public void look(PlanView plan, Consumer<Advice> found) {
        for (PlanNode node : plan.ofType(Scans.BITMAP)) {
            look(plan, node).ifPresent(found);
        }
    }

    private Optional<Advice> look(PlanView plan, PlanNode node) {
        double lossy = Told.number(node, "Lossy Heap Blocks");
        double exact = Told.number(node, "Exact Heap Blocks");
        double share = lossy / Math.max(1, lossy + exact);
        if (lossy <= 0) {
            return Optional.empty();
        }
        return Optional.of(AdviceDraft.on(id(), node)
                .fact(Fact.LOSSY_SHARE, share)
                .fact(Fact.ROWS_REMOVED, Told.removed(node, "Rows Removed by Index Recheck"))
                .saves(plan.share(node) * share * 0.5)
                .suggest(Suggestion.memory((lossy + exact) * BYTES_PER_PAGE))
                .advice());
    }
}
