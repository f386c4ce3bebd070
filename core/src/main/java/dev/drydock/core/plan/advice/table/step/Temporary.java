package dev.drydock.core.plan.advice.table.step;

import dev.drydock.core.plan.advice.table.Tables;
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

/// Tip M4: rows are put into a temporary table to group them or make them distinct.
final class Temporary implements TipRule {
    static final double ROWS = 1000;

    @Override
    public TipId id() {
        return TipId.TEMPORARY;
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
        String type = node.operator().type();
        return type.equals("temporary_table")
                || type.equals("Temporary table")
                || type.endsWith("using temporary table")
                || (Told.text(node, "using_temporary_table").equals("true")
                        && !type.contains("union")
                        && !type.contains("materialized"));
    }

    private Optional<Advice> look(Tables tables, PlanNode node) {
        double rows = tables.rowsInto(node);
        if (rows < ROWS || node.neverRan()) {
            return Optional.empty();
        }
        double share = tables.wholeShare(node);
        return Optional.of(AdviceDraft.on(id(), node)
                .fact(Fact.ROWS_FOUND, rows)
                .fact(tables.shareFact(), share)
                .saves(share * 0.4)
                .advice());
    }
}
