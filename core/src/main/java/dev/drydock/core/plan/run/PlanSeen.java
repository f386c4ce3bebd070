package dev.drydock.core.plan.run;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.plan.run.port.ExplainRequest;

/// Told of every plan that a server gave. Called by the job that asked, off the FX thread; what it throws ends
/// that job, and what it waits for the user waits for.
@FunctionalInterface
public interface PlanSeen {
    /// Keeps nothing.
    PlanSeen NOBODY = (profile, request, explained) -> {};

    /// @param request as it was asked, with the values of its parameters: they may be confidential
    void saw(ConnectionProfile profile, ExplainRequest request, Explained explained);
}
