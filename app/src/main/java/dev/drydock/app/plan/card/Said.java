package dev.drydock.app.plan.card;

import dev.drydock.core.plan.advice.tip.Advice;
import dev.drydock.core.plan.advice.tip.TipId;
import dev.drydock.core.plan.measure.NodeFlag;
import java.util.List;
import java.util.Set;

/// What is remarkable about a node and is said by its advice already, with more to it.
final class Said {
    private Said() {}

    static boolean by(NodeFlag flag, List<Advice> advice) {
        Set<TipId> same = same(flag);
        return advice.stream().anyMatch(each -> same.contains(each.tip()));
    }

    private static Set<TipId> same(NodeFlag flag) {
        return switch (flag) {
            case MISESTIMATE -> Set.of(TipId.MISESTIMATE, TipId.ROWS_OFF);
            case SPILLED -> Set.of(TipId.SORT_ON_DISK, TipId.HASH_BATCHES, TipId.GROUPS_ON_DISK, TipId.ROWS_ON_DISK);
            case LOSSY -> Set.of(TipId.LOSSY_BITMAP);
            case DISABLED -> Set.of(TipId.FORCED_PLAN);
            case NEVER_EXECUTED, AFTER_ROOT, OVERLAP, FALSE_FILTER, PRUNED -> Set.of();
        };
    }
}
