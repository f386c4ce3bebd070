package dev.drydock.core.plan.advice.statistics;

import dev.drydock.core.plan.advice.predicate.IndexDraft;
import dev.drydock.core.plan.advice.tip.Advice;
import dev.drydock.core.plan.advice.tip.AdviceDraft;
import dev.drydock.core.plan.advice.tip.Fact;
import dev.drydock.core.plan.advice.tip.PlanView;
import dev.drydock.core.plan.advice.tip.Suggestion;
import dev.drydock.core.plan.advice.tip.TableState;
import dev.drydock.core.plan.advice.tip.TipId;
import dev.drydock.core.plan.advice.tip.TipRule;
import dev.drydock.core.plan.node.PlanNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Tip 6: the table changed much since its statistics were gathered. Needs the server's counters.
final class StaleStatistics implements TipRule {
    static final double MODIFIED = 0.1;
    static final double ROWS = 1000;

    @Override
    public TipId id() {
        return TipId.STALE_STATISTICS;
    }

    @Override
    public void look(PlanView plan, Consumer<Advice> found) {
        for (TableState table : plan.server().tables()) {
            double part = table.modifiedRows() / Math.max(1, table.rows());
            boolean stale = table.rows() >= ROWS && (part >= MODIFIED || table.analyzedSecondsAgo() < 0);
            List<PlanNode> readers = plan.plan().nodes().stream()
                    .filter(node -> node.operator().relation().equals(Optional.of(table.relation())))
                    .toList();
            if (stale && !readers.isEmpty()) {
                AdviceDraft draft = AdviceDraft.onStatement(id()).words(Fact.RELATION, table.relation());
                readers.forEach(draft::and);
                draft.fact(Fact.ROWS_MODIFIED, table.modifiedRows());
                if (table.analyzedSecondsAgo() >= 0) {
                    draft.fact(Fact.ANALYZED, table.analyzedSecondsAgo());
                }
                String name = IndexDraft.table(plan.syntax(), readers.getFirst());
                found.accept(draft.suggest(Suggestion.Kind.STATISTICS, "ANALYZE " + name + ";")
                        .suggest(
                                Suggestion.Kind.MAINTENANCE,
                                "ALTER TABLE " + name + " SET (autovacuum_analyze_scale_factor = 0.02);")
                        .advice());
            }
        }
    }
}
