package dev.drydock.core.plan.advice.join;

import dev.drydock.core.plan.advice.predicate.Expression;
import dev.drydock.core.plan.advice.predicate.ExpressionReader;
import dev.drydock.core.plan.advice.tip.Advice;
import dev.drydock.core.plan.advice.tip.AdviceDraft;
import dev.drydock.core.plan.advice.tip.Confidence;
import dev.drydock.core.plan.advice.tip.Fact;
import dev.drydock.core.plan.advice.tip.PlanView;
import dev.drydock.core.plan.advice.tip.TipId;
import dev.drydock.core.plan.advice.tip.TipRule;
import dev.drydock.core.plan.advice.tip.Told;
import dev.drydock.core.plan.node.ChildKind;
import dev.drydock.core.plan.node.PlanNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Tip 25: NOT IN whose list did not fit into a hash table is read through for every row.
final class NotIn implements TipRule {
    @Override
    public TipId id() {
        return TipId.NOT_IN;
    }

    @Override
    public void look(PlanView plan, Consumer<Advice> found) {
        for (PlanNode node : plan.plan().nodes().stream()
                .filter(each -> each.kind() == ChildKind.SUBPLAN && !each.neverRan())
                .toList()) {
            look(plan, node).ifPresent(found);
        }
    }

    private Optional<Advice> look(PlanView plan, PlanNode node) {
        if (plan.loops(node) <= 1 || !isUnhashed(plan, node)) {
            return Optional.empty();
        }
        return Optional.of(AdviceDraft.on(id(), node)
                .words(Fact.NAME, node.operator().label())
                .words(
                        Fact.CONDITION,
                        plan.parent(node)
                                .map(parent -> Told.text(parent, "Filter"))
                                .orElse(""))
                .fact(Fact.LOOPS, plan.loops(node))
                .fact(Fact.MILLIS, plan.wallMs(node))
                .saves(plan.parent(node).map(plan::wholeShare).orElse(0.0) * 0.9)
                .sure(Confidence.SHOWN)
                .advice());
    }

    /// Up to version 16 the condition does not say IN: the list put aside for reading again tells.
    static boolean isUnhashed(PlanView plan, PlanNode subplan) {
        String filter =
                plan.parent(subplan).map(parent -> Told.text(parent, "Filter")).orElse("");
        String name = subplan.operator().label();
        return ExpressionReader.read(filter).all().stream()
                .filter(part -> part.is("NOT"))
                .anyMatch(part -> part.has(inner -> isNamed(inner, name)
                        && (part.has(each -> each instanceof Expression.Call(String function, List<Expression> _)
                                        && (function.equals("any") || function.equals("all")))
                                || subplan.operator().type().equals("Materialize"))));
    }

    private static boolean isNamed(Expression part, String name) {
        return part instanceof Expression.SubPlan(String asked, boolean hashed) && asked.equals(name) && !hashed;
    }
}
