package dev.drydock.app.plan.keep;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.plan.history.Regression;
import dev.drydock.core.plan.measure.MeasuredPlan;
import dev.drydock.core.sql.Syntax;
import java.util.Optional;

/// Keeps plans that servers gave, and tells whether one is worse than what it is held against. Called by the
/// job that asked for the plan, off the FX thread.
@FunctionalInterface
public interface PlanKeeper {
    PlanKeeper NOTHING = (profile, syntax, sql, plan) -> Optional.empty();

    /// @param sql the statement itself, without EXPLAIN
    Optional<Regression> keep(ConnectionProfile profile, Syntax syntax, String sql, MeasuredPlan plan);
}
