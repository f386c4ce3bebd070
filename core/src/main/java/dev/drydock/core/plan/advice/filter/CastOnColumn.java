package dev.drydock.core.plan.advice.filter;

import dev.drydock.core.plan.advice.predicate.Condition;
import dev.drydock.core.plan.advice.predicate.Expression;
import dev.drydock.core.plan.advice.predicate.IndexDraft;
import dev.drydock.core.plan.advice.tip.Advice;
import dev.drydock.core.plan.advice.tip.Confidence;
import dev.drydock.core.plan.advice.tip.Fact;
import dev.drydock.core.plan.advice.tip.PlanView;
import dev.drydock.core.plan.advice.tip.TipId;
import dev.drydock.core.plan.advice.tip.TipRule;
import java.util.Set;
import java.util.function.Consumer;

/// Tip 36: the column is converted to compare it, so no index on it is searched. A cast to text is left out:
/// servers print the free one from varchar the same way.
final class CastOnColumn implements TipRule {
    private static final Set<String> FREE = Set.of("text", "character varying", "bpchar");

    @Override
    public TipId id() {
        return TipId.CAST_ON_COLUMN;
    }

    @Override
    public void look(PlanView plan, Consumer<Advice> found) {
        Filters.each(plan, CastOnColumn::isOne, (node, condition) -> {
            Expression.Cast target = (Expression.Cast) condition.target();
            found.accept(Filters.draft(id(), plan, node)
                    .words(Fact.COLUMNS, ((Expression.Column) target.value()).name())
                    .words(Fact.NAME, target.type())
                    .sure(Confidence.SHOWN)
                    .suggest(new IndexDraft(plan.syntax(), node)
                            .expression(target, condition.kind())
                            .suggestion()
                            .filter(_ -> !isOfTime(target.type())))
                    .advice());
        });
    }

    /// From a moment, such a cast depends on the time zone of the session: no index can hold it.
    private static boolean isOfTime(String type) {
        return type.startsWith("date") || type.startsWith("time");
    }

    private static boolean isOne(Condition condition) {
        return condition.kind() != Condition.Kind.OTHER
                && condition.target() instanceof Expression.Cast(Expression value, String type)
                && value instanceof Expression.Column
                && !FREE.contains(type);
    }
}
