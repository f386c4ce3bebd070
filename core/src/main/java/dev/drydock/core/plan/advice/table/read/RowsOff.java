package dev.drydock.core.plan.advice.table.read;

import dev.drydock.core.plan.advice.table.Access;
import dev.drydock.core.plan.advice.table.Tables;
import dev.drydock.core.plan.advice.tip.Advice;
import dev.drydock.core.plan.advice.tip.AdviceDraft;
import dev.drydock.core.plan.advice.tip.Confidence;
import dev.drydock.core.plan.advice.tip.Fact;
import dev.drydock.core.plan.advice.tip.PlanView;
import dev.drydock.core.plan.advice.tip.Suggestion;
import dev.drydock.core.plan.advice.tip.TipId;
import dev.drydock.core.plan.advice.tip.TipRule;
import dev.drydock.core.plan.node.Actual;
import dev.drydock.core.plan.node.Estimate;
import dev.drydock.core.plan.node.PlanNode;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Tip M9: far more rows came than were expected. Fewer tell nothing: LIMIT, which these plans do not show, may
/// have stopped the reading.
final class RowsOff implements TipRule {
    static final double FACTOR = 10;
    static final double ROWS = 1000;

    @Override
    public TipId id() {
        return TipId.ROWS_OFF;
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
        double expected = node.estimate().map(Estimate::rows).orElse(0.0);
        double found = node.actual().map(Actual::rows).orElse(0.0);
        double kept = Access.number(node, "filtered", 100) / 100;
        double read = found / Math.max(1, expected);
        double passed = found * access.keptShare() / Math.max(1, expected * kept);
        double factor = Math.max(read, passed);
        if (node.actual().isEmpty() || access.isMade() || factor < FACTOR || access.rows() < ROWS) {
            return Optional.empty();
        }
        AdviceDraft draft = AdviceDraft.on(id(), node)
                .words(Fact.CONDITION, access.condition())
                .fact(Fact.ROWS_EXPECTED, read >= passed ? expected : expected * kept)
                .fact(Fact.ROWS_FOUND, read >= passed ? found : found * access.keptShare())
                .fact(Fact.FACTOR, factor)
                .saves(tables.plan().parent(node).map(tables::wholeShare).orElse(0.0) * 0.2)
                .sure(Confidence.POSSIBLE);
        tables.quoted(node)
                .ifPresent(table -> draft.suggest(
                        Suggestion.Kind.STATISTICS, "ANALYZE TABLE " + table + gathered(tables, access) + ";"));
        return Optional.of(draft.advice());
    }

    /// Trees come from a server with histograms for named columns, the others from one that gathers for all.
    private static String gathered(Tables tables, Access access) {
        if (!access.node().properties().containsKey("Step")) {
            return " PERSISTENT FOR ALL";
        }
        String columns = access.conditions().stream()
                .flatMap(condition -> condition.column().stream())
                .map(column -> tables.plan().syntax().quoted(column.name()))
                .distinct()
                .collect(Collectors.joining(", "));
        return columns.isEmpty() ? "" : " UPDATE HISTOGRAM ON " + columns + " WITH 100 BUCKETS";
    }
}
