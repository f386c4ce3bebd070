package dev.drydock.core.plan.advice.statistics;

import dev.drydock.core.plan.advice.tip.TipRule;
import java.util.List;

/// The rules of this package, in the order of the catalogue.
public final class StatisticsTips {
    private StatisticsTips() {}

    public static List<TipRule> all() {
        return List.of(
                new Misestimate(),
                new StaleStatistics(),
                new FunctionRows(),
                new ForcedPlan(),
                new CostInversion(),
                new Good());
    }
}
