package dev.drydock.core.plan.advice.join;

import dev.drydock.core.plan.advice.tip.Advice;
import dev.drydock.core.plan.advice.tip.AdviceDraft;
import dev.drydock.core.plan.advice.tip.Fact;
import dev.drydock.core.plan.advice.tip.PlanView;
import dev.drydock.core.plan.advice.tip.TipId;
import dev.drydock.core.plan.advice.tip.TipRule;
import dev.drydock.core.plan.advice.tip.Told;
import dev.drydock.core.plan.node.PlanNode;
import java.util.Optional;
import java.util.function.Consumer;

/// Tip 23: a common table expression is put aside whole, then searched without an index, or read once and
/// mostly thrown away.
final class CteScan implements TipRule {
    static final double LOOPS = 10;
    static final double ROWS = 10_000;
    static final double REMOVED = 0.9;

    @Override
    public TipId id() {
        return TipId.CTE_SCAN;
    }

    @Override
    public void look(PlanView plan, Consumer<Advice> found) {
        for (PlanNode node : plan.ofType("CTE Scan")) {
            look(plan, node).ifPresent(found);
        }
    }

    private Optional<Advice> look(PlanView plan, PlanNode node) {
        double rows = plan.rows(node) + Told.filtered(node);
        boolean repeated = plan.loops(node) > LOOPS && rows > ROWS;
        boolean once = plan.ofType("CTE Scan").stream()
                        .filter(other ->
                                other.links().reads().equals(node.links().reads()))
                        .count()
                == 1;
        boolean discards = once && rows >= ROWS && Told.filtered(node) >= REMOVED * rows;
        if (!repeated && !discards) {
            return Optional.empty();
        }
        double made = node.links().reads().stream()
                .mapToDouble(id -> plan.wholeShare(plan.plan().node(id)))
                .sum();
        return Optional.of(AdviceDraft.on(id(), node)
                .words(Fact.NAME, Told.text(node, "CTE Name"))
                .words(Fact.CONDITION, Told.text(node, "Filter"))
                .fact(Fact.LOOPS, plan.loops(node))
                .fact(Fact.ROWS_SCANNED, rows)
                .fact(Fact.ROWS_KEPT, plan.rows(node))
                .saves(repeated ? plan.share(node) * 0.9 : (plan.share(node) + made) * 0.5)
                .advice());
    }
}
