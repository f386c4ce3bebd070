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

/// Tip M16: UNION puts all rows into a temporary table to remove duplicates.
final class UnionTable implements TipRule {
    static final double ROWS = 1000;

    @Override
    public TipId id() {
        return TipId.UNION_TABLE;
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
        return node.operator().type().startsWith("Union materialize")
                || node.operator().type().equals("union_result")
                        && (Told.text(node, "using_temporary_table").equals("true")
                                || Told.text(node, "table_name").startsWith("<union"));
    }

    private Optional<Advice> look(Tables tables, PlanNode node) {
        double rows = Math.max(tables.plan().rows(node), tables.rowsInto(node));
        if (rows < ROWS || node.neverRan()) {
            return Optional.empty();
        }
        return Optional.of(AdviceDraft.on(id(), node)
                .fact(Fact.ROWS_FOUND, rows)
                .saves(tables.wholeShare(node) * 0.3)
                .sure(Confidence.POSSIBLE)
                .advice());
    }
}
