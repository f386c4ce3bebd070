package dev.drydock.core.plan.advice.statistics;

import dev.drydock.core.plan.advice.predicate.Condition;
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
import dev.drydock.core.plan.node.Actual;
import dev.drydock.core.plan.node.Estimate;
import dev.drydock.core.plan.node.PlanNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Tip 5: the planner was far off where all below was right, so the fault is here.
final class Misestimate implements TipRule {
    static final double FACTOR = 10;
    static final double SERIOUS = 100;
    static final double ROWS = 100;
    /// Wrong by a default that no statistics mend: tip 26, and steps that only pass rows on.
    private static final Set<String> KINDS = Set.of(
            "Seq Scan",
            "Index Scan",
            "Index Only Scan",
            "Bitmap Heap Scan",
            "Hash Join",
            "Merge Join",
            "Nested Loop",
            "Aggregate");

    @Override
    public TipId id() {
        return TipId.MISESTIMATE;
    }

    @Override
    public void look(PlanView plan, Consumer<Advice> found) {
        for (PlanNode node : plan.plan().nodes()) {
            look(plan, node).ifPresent(found);
        }
    }

    private Optional<Advice> look(PlanView plan, PlanNode node) {
        double off = off(plan, node);
        boolean below = plan.children(node).stream().anyMatch(child -> isOffWithin(plan, child));
        double rows = Math.max(
                node.actual().map(Actual::rows).orElse(0.0),
                node.estimate().map(Estimate::rows).orElse(0.0));
        if (off < FACTOR
                || rows < ROWS
                || below
                || !KINDS.contains(node.operator().type())
                || isGuess(plan, node)) {
            return Optional.empty();
        }
        double above = plan.parent(node).map(plan::wholeShare).orElse(0.0);
        AdviceDraft draft = AdviceDraft.on(id(), node)
                .words(Fact.CONDITION, Told.text(node, "Filter"))
                .fact(Fact.ROWS_EXPECTED, node.estimate().map(Estimate::rows).orElse(0.0))
                .fact(Fact.ROWS_FOUND, node.actual().map(Actual::rows).orElse(0.0))
                .fact(Fact.FACTOR, off)
                .saves(above * (off >= SERIOUS ? 0.4 : 0.2))
                .sure(Confidence.POSSIBLE);
        if (node.operator().relation().isPresent()) {
            String table = IndexDraft.table(plan.syntax(), node);
            draft.suggest(Suggestion.Kind.STATISTICS, "ANALYZE " + table + ";").suggest(extended(plan, node, table));
        }
        return Optional.of(draft.advice());
    }

    private static double off(PlanView plan, PlanNode node) {
        double factor = plan.measured().measure(node.id()).estimateFactor().orElse(1);
        return factor <= 0 ? 1 : Math.max(factor, 1 / factor);
    }

    private static boolean isOffWithin(PlanView plan, PlanNode node) {
        return off(plan, node) >= FACTOR || plan.children(node).stream().anyMatch(child -> isOffWithin(plan, child));
    }

    /// Below LIMIT or EXISTS rows are few because nobody asked for more.
    private static boolean isGuess(PlanView plan, PlanNode node) {
        return plan.ancestor(node, "Limit").isPresent();
    }

    private static Optional<Suggestion> extended(PlanView plan, PlanNode node, String table) {
        String text = Told.text(node, "Filter") + Told.text(node, "Index Cond") + Told.text(node, "Recheck Cond");
        List<String> columns = Condition.of(text, node).stream()
                .filter(Condition::isEquality)
                .flatMap(condition -> condition.column().stream())
                .map(column -> plan.syntax().quoted(column.name()))
                .distinct()
                .toList();
        return columns.size() < 2
                ? Optional.empty()
                : Optional.of(new Suggestion(
                        Suggestion.Kind.STATISTICS,
                        "CREATE STATISTICS ON " + String.join(", ", columns) + " FROM " + table + ";"));
    }
}
