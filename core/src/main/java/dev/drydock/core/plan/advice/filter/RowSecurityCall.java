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
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Tip 27: a setting or the caller's identity is asked again for every row, as row security policies do
/// (splinter 0003).
final class RowSecurityCall implements TipRule {
    static final double ROWS = 1000;

    @Override
    public TipId id() {
        return TipId.ROW_SECURITY_CALL;
    }

    @Override
    public void look(PlanView plan, Consumer<Advice> found) {
        for (PlanNode node : plan.ofType("Seq Scan", "Index Scan", "Index Only Scan", "Bitmap Heap Scan")) {
            look(plan, node).ifPresent(found);
        }
    }

    private Optional<Advice> look(PlanView plan, PlanNode node) {
        String filter = Told.text(node, Filters.FILTER);
        if (filter.isEmpty() || Told.filtered(node) + plan.rows(node) < ROWS) {
            return Optional.empty();
        }
        return ExpressionReader.read(filter).all().stream()
                .filter(part -> part instanceof Expression.Call(String name, List<Expression> _) && isIdentity(name))
                .map(part -> ((Expression.Call) part).function())
                .findFirst()
                .map(function -> AdviceDraft.on(id(), node)
                        .words(Fact.FUNCTION, function)
                        .words(Fact.CONDITION, filter)
                        .fact(Fact.CALLS, Told.filtered(node) + plan.rows(node))
                        .saves(plan.share(node) * 0.5)
                        .advice());
    }

    private static boolean isIdentity(String function) {
        return function.equals("current_setting") || function.startsWith("auth.");
    }
}
