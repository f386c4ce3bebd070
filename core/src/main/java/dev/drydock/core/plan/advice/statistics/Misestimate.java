package dev.drydock.core.plan.advice.statistics;

import dev.drydock.core.plan.advice.predicate.Condition;
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
import dev.drydock.core.sql.Syntax;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Tip 5: the planner was far off where all below was right, so the fault is here.
final class Misestimate implements TipRule {
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
            "Aggregate",
            "Group",
            "Unique");

    @Override
    public TipId id() {
        return TipId.MISESTIMATE;
    }

    @Override
    public void look(PlanView plan, Consumer<Advice> found) {
        Estimates estimates = new Estimates(plan);
        for (PlanNode node : plan.plan().nodes()) {
            if (KINDS.contains(node.operator().type()) && !estimates.isOffBelow(node)) {
                look(plan, estimates, node).ifPresent(found);
            }
        }
    }

    private Optional<Advice> look(PlanView plan, Estimates estimates, PlanNode node) {
        double off = estimates.off(node);
        double rows = Math.max(
                node.actual().map(Actual::rows).orElse(0.0),
                node.estimate().map(Estimate::rows).orElse(0.0));
        if (off < Estimates.FACTOR || rows < ROWS) {
            return Optional.empty();
        }
        AdviceDraft draft = AdviceDraft.on(id(), node)
                .words(Fact.CONDITION, Told.text(node, "Filter"))
                .fact(Fact.ROWS_EXPECTED, node.estimate().map(Estimate::rows).orElse(0.0))
                .fact(Fact.ROWS_FOUND, node.actual().map(Actual::rows).orElse(0.0))
                .fact(Fact.FACTOR, off)
                .saves(estimates.reach(node) * (off >= SERIOUS ? 0.4 : 0.2))
                .sure(Confidence.POSSIBLE);
        statistics(plan, node).forEach(sql -> draft.suggest(Suggestion.Kind.STATISTICS, sql));
        return Optional.of(draft.advice());
    }

    /// Of the table that is read; for groups, of the one table below.
    private static List<String> statistics(PlanView plan, PlanNode node) {
        Syntax syntax = plan.syntax();
        if (node.operator().type().equals("Aggregate")) {
            return plan.children(node).stream()
                    .filter(child -> child.operator().relation().isPresent()
                            && child.operator().index().isEmpty())
                    .findFirst()
                    .map(scan -> Statistics.groups(syntax, scan, Told.items(node, "Group Key")))
                    .orElse(List.of());
        }
        return node.operator().relation().isEmpty()
                ? List.of()
                : Statistics.conditions(
                        syntax,
                        node,
                        Stream.of("Filter", "Index Cond", "Recheck Cond")
                                .flatMap(name -> Condition.of(Told.text(node, name), node).stream())
                                .toList());
    }
}
