package dev.drydock.core.plan.advice.join;

import dev.drydock.core.plan.advice.predicate.Condition;
import dev.drydock.core.plan.advice.predicate.IndexDraft;
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
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Tip 8: a whole table is read again for every row of the other input.
final class InnerSeqScan implements TipRule {
    static final double ROWS = 10_000;
    private static final Set<String> PASSING = Set.of("Memoize", "Append", "Subquery Scan");
    private static final int HOPS = 4;

    @Override
    public TipId id() {
        return TipId.INNER_SEQ_SCAN;
    }

    @Override
    public void look(PlanView plan, Consumer<Advice> found) {
        for (PlanNode node : plan.ofType("Seq Scan")) {
            look(plan, node).ifPresent(found);
        }
    }

    private Optional<Advice> look(PlanView plan, PlanNode node) {
        double loops = plan.loops(node);
        double scanned = plan.rows(node) + Told.filtered(node);
        Optional<PlanNode> loop = loop(plan, node);
        if (loop.isEmpty() || scanned < ROWS || loops <= Math.max(1, plan.loops(loop.get()))) {
            return Optional.empty();
        }
        String filter = Told.text(node, "Filter");
        List<Condition> conditions = Stream.concat(
                        Condition.of(filter, node).stream(),
                        Condition.of(Told.text(loop.get(), "Join Filter"), node).stream())
                .toList();
        return Optional.of(AdviceDraft.on(id(), node)
                .and(loop.get())
                .words(Fact.CONDITION, filter.isEmpty() ? Told.text(loop.get(), "Join Filter") : filter)
                .fact(Fact.LOOPS, loops)
                .fact(Fact.ROWS_SCANNED, scanned)
                .saves((plan.share(node) + plan.share(loop.get())) * 0.9)
                .sure(Confidence.SHOWN)
                .suggest(IndexDraft.of(plan.syntax(), node, conditions))
                .advice());
    }

    /// Whose second input the scan is, perhaps with steps between that only pass its rows on.
    private static Optional<PlanNode> loop(PlanView plan, PlanNode scan) {
        PlanNode at = scan;
        Optional<PlanNode> parent = plan.parent(at);
        for (int hop = 0;
                hop < HOPS
                        && parent.isPresent()
                        && PASSING.contains(parent.get().operator().type());
                hop++) {
            at = parent.get();
            parent = plan.parent(at);
        }
        boolean inner = at.kind() == ChildKind.INNER;
        return parent.filter(step -> inner && step.operator().type().equals("Nested Loop"));
    }
}
