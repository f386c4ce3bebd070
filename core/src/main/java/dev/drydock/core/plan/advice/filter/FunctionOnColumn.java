package dev.drydock.core.plan.advice.filter;

import dev.drydock.core.plan.advice.predicate.Condition;
import dev.drydock.core.plan.advice.predicate.Expression;
import dev.drydock.core.plan.advice.predicate.IndexDraft;
import dev.drydock.core.plan.advice.tip.Advice;
import dev.drydock.core.plan.advice.tip.Fact;
import dev.drydock.core.plan.advice.tip.PlanView;
import dev.drydock.core.plan.advice.tip.TipId;
import dev.drydock.core.plan.advice.tip.TipRule;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// Tip 38: a function of a column is compared, which only an index on that expression can find.
final class FunctionOnColumn implements TipRule {
    private static final Set<String> BUILDS = Set.of("row", "array", "case", "[]", "any", "all", "?");

    private static final Set<Condition.Kind> KINDS =
            EnumSet.of(Condition.Kind.EQUAL, Condition.Kind.ANY_OF, Condition.Kind.RANGE, Condition.Kind.PREFIX);

    @Override
    public TipId id() {
        return TipId.FUNCTION_ON_COLUMN;
    }

    @Override
    public void look(PlanView plan, Consumer<Advice> found) {
        Filters.each(
                plan,
                FunctionOnColumn::isOne,
                (node, condition) -> found.accept(Filters.draft(id(), plan, node)
                        .words(
                                Fact.FUNCTION,
                                ((Expression.Call) condition.target().bare()).function())
                        .suggest(new IndexDraft(plan.syntax(), node)
                                .expression(condition.target(), condition.kind())
                                .suggestion())
                        .advice()));
    }

    private static boolean isOne(Condition condition) {
        return KINDS.contains(condition.kind())
                && condition.target().bare() instanceof Expression.Call(String name, List<Expression> _)
                && !BUILDS.contains(name);
    }
}
