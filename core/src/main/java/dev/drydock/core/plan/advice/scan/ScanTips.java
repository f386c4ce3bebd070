package dev.drydock.core.plan.advice.scan;

import dev.drydock.core.plan.advice.tip.TipRule;
import java.util.List;

/// The rules of this package, in the order of the catalogue.
public final class ScanTips {
    private ScanTips() {}

    public static List<TipRule> all() {
        return List.of(
                new IndexPotential(),
                new InefficientIndex(),
                new LossyBitmap(),
                new HeapFetches(),
                new ReadEfficiency(),
                new ColdCache(),
                new BitmapAnd(),
                new BitmapOr(),
                new IndexSearches(),
                new ForeignFilter());
    }
}
