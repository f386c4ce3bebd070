package dev.drydock.core.plan.advice.table.step;

import dev.drydock.core.plan.advice.tip.TipRule;
import java.util.List;

/// The rules of this package, in the order of the catalogue.
public final class StepTips {
    private StepTips() {}

    public static List<TipRule> all() {
        return List.of(
                new Filesort(),
                new Temporary(),
                new JoinBuffer(),
                new DependentSubquery(),
                new DerivedTable(),
                new UnionTable());
    }
}
