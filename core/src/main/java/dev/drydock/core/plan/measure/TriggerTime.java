package dev.drydock.core.plan.measure;

import dev.drydock.core.plan.PlanTrigger;

/// A trigger and where its time is found.
public record TriggerTime(PlanTrigger trigger, When when) {
    /// Servers list both kinds without saying which.
    public enum When {
        /// Inside the node that changes the rows.
        BEFORE,
        /// After the root had ended.
        AFTER,
        /// It fits in both places.
        UNKNOWN
    }
}
