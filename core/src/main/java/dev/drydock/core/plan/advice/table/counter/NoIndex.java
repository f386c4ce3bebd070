package dev.drydock.core.plan.advice.table.counter;

import dev.drydock.core.plan.advice.tip.Advice;
import dev.drydock.core.plan.advice.tip.AdviceDraft;
import dev.drydock.core.plan.advice.tip.Confidence;
import dev.drydock.core.plan.advice.tip.Fact;
import dev.drydock.core.plan.advice.tip.PlanView;
import dev.drydock.core.plan.advice.tip.StatementState;
import dev.drydock.core.plan.advice.tip.TipId;
import dev.drydock.core.plan.advice.tip.TipRule;
import java.util.Optional;
import java.util.function.Consumer;

/// Tip M14: the server's counters tell of executions that used no index, or no good one.
final class NoIndex implements TipRule {
    /// Small tables need none.
    static final double EXAMINED = 1000;

    @Override
    public TipId id() {
        return TipId.NO_INDEX;
    }

    @Override
    public void look(PlanView plan, Consumer<Advice> found) {
        plan.server().statement().flatMap(this::look).ifPresent(found);
    }

    private Optional<Advice> look(StatementState told) {
        long executions = told.noIndexUsed() + told.noGoodIndexUsed();
        if (executions <= 0 || told.rowsExamined() < EXAMINED * executions) {
            return Optional.empty();
        }
        return Optional.of(AdviceDraft.onStatement(id())
                .fact(Fact.EXECUTIONS, executions)
                .fact(Fact.ROWS_SCANNED, told.rowsExamined())
                .sure(Confidence.POSSIBLE)
                .advice());
    }
}
