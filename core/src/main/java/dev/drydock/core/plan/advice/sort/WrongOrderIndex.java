package dev.drydock.core.plan.advice.sort;

import dev.drydock.core.plan.advice.predicate.Condition;
import dev.drydock.core.plan.advice.predicate.Expression;
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
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Tip 3: an index gives the order that LIMIT wants, but nearly all it gives is thrown away first.
final class WrongOrderIndex implements TipRule {
    static final double REMOVED_PER_KEPT = 10;
    static final double REMOVED = 1000;

    @Override
    public TipId id() {
        return TipId.WRONG_ORDER_INDEX;
    }

    @Override
    public void look(PlanView plan, Consumer<Advice> found) {
        for (PlanNode node : plan.ofType("Index Scan", "Index Only Scan")) {
            look(plan, node).ifPresent(found);
        }
    }

    private Optional<Advice> look(PlanView plan, PlanNode node) {
        double removed = Told.filtered(node);
        Optional<PlanNode> limit = plan.tree().limit(node);
        if (limit.isEmpty() || removed < REMOVED || removed < REMOVED_PER_KEPT * plan.rows(node)) {
            return Optional.empty();
        }
        List<Condition> conditions = Condition.filter(node);
        List<Condition> searched = Condition.of(Told.text(node, "Index Cond"), node);
        return Optional.of(AdviceDraft.on(id(), node)
                .and(limit.get())
                .words(Fact.CONDITION, Told.text(node, "Filter"))
                .words(
                        Fact.COLUMNS,
                        conditions.stream()
                                .filter(Condition::isEquality)
                                .flatMap(condition -> condition.column().stream())
                                .map(Expression.Column::name)
                                .collect(Collectors.joining(", ")))
                .fact(Fact.ROWS_REMOVED, removed)
                .fact(Fact.ROWS_KEPT, plan.rows(node))
                .saves(plan.share(node) * removed / (removed + plan.rows(node)))
                .sure(searched.isEmpty() ? Confidence.LIKELY : Confidence.POSSIBLE)
                .suggest(
                        searched.isEmpty()
                                ? Optional.empty()
                                : IndexDraft.wider(plan.syntax(), node, searched, conditions))
                .suggest(
                        Suggestion.Kind.LOOKUP,
                        "SELECT pg_get_indexdef(" + plan.syntax().literal(index(plan, node), false) + "::regclass);")
                .advice());
    }

    /// An index stands in the schema of its table.
    private static String index(PlanView plan, PlanNode node) {
        String name = plan.syntax().quoted(node.operator().index().orElse(""));
        return node.operator()
                .schema()
                .map(schema -> plan.syntax().quoted(schema) + "." + name)
                .orElse(name);
    }
}
