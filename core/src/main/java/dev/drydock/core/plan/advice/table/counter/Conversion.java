package dev.drydock.core.plan.advice.table.counter;

import dev.drydock.core.plan.advice.predicate.Condition;
import dev.drydock.core.plan.advice.predicate.Expression;
import dev.drydock.core.plan.advice.table.Access;
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
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Tip M15: a comparison converts the column, as the server warned when it explained the statement, or as the
/// condition in the plan shows.
final class Conversion implements TipRule {
    /// `ER_WARN_INDEX_NOT_APPLICABLE` of MySQL. Its other number in the catalogue, 1003, stands for the text of
    /// every statement that is explained, and tells nothing.
    static final int INDEX_NOT_APPLICABLE = 1739;

    @Override
    public TipId id() {
        return TipId.CONVERSION;
    }

    @Override
    public void look(PlanView plan, Consumer<Advice> found) {
        boolean warned = plan.server()
                .statement()
                .filter(told -> told.warnings().contains(INDEX_NOT_APPLICABLE))
                .isPresent();
        if (warned) {
            found.accept(AdviceDraft.onStatement(id())
                    .fact(Fact.WARNING, INDEX_NOT_APPLICABLE)
                    .sure(Confidence.SHOWN)
                    .advice());
            return;
        }
        Tables tables = Tables.of(plan);
        for (Access access : tables.accesses()) {
            converted(tables, access)
                    .ifPresent(column -> found.accept(tables.draft(id(), access)
                            .words(Fact.COLUMNS, column.name())
                            .saves(tables.wholeShare(
                                            tables.plan().parent(access.node()).orElse(access.node()))
                                    * 0.5)
                            .advice()));
        }
    }

    private static Optional<Expression.Column> converted(Tables tables, Access access) {
        Optional<PlanNode> buffer = tables.plan()
                .parent(access.node())
                .filter(parent -> parent.operator().type().equals("block-nl-join"));
        return Stream.concat(
                        access.conditions().stream(),
                        buffer.stream()
                                .flatMap(join ->
                                        Condition.of(Told.text(join, "attached_condition"), access.node()).stream()))
                .map(Condition::target)
                .filter(target ->
                        target instanceof Expression.Call(String name, List<Expression> _) && name.equals("convert"))
                .flatMap(target -> target.columns().stream())
                .findFirst();
    }
}
