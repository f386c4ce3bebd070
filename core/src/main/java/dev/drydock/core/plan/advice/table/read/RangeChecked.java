package dev.drydock.core.plan.advice.table.read;

import dev.drydock.core.plan.advice.table.Access;
import dev.drydock.core.plan.advice.table.Tables;
import dev.drydock.core.plan.advice.tip.Advice;
import dev.drydock.core.plan.advice.tip.Confidence;
import dev.drydock.core.plan.advice.tip.PlanView;
import dev.drydock.core.plan.advice.tip.TipId;
import dev.drydock.core.plan.advice.tip.TipRule;
import dev.drydock.core.plan.node.Estimate;
import dev.drydock.core.plan.node.PlanNode;
import java.util.Optional;
import java.util.function.Consumer;

/// Tip M6: for each row of the tables before it, the server thinks again which index is good.
final class RangeChecked implements TipRule {
    /// Of the table; small ones are read whole as fast.
    static final double ROWS = 1000;

    @Override
    public TipId id() {
        return TipId.RANGE_CHECKED;
    }

    @Override
    public void look(PlanView plan, Consumer<Advice> found) {
        Tables tables = Tables.of(plan);
        for (Access access : tables.accesses()) {
            look(tables, access).ifPresent(found);
        }
    }

    private Optional<Advice> look(Tables tables, Access access) {
        PlanNode node = access.node();
        Optional<PlanNode> above = tables.plan()
                .parent(node)
                .filter(parent -> parent.operator().type().equals("range-checked-for-each-record"));
        boolean checked = above.isPresent() || node.properties().containsKey("range_checked_for_each_record");
        if (!checked || node.estimate().map(Estimate::rows).orElse(0.0) < ROWS) {
            return Optional.empty();
        }
        return Optional.of(tables.draft(id(), access)
                .saves(tables.wholeShare(above.orElse(node)) * 0.7)
                .sure(Confidence.SHOWN)
                .suggest(tables.key(access, access.conditions()))
                .advice());
    }
}
