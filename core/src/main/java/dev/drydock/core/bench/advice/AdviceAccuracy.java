package dev.drydock.core.bench.advice;

import dev.drydock.core.plan.advice.tip.TipId;
import java.util.List;

/// @param tips that were given or expected at least once
/// @param errors one line per tip that was given wrongly or missed
public record AdviceAccuracy(int plans, List<OfTip> tips, List<String> errors) {
    /// Counts over all plans.
    public record OfTip(TipId tip, int right, int wrong, int missed) {}

    public AdviceAccuracy {
        tips = List.copyOf(tips);
        errors = List.copyOf(errors);
    }

    /// Right of all that was given.
    public double precision() {
        return ratio(right(), right() + tips.stream().mapToInt(OfTip::wrong).sum());
    }

    /// Right of all that was expected.
    public double recall() {
        return ratio(right(), right() + tips.stream().mapToInt(OfTip::missed).sum());
    }

    private int right() {
        return tips.stream().mapToInt(OfTip::right).sum();
    }

    private static double ratio(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
