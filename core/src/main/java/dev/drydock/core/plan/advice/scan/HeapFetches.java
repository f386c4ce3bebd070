package dev.drydock.core.plan.advice.scan;

import dev.drydock.core.plan.advice.predicate.IndexDraft;
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

/// Tip 14: an index-only scan goes to the table all the same, because pages are not marked as all visible.
final class HeapFetches implements TipRule {
    static final double FETCHED = 0.4;
    static final double ROWS = 1000;

    @Override
    public TipId id() {
        return TipId.HEAP_FETCHES;
    }

    @Override
    public void look(PlanView plan, Consumer<Advice> found) {
        for (PlanNode node : plan.ofType(Scans.INDEX_ONLY)) {
            look(plan, node).ifPresent(found);
        }
    }

    private Optional<Advice> look(PlanView plan, PlanNode node) {
        double fetches = Told.number(node, "Heap Fetches");
        double rows = Scans.scanned(plan, node);
        if (rows < ROWS || fetches < FETCHED * rows) {
            return Optional.empty();
        }
        return Optional.of(AdviceDraft.on(id(), node)
                .fact(Fact.FETCH_SHARE, Math.min(1, fetches / rows))
                .fact(Fact.ROWS_FOUND, rows)
                .saves(plan.share(node) * 0.5)
                .sure(Confidence.SHOWN)
                .suggest(Suggestion.Kind.MAINTENANCE, "VACUUM (ANALYZE) " + IndexDraft.table(plan.syntax(), node) + ";")
                .suggest(
                        Suggestion.Kind.MAINTENANCE,
                        "ALTER TABLE " + IndexDraft.table(plan.syntax(), node)
                                + " SET (autovacuum_vacuum_insert_scale_factor = 0.02);")
                .advice());
    }
}
