package dev.drydock.core.plan.advice.write;

import dev.drydock.core.plan.advice.tip.TipRule;
import java.util.List;

/// The rules of this package, in the order of the catalogue.
public final class WriteTips {
    private WriteTips() {}

    public static List<TipRule> all() {
        return List.of(new Triggers(), new ForeignKeyCheck(), new PageImages());
    }
}
