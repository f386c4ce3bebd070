package dev.drydock.core.plan.advice.table.counter;

import dev.drydock.core.plan.advice.tip.TipRule;
import java.util.List;

/// The rules of this package, in the order of the catalogue.
public final class CounterTips {
    private CounterTips() {}

    public static List<TipRule> all() {
        return List.of(new RowsExamined(), new NoIndex(), new Conversion());
    }
}
