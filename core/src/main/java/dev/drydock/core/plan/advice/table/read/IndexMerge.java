package dev.drydock.core.plan.advice.table.read;

import dev.drydock.core.plan.advice.predicate.Condition;
import dev.drydock.core.plan.advice.predicate.Expression;
import dev.drydock.core.plan.advice.table.Access;
import dev.drydock.core.plan.advice.table.Tables;
import dev.drydock.core.plan.advice.table.Way;
import dev.drydock.core.plan.advice.tip.Advice;
import dev.drydock.core.plan.advice.tip.Confidence;
import dev.drydock.core.plan.advice.tip.Fact;
import dev.drydock.core.plan.advice.tip.PlanView;
import dev.drydock.core.plan.advice.tip.TipId;
import dev.drydock.core.plan.advice.tip.TipRule;
import dev.drydock.core.plan.advice.tip.Told;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Tip M7: several indexes are searched, and only rows found in all of them are wanted.
final class IndexMerge implements TipRule {
    static final double SHARE = 0.1;

    @Override
    public TipId id() {
        return TipId.INDEX_MERGE;
    }

    @Override
    public void look(PlanView plan, Consumer<Advice> found) {
        Tables tables = Tables.of(plan);
        for (Access access : tables.accesses()) {
            look(tables, access).ifPresent(found);
        }
    }

    private Optional<Advice> look(Tables tables, Access access) {
        List<String> columns = columns(tables, access);
        double share = tables.wholeShare(access.node());
        if (access.way() != Way.MERGE || columns.isEmpty() || share < SHARE) {
            return Optional.empty();
        }
        return Optional.of(tables.draft(id(), access)
                .words(Fact.COLUMNS, String.join(", ", columns))
                .saves(share * 0.7)
                .sure(Confidence.SHOWN)
                .suggest(tables.key(access).columns(columns).suggestion())
                .advice());
    }

    /// Of the indexes that are cut against each other, in their order; none for those that are added up. One
    /// server tells them as steps below, the other in the name of the key: `intersect(a,b)`.
    private static List<String> columns(Tables tables, Access access) {
        String key = Told.text(access.node(), "key");
        if (key.startsWith("intersect(")) {
            return access.conditions().stream()
                    .filter(Condition::isEquality)
                    .flatMap(condition -> condition.column().stream())
                    .map(Expression.Column::name)
                    .distinct()
                    .toList();
        }
        return tables.plan().children(access.node()).stream()
                .filter(child -> child.operator().type().equals("index_merge"))
                .flatMap(merge -> tables.plan().children(merge).stream())
                .filter(child -> child.operator().type().equals("intersect"))
                .flatMap(intersect -> tables.plan().children(intersect).stream())
                .flatMap(range -> Told.items(range, "used_key_parts").stream())
                .distinct()
                .toList();
    }
}
