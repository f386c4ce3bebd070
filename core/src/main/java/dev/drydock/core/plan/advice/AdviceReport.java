package dev.drydock.core.plan.advice;

import dev.drydock.core.plan.advice.tip.Advice;
import java.util.List;

/// Advice on one plan, the most saving first.
///
/// @param timed shares are of the time; else of the planner's cost
/// @param shown what is worth a look
/// @param hidden what would save next to nothing
/// @param good what is as it should be
public record AdviceReport(boolean timed, List<Advice> shown, List<Advice> hidden, List<Advice> good) {
    public AdviceReport {
        shown = List.copyOf(shown);
        hidden = List.copyOf(hidden);
        good = List.copyOf(good);
    }
}
