package dev.drydock.core.plan.advice.join;

import dev.drydock.core.plan.advice.tip.TipRule;
import java.util.List;

/// The rules of this package, in the order of the catalogue.
public final class JoinTips {
    private JoinTips() {}

    public static List<TipRule> all() {
        return List.of(
                new LoopBlowUp(),
                new InnerSeqScan(),
                new CteScan(),
                new RepeatedSubplan(),
                new NotIn(),
                new MemoizeEvictions());
    }
}
