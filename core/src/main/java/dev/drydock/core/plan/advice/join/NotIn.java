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
import dev.drydock.core.plan.node.PlanNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Tip 25: NOT IN whose list did not fit into a hash table is read through for every row.
final class NotIn implements TipRule {
    @Override
    public TipId id() {
        return TipId.NOT_IN;
    }

    @Override
    public void look(PlanView plan, Consumer<Advice> found) {
        Set<Integer> unhashed = unhashed(plan);
        for (PlanNode node : plan.tree().subplans()) {
            if (plan.loops(node) > 1 && unhashed.contains(node.id())) {
                found.accept(advice(plan, node));
            }
        }
    }

    private Advice advice(PlanView plan, PlanNode node) {
        return AdviceDraft.on(id(), node)
                .words(Fact.NAME, node.operator().label())
                .words(Fact.CONDITION, plan.parent(node).map(NotIn::filter).orElse(""))
                .fact(Fact.LOOPS, plan.loops(node))
                .fact(Fact.MILLIS, plan.wallMs(node))
                .saves(plan.parent(node).map(plan::wholeShare).orElse(0.0) * 0.9)
                .sure(Confidence.SHOWN)
                .advice();
    }

    /// Ids of the subplans whose rows are read through for NOT IN. Up to version 16 the condition does not say
    /// IN: the list put aside for reading again tells.
    static Set<Integer> unhashed(PlanView plan) {
        Map<Integer, Asked> byParent = new HashMap<>();
        Set<Integer> unhashed = new HashSet<>();
        for (PlanNode node : plan.tree().subplans()) {
            Asked asked = byParent.computeIfAbsent(
                    node.parent(), id -> asked(filter(plan.plan().node(id))));
            String name = node.operator().label();
            boolean aside = node.operator().type().equals("Materialize");
            if (asked.listed.contains(name) || (aside && asked.negated.contains(name))) {
                unhashed.add(node.id());
            }
        }
        return unhashed;
    }

    /// Subplans that are not hashed, by name.
    ///
    /// @param negated inside NOT
    /// @param listed of these, those in a comparison with all rows
    private record Asked(Set<String> negated, Set<String> listed) {}

    private static Asked asked(String filter) {
        Asked asked = new Asked(new HashSet<>(), new HashSet<>());
        ExpressionReader.read(filter).all().stream()
                .filter(part -> part.is("NOT"))
                .map(Expression::all)
                .forEach(inside -> {
                    List<String> names = inside.stream()
                            .flatMap(part -> part instanceof Expression.SubPlan(String name, boolean hashed) && !hashed
                                    ? Stream.of(name)
                                    : Stream.empty())
                            .toList();
                    asked.negated.addAll(names);
                    if (inside.stream().anyMatch(NotIn::isOverRows)) {
                        asked.listed.addAll(names);
                    }
                });
        return asked;
    }

    private static boolean isOverRows(Expression part) {
        return part instanceof Expression.Call(String function, List<Expression> _)
                && (function.equals("any") || function.equals("all"));
    }

    private static String filter(PlanNode node) {
        return Told.text(node, "Filter");
    }
}
