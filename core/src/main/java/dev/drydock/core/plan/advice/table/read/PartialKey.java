package dev.drydock.core.plan.advice.table.read;

import dev.drydock.core.plan.advice.predicate.Condition;
import dev.drydock.core.plan.advice.predicate.Expression;
import dev.drydock.core.plan.advice.predicate.ExpressionReader;
import dev.drydock.core.plan.advice.table.Access;
import dev.drydock.core.plan.advice.table.Tables;
import dev.drydock.core.plan.advice.table.Way;
import dev.drydock.core.plan.advice.tip.Advice;
import dev.drydock.core.plan.advice.tip.AdviceDraft;
import dev.drydock.core.plan.advice.tip.Fact;
import dev.drydock.core.plan.advice.tip.PlanView;
import dev.drydock.core.plan.advice.tip.TipId;
import dev.drydock.core.plan.advice.tip.TipRule;
import dev.drydock.core.plan.node.Actual;
import dev.drydock.core.plan.node.Estimate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Tip M8: of an index only the first columns are searched, though a later one is compared too: what is checked
/// in the index before the row is fetched names it.
final class PartialKey implements TipRule {
    static final double ROWS = 1000;

    @Override
    public TipId id() {
        return TipId.PARTIAL_KEY;
    }

    @Override
    public void look(PlanView plan, Consumer<Advice> found) {
        Tables tables = Tables.of(plan);
        for (Access access : tables.accesses()) {
            look(tables, access).ifPresent(found);
        }
    }

    private Optional<Advice> look(Tables tables, Access access) {
        List<String> searched = access.searched();
        List<Condition> inIndex = Condition.of(access.indexCondition(), access.node());
        List<String> checked = ExpressionReader.read(access.indexCondition()).columns().stream()
                .filter(column -> Condition.isOf(column, access.node()))
                .map(Expression.Column::name)
                .filter(column -> !searched.contains(column))
                .distinct()
                .toList();
        if (access.way() != Way.SEARCH || checked.isEmpty() || looked(access) < ROWS) {
            return Optional.empty();
        }
        return Optional.of(AdviceDraft.on(id(), access.node())
                .words(Fact.CONDITION, access.indexCondition())
                .words(Fact.COLUMNS, String.join(", ", checked))
                .fact(Fact.ROWS_SCANNED, looked(access))
                .saves(tables.share(access.node()) * 0.5)
                .suggest(tables.key(access, inIndex))
                .advice());
    }

    /// Entries of the index: counted are only the rows that it let through, so what was expected says more.
    private static double looked(Access access) {
        double loops = access.node().actual().map(Actual::loops).orElse(1.0);
        double expected = access.node().estimate().map(Estimate::rows).orElse(0.0);
        return Math.max(access.rows(), loops * expected);
    }
}
