package dev.drydock.core.plan.advice.table.step;

import dev.drydock.core.plan.advice.predicate.Condition;
import dev.drydock.core.plan.advice.table.Access;
import dev.drydock.core.plan.advice.table.Tables;
import dev.drydock.core.plan.advice.tip.Advice;
import dev.drydock.core.plan.advice.tip.Fact;
import dev.drydock.core.plan.advice.tip.PlanView;
import dev.drydock.core.plan.advice.tip.TipId;
import dev.drydock.core.plan.advice.tip.TipRule;
import dev.drydock.core.plan.advice.tip.Told;
import dev.drydock.core.plan.node.PlanNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Tip M5: a table is read whole for each filling of a buffer with rows of the tables before it.
final class JoinBuffer implements TipRule {
    private static final String JOIN = "block-nl-join";
    /// Pairs of rows below which nobody waits.
    static final double PAIRS = 100_000;

    @Override
    public TipId id() {
        return TipId.JOIN_BUFFER;
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
        Optional<PlanNode> join = tables.plan()
                .parent(node)
                .filter(parent -> parent.operator().type().equals(JOIN));
        String kind =
                join.map(above -> Told.text(above, "join_type")).orElseGet(() -> Told.text(node, "using_join_buffer"));
        double pairs = join.filter(above -> above.actual().isPresent())
                .map(above -> tables.plan().loops(above) * Access.number(above, "r_effective_rows", 0))
                .orElseGet(() -> tables.expectedLoops(node) * access.rows());
        if (kind.isEmpty() || kind.startsWith("BKA") || kind.startsWith("Batched") || pairs < PAIRS) {
            return Optional.empty();
        }
        String condition =
                join.map(above -> Told.text(above, "attached_condition")).orElse("");
        List<Condition> conditions = Stream.concat(Condition.of(condition, node).stream(), access.conditions().stream())
                .toList();
        return Optional.of(tables.draft(id(), access)
                .words(Fact.NAME, kind)
                .words(Fact.CONDITION, condition)
                .fact(Fact.PAIRS, pairs)
                .saves(tables.wholeShare(join.orElse(node)) * 0.9)
                .suggest(tables.key(access).equalities(conditions).suggestion())
                .advice());
    }
}
