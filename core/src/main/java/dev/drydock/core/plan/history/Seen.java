package dev.drydock.core.plan.history;

import dev.drydock.core.workspace.plan.ShelvedPlan;
import java.util.Optional;

/// What became of a sighting.
///
/// @param plan as kept
/// @param newShape no plan of this statement had this shape before
/// @param regression the shape is worse than the one it is held against
public record Seen(ShelvedPlan plan, boolean newShape, Optional<Regression> regression) {}
