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
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Tip 6: the table changed much since its statistics were gathered. Needs the server's counters.
final class StaleStatistics implements TipRule {
    static final double MODIFIED = 0.1;
    static final double ROWS = 1000;
    /// A week; with nothing changed since, age does no harm.
    static final double OLD_SECONDS = 7 * 86_400.0;
    static final double SOME = 0.01;

    @Override
    public TipId id() {
        return TipId.STALE_STATISTICS;
    }

    @Override
    public void look(PlanView plan, Consumer<Advice> found) {
        Map<String, List<PlanNode>> byRelation = plan.plan().nodes().stream()
                .filter(node -> node.operator().relation().isPresent())
                .collect(
                        Collectors.groupingBy(node -> node.operator().relation().orElse("")));
        for (TableState table : plan.server().tables()) {
            double part = table.modifiedRows() / Math.max(1, table.rows());
            boolean old = table.analyzedSecondsAgo() < 0 || (table.analyzedSecondsAgo() >= OLD_SECONDS && part >= SOME);
            boolean stale = table.rows() >= ROWS && (part >= MODIFIED || old);
            List<PlanNode> readers = byRelation.getOrDefault(table.relation(), List.of()).stream()
                    .filter(node -> isIn(node, table.schema()))
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

    /// Schemas count where both are told.
    private static boolean isIn(PlanNode node, String schema) {
        return schema.isEmpty() || node.operator().schema().orElse(schema).equals(schema);
    }
}
