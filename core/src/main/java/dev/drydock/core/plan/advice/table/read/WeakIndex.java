package dev.drydock.core.plan.advice.table.read;

import dev.drydock.core.plan.advice.predicate.Condition;
import dev.drydock.core.plan.advice.table.Access;
import dev.drydock.core.plan.advice.table.KeyDraft;
import dev.drydock.core.plan.advice.table.Tables;
import dev.drydock.core.plan.advice.table.Way;
import dev.drydock.core.plan.advice.tip.Advice;
import dev.drydock.core.plan.advice.tip.Fact;
import dev.drydock.core.plan.advice.tip.PlanView;
import dev.drydock.core.plan.advice.tip.TipId;
import dev.drydock.core.plan.advice.tip.TipRule;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Tip M11: an index finds many rows that a condition then throws away.
final class WeakIndex implements TipRule {
    static final double KEPT = 0.1;
    static final double ROWS = 1000;

    @Override
    public TipId id() {
        return TipId.WEAK_INDEX;
    }

    @Override
    public void look(PlanView plan, Consumer<Advice> found) {
        Tables tables = Tables.of(plan);
        for (Access access : tables.accesses()) {
            look(tables, access).ifPresent(found);
        }
    }

    private Optional<Advice> look(Tables tables, Access access) {
        if (access.way() != Way.SEARCH
                || access.condition().isEmpty()
                || access.keptShare() > KEPT
                || access.removed() < ROWS
                || access.isMade()) {
            return Optional.empty();
        }
        List<Condition> conditions = access.conditions();
        return Optional.of(tables.draft(id(), access)
                .fact(Fact.KEPT_SHARE, access.keptShare())
                .saves(tables.share(access.node()) * (1 - access.keptShare()))
                .suggest(
                        conditions.stream().anyMatch(Condition::isSearchable)
                                ? key(tables, access).suggestion()
                                : Optional.empty())
                .advice());
    }

    /// A range comes last, and what it searched may end in one.
    private static KeyDraft key(Tables tables, Access access) {
        List<Condition> conditions = access.conditions();
        return access.isEquality()
                ? tables.key(access)
                        .columns(access.searched())
                        .equalities(conditions)
                        .range(conditions)
                : tables.key(access)
                        .equalities(Condition.of(access.indexCondition(), access.node()))
                        .equalities(conditions)
                        .columns(access.searched());
    }
}
