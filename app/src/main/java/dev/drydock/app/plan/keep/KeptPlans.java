package dev.drydock.app.plan.keep;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.plan.history.Regression;
import dev.drydock.core.plan.history.Sighting;
import dev.drydock.core.plan.measure.MeasuredPlan;
import dev.drydock.core.sql.Syntax;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the plans that the window asks servers for in the user's own history.
public final class KeptPlans implements PlanKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(KeptPlans.class);

    private final PlanDoor door;

    public KeptPlans(PlanDoor door) {
        this.door = door;
    }

    /// That the history cannot be written does not take the plan away.
    @Override
    public Optional<Regression> keep(ConnectionProfile profile, Syntax syntax, String sql, MeasuredPlan plan) {
        try {
            return door.open()
                    .seen(new Sighting(profile.id(), syntax, sql, Instant.now(), plan))
                    .regression();
        } catch (FaultException notKept) {
            LOG.warn("a plan is not kept: {}", notKept.fault());
            return Optional.empty();
        }
    }
}
