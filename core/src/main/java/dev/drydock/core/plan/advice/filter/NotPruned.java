package dev.drydock.core.plan.advice.filter;

import dev.drydock.core.plan.advice.predicate.Condition;
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

/// Tip 35: every partition is read, though the condition leaves rows in few of them.
final class NotPruned implements TipRule {
    static final double PARTITIONS = 4;
    static final double EMPTY = 0.75;

    @Override
    public TipId id() {
        return TipId.NOT_PRUNED;
    }

    @Override
    public void look(PlanView plan, Consumer<Advice> found) {
        for (PlanNode node : plan.ofType("Append", "Merge Append")) {
            look(plan, node).ifPresent(found);
        }
    }

    private Optional<Advice> look(PlanView plan, PlanNode node) {
        List<PlanNode> parts = plan.children(node).stream()
                .filter(child -> child.kind() == ChildKind.MEMBER)
                .toList();
        boolean pruned =
                Told.number(node, "Subplans Removed") > 0 || parts.stream().anyMatch(PlanNode::neverRan);
        long empty = parts.stream().filter(part -> plan.rows(part) == 0).count();
        if (node.actual().isEmpty()
                || pruned
                || parts.size() < PARTITIONS
                || empty < EMPTY * parts.size()
                || !parts.stream().allMatch(NotPruned::wraps)) {
            return Optional.empty();
        }
        return Optional.of(AdviceDraft.on(id(), node)
                .words(Fact.CONDITION, Told.text(parts.getFirst(), Filters.FILTER))
                .fact(Fact.PARTITIONS, parts.size())
                .fact(Fact.ROWS_KEPT, plan.rows(node))
                .saves(plan.wholeShare(node) * empty / parts.size())
                .sure(Confidence.POSSIBLE)
                .advice());
    }

    /// Whether a cast or a function hides the column from the planner.
    private static boolean wraps(PlanNode part) {
        return Condition.filter(part).stream()
                .anyMatch(condition -> condition.column().isEmpty());
    }
}
