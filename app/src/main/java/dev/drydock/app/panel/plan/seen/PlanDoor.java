package dev.drydock.app.panel.plan.seen;

import dev.drydock.core.fault.FaultException;
import dev.drydock.core.plan.history.PlanHistory;

/// The way to plans of the past. May wait, so never on the FX thread.
@FunctionalInterface
public interface PlanDoor {
    PlanHistory open() throws FaultException;
}
