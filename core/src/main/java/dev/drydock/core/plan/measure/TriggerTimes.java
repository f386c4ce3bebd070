package dev.drydock.core.plan.measure;

import dev.drydock.core.plan.PlanTrigger;
import dev.drydock.core.plan.measure.TriggerTime.When;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Tells triggers that fire inside the statement from those that fire after it, by where there is room for
/// them.
final class TriggerTimes {
    private static final double STEP = 0.0005;

    private TriggerTimes() {}

    /// @param insideMs exclusive time of the nodes that change rows
    /// @param afterMs time of the statement after its root had ended
    static List<TriggerTime> of(List<PlanTrigger> triggers, double insideMs, double afterMs) {
        TriggerTime[] placed = new TriggerTime[triggers.size()];
        List<Integer> bySize = new ArrayList<>();
        for (int i = 0; i < triggers.size(); i++) {
            bySize.add(i);
        }
        bySize.sort(
                Comparator.comparingDouble((Integer i) -> -triggers.get(i).ms().orElse(0)));
        double inside = insideMs;
        double after = afterMs;
        for (int i : bySize) {
            PlanTrigger trigger = triggers.get(i);
            When when = when(trigger, inside, after);
            double ms = trigger.ms().orElse(0);
            inside -= when == When.BEFORE ? ms : 0;
            after -= when == When.AFTER ? ms : 0;
            placed[i] = new TriggerTime(trigger, when);
        }
        return List.of(placed);
    }

    /// Constraints are checked after the statement.
    private static When when(PlanTrigger trigger, double inside, double after) {
        if (!trigger.constraint().isEmpty()) {
            return When.AFTER;
        }
        if (trigger.ms().isEmpty()) {
            return When.UNKNOWN;
        }
        double ms = trigger.ms().getAsDouble();
        boolean fitsBefore = ms <= inside + STEP;
        boolean fitsAfter = ms <= after + STEP;
        if (fitsBefore == fitsAfter) {
            return When.UNKNOWN;
        }
        return fitsBefore ? When.BEFORE : When.AFTER;
    }
}
