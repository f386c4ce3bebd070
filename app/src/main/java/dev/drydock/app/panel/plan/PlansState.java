package dev.drydock.app.panel.plan;

import dev.drydock.app.plan.compare.text.Comparison;
import dev.drydock.app.plan.state.Look;
import dev.drydock.app.words.FaultText;
import java.util.List;

/// How far the panel is with a plan.
sealed interface PlansState {
    /// Nothing was read yet, or another plan is asked for.
    record Asking() implements PlansState {}

    /// @param source where it comes from, in the user's words
    record Reading(String source) implements PlansState {}

    /// @param source where it came from
    record Failed(String source, FaultText why) implements PlansState {}

    /// @param at which of the plans is shown, from 0
    record Shown(String source, List<Look> plans, int at) implements PlansState {
        public Shown {
            plans = List.copyOf(plans);
        }
    }

    /// Two plans of the history.
    record Compared(String source, Comparison comparison) implements PlansState {}
}
