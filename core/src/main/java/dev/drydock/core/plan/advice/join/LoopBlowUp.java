package dev.drydock.core.plan.advice.join;

import dev.drydock.core.plan.advice.predicate.IndexDraft;
import dev.drydock.core.plan.advice.tip.Advice;
import dev.drydock.core.plan.advice.tip.AdviceDraft;
import dev.drydock.core.plan.advice.tip.Fact;
import dev.drydock.core.plan.advice.tip.PlanView;
import dev.drydock.core.plan.advice.tip.Suggestion;
import dev.drydock.core.plan.advice.tip.TipId;
import dev.drydock.core.plan.advice.tip.TipRule;
import dev.drydock.core.plan.node.Actual;
import dev.drydock.core.plan.node.ChildKind;
import dev.drydock.core.plan.node.Estimate;
import dev.drydock.core.plan.node.PlanNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Tip 7: a nested loop that was planned for few rows ran for many.
final class LoopBlowUp implements TipRule {
    static final double LOOPS = 1000;
    static final double FACTOR = 10;

    @Override
    public TipId id() {
        return TipId.LOOP_BLOW_UP;
    }

    @Override
    public void look(PlanView plan, Consumer<Advice> found) {
        for (PlanNode node : plan.ofType("Nested Loop")) {
            look(plan, node).ifPresent(found);
        }
    }

    private Optional<Advice> look(PlanView plan, PlanNode node) {
        List<PlanNode> inputs = plan.children(node).stream()
                .filter(child -> child.kind() == ChildKind.OUTER || child.kind() == ChildKind.INNER)
                .toList();
        if (inputs.size() < 2) {
            return Optional.empty();
        }
        PlanNode outer = inputs.getFirst();
        PlanNode inner = inputs.getLast();
        double factor = plan.measured().measure(outer.id()).estimateFactor().orElse(1);
        if (plan.loops(inner) < LOOPS || factor < FACTOR) {
            return Optional.empty();
        }
        return Optional.of(AdviceDraft.on(id(), node)
                .and(outer)
                .and(inner)
                .fact(Fact.LOOPS, plan.loops(inner))
                .fact(Fact.ROWS_EXPECTED, outer.estimate().map(Estimate::rows).orElse(0.0))
                .fact(Fact.ROWS_FOUND, outer.actual().map(Actual::rows).orElse(0.0))
                .fact(Fact.FACTOR, factor)
                .saves(Math.max(0, plan.wholeShare(node) - plan.wholeShare(outer)) * 0.5)
                .suggest(outer.operator()
                        .relation()
                        .map(_ -> new Suggestion(
                                Suggestion.Kind.STATISTICS, "ANALYZE " + IndexDraft.table(plan.syntax(), outer) + ";")))
                .advice());
    }
}
