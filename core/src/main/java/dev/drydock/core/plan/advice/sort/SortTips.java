package dev.drydock.core.plan.advice.sort;

import dev.drydock.core.plan.advice.tip.TipRule;
import java.util.List;

/// The rules of this package, in the order of the catalogue.
public final class SortTips {
    private SortTips() {}

    public static List<TipRule> all() {
        return List.of(
                new WrongOrderIndex(),
                new SortOnDisk(),
                new HashBatches(),
                new GroupsOnDisk(),
                new RowsOnDisk(),
                new UnderSortedIndex(),
                new FewSortedGroups(),
                new LargeOffset(),
                new WideRows());
    }
}
