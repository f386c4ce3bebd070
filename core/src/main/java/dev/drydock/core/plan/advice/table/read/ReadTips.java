package dev.drydock.core.plan.advice.table.read;

import dev.drydock.core.plan.advice.tip.TipRule;
import java.util.List;

/// The rules of this package, in the order of the catalogue.
public final class ReadTips {
    private ReadTips() {}

    public static List<TipRule> all() {
        return List.of(
                new FullTable(),
                new FullIndex(),
                new RangeChecked(),
                new IndexMerge(),
                new PartialKey(),
                new RowsOff(),
                new WeakIndex());
    }
}
