package dev.drydock.core.plan.advice.table.step;

import dev.drydock.core.plan.advice.table.Tables;
import dev.drydock.core.plan.advice.tip.Advice;
import dev.drydock.core.plan.advice.tip.AdviceDraft;
import dev.drydock.core.plan.advice.tip.Confidence;
import dev.drydock.core.plan.advice.tip.Fact;
import dev.drydock.core.plan.advice.tip.PlanView;
import dev.drydock.core.plan.advice.tip.TipId;
import dev.drydock.core.plan.advice.tip.TipRule;
import dev.drydock.core.plan.advice.tip.Told;
import dev.drydock.core.plan.node.PlanNode;
import java.util.Optional;
import java.util.function.Consumer;

/// Tip M10: a subquery runs again for each row.
final class DependentSubquery implements TipRule {
    static final double LOOPS = 1000;

    @Override
    public TipId id() {
        return TipId.DEPENDENT_SUBQUERY;
    }

    @Override
    public void look(PlanView plan, Consumer<Advice> found) {
        Tables tables = Tables.of(plan);
        for (PlanNode node : plan.plan().nodes()) {
            if (isOne(node)) {
                look(tables, node).ifPresent(found);
            }
        }
    }

    private static boolean isOne(PlanNode node) {
        return node.parent() > 0
                && (node.operator().type().equals("query_block")
                        || Told.text(node, "Step").matches("Select #\\d+ \\(.*dependent.*"));
    }

    private Optional<Advice> look(Tables tables, PlanNode node) {
        boolean says = tables.plan()
                .parent(node)
                .filter(list -> Told.text(list, "dependent").equals("true"))
                .isPresent();
        double loops = node.actual().isPresent()
                ? Math.max(
                        tables.plan().loops(node),
                        tables.plan().children(node).stream()
                                .mapToDouble(tables.plan()::loops)
                                .max()
                                .orElse(0))
                : says ? tables.expectedLoops(node) : 0;
        if (loops < LOOPS) {
            return Optional.empty();
        }
        return Optional.of(AdviceDraft.on(id(), node)
                .fact(Fact.LOOPS, loops)
                .saves(tables.wholeShare(node) * 0.9)
                .sure(node.actual().isPresent() ? Confidence.SHOWN : Confidence.LIKELY)
                .advice());
    }
}
