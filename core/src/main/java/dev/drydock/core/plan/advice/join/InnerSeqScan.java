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
    private static final Set<String> PASSING =
            Set.of("Memoize", "Append", "Subquery Scan", "Materialize", "Sort", "Limit", "Aggregate", "Unique");
    private static final int HOPS = 4;
    /// Rows put aside are cheap to read again; an index helps where it would leave out nearly all of them.
    private static final double PAIRS_PER_ROW = 10;

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
        Optional<Inner> inner = inner(plan, node);
        if (inner.isEmpty()
                || inner.get().rows() < ROWS
                || inner.get().loops() <= inner.get().outerLoops()) {
            return Optional.empty();
        }
        PlanNode loop = inner.get().loop();
        String filter = Told.text(node, "Filter");
        List<Condition> conditions = Stream.concat(
                        Condition.of(filter, node).stream(),
                        Condition.of(Told.text(loop, "Join Filter"), node).stream())
                .toList();
        return Optional.of(AdviceDraft.on(id(), node)
                .and(loop)
                .words(Fact.CONDITION, filter.isEmpty() ? Told.text(loop, "Join Filter") : filter)
                .fact(Fact.LOOPS, inner.get().loops())
                .fact(Fact.ROWS_SCANNED, inner.get().rows())
                .saves(Math.max(
                                0,
                                plan.wholeShare(loop)
                                        - plan.wholeShare(inner.get().outer()))
                        * 0.9)
                .sure(Confidence.SHOWN)
                .suggest(IndexDraft.of(plan.syntax(), node, conditions))
                .advice());
    }

    /// The nested loop whose second input is or holds the scan.
    ///
    /// @param loops of what is read again: the scan, or its rows put aside
    /// @param rows read in all loops
    private record Inner(PlanNode loop, PlanNode outer, double loops, double outerLoops, double rows) {}

    private static Optional<Inner> inner(PlanView plan, PlanNode scan) {
        PlanNode read = scan;
        PlanNode at = scan;
        Optional<PlanNode> parent = plan.parent(at);
        for (int hop = 0;
                hop < HOPS
                        && parent.isPresent()
                        && PASSING.contains(parent.get().operator().type());
                hop++) {
            at = parent.get();
            read = at.operator().type().equals("Materialize") ? at : read;
            parent = plan.parent(at);
        }
        boolean isInner = at.kind() == ChildKind.INNER
                && parent.filter(step -> step.operator().type().equals("Nested Loop"))
                        .isPresent();
        if (!isInner) {
            return Optional.empty();
        }
        PlanNode loop = parent.get();
        PlanNode again = read;
        double rows = plan.rows(again) + (again.id() == scan.id() ? Told.filtered(scan) : 0);
        boolean wasteful = again.id() == scan.id() || rows >= PAIRS_PER_ROW * plan.rows(loop);
        return plan.children(loop).stream()
                .filter(child -> wasteful && child.kind() == ChildKind.OUTER)
                .findFirst()
                .map(outer -> new Inner(loop, outer, plan.loops(again), Math.max(1, plan.loops(loop)), rows));
    }
}
