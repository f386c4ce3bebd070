package dev.drydock.core.plan.advice.table.read;

import dev.drydock.core.plan.advice.table.Access;
import dev.drydock.core.plan.advice.table.Tables;
import dev.drydock.core.plan.advice.table.Way;
import dev.drydock.core.plan.advice.tip.Advice;
import dev.drydock.core.plan.advice.tip.Fact;
import dev.drydock.core.plan.advice.tip.PlanView;
import dev.drydock.core.plan.advice.tip.TipId;
import dev.drydock.core.plan.advice.tip.TipRule;
import java.util.Optional;
import java.util.function.Consumer;

/// Tip M1: a whole table is read for a small part of it; joins through a buffer are tip M5.
final class FullTable implements TipRule {
    static final double ROWS = 10_000;
    static final double KEPT = 0.1;

    @Override
    public TipId id() {
        return TipId.FULL_TABLE;
    }

    @Override
    public void look(PlanView plan, Consumer<Advice> found) {
        Tables tables = Tables.of(plan);
        for (Access access : tables.accesses()) {
            look(tables, access).ifPresent(found);
        }
    }

    private Optional<Advice> look(Tables tables, Access access) {
        if (access.way() != Way.WHOLE
                || access.isMade()
                || access.node().properties().containsKey("using_join_buffer")
                || access.rows() < ROWS
                || access.keptShare() > KEPT
                || access.condition().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(tables.draft(id(), access)
                .fact(Fact.KEPT_SHARE, access.keptShare())
                .saves(tables.share(access.node()) * (1 - access.keptShare()))
                .suggest(tables.key(access, access.conditions()))
                .advice());
    }
}
