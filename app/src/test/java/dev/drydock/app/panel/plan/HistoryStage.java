package dev.drydock.app.panel.plan;

import dev.drydock.app.panel.plan.seen.SeenState;
import dev.drydock.app.plan.compare.text.Comparison;
import dev.drydock.app.words.FaultText;
import dev.drydock.core.fault.DbFault;
import dev.drydock.core.plan.measure.MeasuredPlan;
import java.util.Optional;

/// Puts plans of the past into the plans panel. FX thread.
public final class HistoryStage {
    private HistoryStage() {}

    /// Beside the empty field.
    public static PlansStage seen() {
        return new PlansStage(new PlansState.Asking(), plan -> {}, SeenScene.statements());
    }

    /// They could not be read again.
    public static PlansStage fault() {
        SeenState read = SeenScene.statements();
        FaultText why = FaultText.of(new DbFault.Other("database is locked", "58030"));
        return new PlansStage(
                new PlansState.Asking(), plan -> {}, new SeenState(read.statements(), read.chosen(), Optional.of(why)));
    }

    /// Two plans of the test resources beside each other.
    public static PlansStage compared(String before, String after) {
        return new PlansStage(
                new PlansState.Compared(
                        "Plans 7 and 12 of the history", Comparison.of(measured(before), measured(after))),
                plan -> {},
                SeenState.NONE);
    }

    private static MeasuredPlan measured(String name) {
        return PlansStage.looks(PlansStage.text(name)).getFirst().measured();
    }
}
