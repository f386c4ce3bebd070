package dev.drydock.core.plan.advice.table.step;

import dev.drydock.core.plan.advice.table.Access;
import dev.drydock.core.plan.advice.table.Tables;
import dev.drydock.core.plan.advice.table.Way;
import dev.drydock.core.plan.advice.tip.Advice;
import dev.drydock.core.plan.advice.tip.Confidence;
import dev.drydock.core.plan.advice.tip.PlanView;
import dev.drydock.core.plan.advice.tip.TipId;
import dev.drydock.core.plan.advice.tip.TipRule;
import dev.drydock.core.plan.node.PlanNode;
import java.util.Optional;
import java.util.function.Consumer;

/// Tip M12: a derived table is made whole, then searched or joined without an index.
final class DerivedTable implements TipRule {
    static final double ROWS = 1000;
    static final double KEPT = 0.1;

    @Override
    public TipId id() {
        return TipId.DERIVED_TABLE;
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
        boolean derived = access.name().startsWith("<derived") || holds(tables, node, "materialized_from_subquery");
        Optional<PlanNode> parent = tables.plan().parent(node);
        boolean joined = parent.filter(above -> above.operator().type().equals("block-nl-join")
                        || (above.operator().type().equals("nested_loop")
                                && tables.plan().children(above).getFirst().id() < node.id()))
                .isPresent();
        boolean filtered = !access.condition().isEmpty() && access.keptShare() <= KEPT;
        if (!derived || access.way() != Way.WHOLE || access.rows() < ROWS || !(joined || filtered)) {
            return Optional.empty();
        }
        return Optional.of(tables.draft(id(), access)
                .saves(tables.wholeShare(joined ? parent.orElse(node) : node) * 0.5)
                .sure(Confidence.POSSIBLE)
                .advice());
    }

    private static boolean holds(Tables tables, PlanNode node, String type) {
        return tables.plan().children(node).stream()
                .anyMatch(child -> child.operator().type().equals(type));
    }
}
