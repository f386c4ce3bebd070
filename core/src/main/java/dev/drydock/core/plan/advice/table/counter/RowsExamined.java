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

/// Tip M13: the server's counters tell of many rows examined for each one sent.
final class RowsExamined implements TipRule {
    static final double PER_SENT = 100;
    static final double EXAMINED = 10_000;

    @Override
    public TipId id() {
        return TipId.ROWS_EXAMINED;
    }

    @Override
    public void look(PlanView plan, Consumer<Advice> found) {
        plan.server().statement().flatMap(this::look).ifPresent(found);
    }

    private Optional<Advice> look(StatementState told) {
        double sent = Math.max(1, told.rowsSent());
        if (told.rowsExamined() < EXAMINED || told.rowsExamined() < PER_SENT * sent) {
            return Optional.empty();
        }
        return Optional.of(AdviceDraft.onStatement(id())
                .fact(Fact.ROWS_SCANNED, told.rowsExamined())
                .fact(Fact.ROWS_SENT, told.rowsSent())
                .sure(Confidence.POSSIBLE)
                .advice());
    }
}
