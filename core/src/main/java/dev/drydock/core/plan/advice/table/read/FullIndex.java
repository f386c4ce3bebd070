package dev.drydock.core.plan.advice.table.read;

import dev.drydock.core.plan.advice.table.Access;
import dev.drydock.core.plan.advice.table.Tables;
import dev.drydock.core.plan.advice.table.Way;
import dev.drydock.core.plan.advice.tip.Advice;
import dev.drydock.core.plan.advice.tip.Fact;
import dev.drydock.core.plan.advice.tip.PlanView;
import dev.drydock.core.plan.advice.tip.TipId;
import dev.drydock.core.plan.advice.tip.TipRule;
import dev.drydock.core.plan.advice.tip.Told;
import java.util.Optional;
import java.util.function.Consumer;

/// Tip M2: an index is read from end to end, and rows are thrown away or fetched from the table besides.
final class FullIndex implements TipRule {
    static final double ROWS = 10_000;
    static final double KEPT = 0.5;

    @Override
    public TipId id() {
        return TipId.FULL_INDEX;
    }

    @Override
    public void look(PlanView plan, Consumer<Advice> found) {
        Tables tables = Tables.of(plan);
        for (Access access : tables.accesses()) {
            look(tables, access).ifPresent(found);
        }
    }

    private Optional<Advice> look(Tables tables, Access access) {
        boolean discards = !access.condition().isEmpty() && access.keptShare() <= KEPT;
        if (access.way() != Way.WHOLE_INDEX || access.rows() < ROWS || (isEnough(access) && !discards)) {
            return Optional.empty();
        }
        return Optional.of(tables.draft(id(), access)
                .fact(Fact.KEPT_SHARE, access.keptShare())
                .saves(tables.share(access.node()) * (discards ? 1 - access.keptShare() : 0.5))
                .suggest(tables.key(access, access.conditions()))
                .advice());
    }

    /// The primary key is the table itself.
    private static boolean isEnough(Access access) {
        return access.isCovered() || Told.text(access.node(), "key").equals("PRIMARY");
    }
}
