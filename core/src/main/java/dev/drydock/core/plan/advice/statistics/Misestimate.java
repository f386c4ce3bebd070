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
            "Aggregate",
            "Group",
            "Unique");
    /// Told at the heap scan above; those that combine bitmaps count no rows at all.
    private static final Set<String> BITMAPS = Set.of("Bitmap Index Scan", "BitmapAnd", "BitmapOr");

    @Override
    public TipId id() {
        return TipId.MISESTIMATE;
    }

    @Override
    public void look(PlanView plan, Consumer<Advice> found) {
        boolean[] offBelow = offBelow(plan);
        for (PlanNode node : plan.plan().nodes()) {
            if (!offBelow[node.id()]) {
                look(plan, node).ifPresent(found);
            }
        }
    }

    /// Whether a step below was far off, by id. Children come after their parents, so one pass from the end
    /// does.
    private static boolean[] offBelow(PlanView plan) {
        List<PlanNode> nodes = plan.plan().nodes();
        boolean[] below = new boolean[nodes.size() + 1];
        for (PlanNode node : nodes.reversed()) {
            boolean own = !BITMAPS.contains(node.operator().type()) && off(plan, node) >= FACTOR;
            below[node.parent()] |= below[node.id()] || own;
        }
        return below;
    }

    private Optional<Advice> look(PlanView plan, PlanNode node) {
        double off = off(plan, node);
        double rows = Math.max(
                node.actual().map(Actual::rows).orElse(0.0),
                node.estimate().map(Estimate::rows).orElse(0.0));
        if (off < FACTOR || rows < ROWS || !KINDS.contains(node.operator().type())) {
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
        statistics(plan, node).forEach(sql -> draft.suggest(Suggestion.Kind.STATISTICS, sql));
        return Optional.of(draft.advice());
    }

    private static double off(PlanView plan, PlanNode node) {
        double factor = plan.measured().measure(node.id()).estimateFactor().orElse(1);
        return factor <= 0 ? 1 : Math.max(factor, 1 / factor);
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
