package dev.drydock.core.plan.advice.filter;

import dev.drydock.core.plan.advice.tip.TipRule;
import java.util.List;

/// The rules of this package, in the order of the catalogue.
public final class FilterTips {
    private FilterTips() {}

    public static List<TipRule> all() {
        return List.of(
                new LateOrJoin(),
                new LateDiscard(),
                new RowSecurityCall(),
                new NotPruned(),
                new CastOnColumn(),
                new LeadingWildcard(),
                new FunctionOnColumn());
    }
}
