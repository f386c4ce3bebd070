package dev.drydock.core.plan.history;

import dev.drydock.core.plan.measure.MeasuredPlan;
import dev.drydock.core.sql.Syntax;
import java.time.Instant;

/// A plan that a server told for a statement.
///
/// @param profileId `""` for a connection without a profile
/// @param syntax of the server's SQL
/// @param sql the statement itself, without EXPLAIN
public record Sighting(String profileId, Syntax syntax, String sql, Instant at, MeasuredPlan plan) {}
