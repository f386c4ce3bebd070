package dev.drydock.core.plan.advice.filter;

import dev.drydock.core.plan.advice.predicate.Expression;
import dev.drydock.core.plan.advice.predicate.ExpressionReader;
import dev.drydock.core.plan.advice.tip.Advice;
import dev.drydock.core.plan.advice.tip.AdviceDraft;
import dev.drydock.core.plan.advice.tip.Fact;
import dev.drydock.core.plan.advice.tip.PlanView;
import dev.drydock.core.plan.advice.tip.TipId;
import dev.drydock.core.plan.advice.tip.TipRule;
import dev.drydock.core.plan.advice.tip.Told;
import dev.drydock.core.plan.node.PlanNode;
import java.util.Optional;
import java.util.function.Consumer;

/// Tip 4: a join condition with OR over both tables can be answered by no index and no hash.
final class LateOrJoin implements TipRule {
    static final double REMOVED = 10_000;
    static final double PER_KEPT = 10;

    @Override
    public TipId id() {
        return TipId.LATE_OR_JOIN;
    }

    @Override
    public void look(PlanView plan, Consumer<Advice> found) {
        for (PlanNode node : plan.ofType("Nested Loop", "Hash Join", "Merge Join")) {
            look(plan, node).ifPresent(found);
        }
    }

    private Optional<Advice> look(PlanView plan, PlanNode node) {
        String filter = Told.text(node, "Join Filter");
        double removed = Told.removed(node, "Rows Removed by Join Filter");
        if (removed < REMOVED || removed < PER_KEPT * plan.rows(node) || !isAcrossTables(filter)) {
            return Optional.empty();
        }
        return Optional.of(AdviceDraft.on(id(), node)
                .words(Fact.CONDITION, filter)
                .fact(Fact.ROWS_REMOVED, removed)
                .fact(Fact.ROWS_KEPT, plan.rows(node))
                .saves(plan.share(node))
                .advice());
    }

    private static boolean isAcrossTables(String filter) {
        return ExpressionReader.read(filter).conjuncts().stream()
                .anyMatch(part -> part.is("OR")
                        && part.columns().stream()
                                        .map(Expression.Column::table)
                                        .distinct()
                                        .count()
                                > 1);
    }
}
