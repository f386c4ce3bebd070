package dev.drydock.core.plan;

import java.util.OptionalDouble;

/// Triggers that fired, all calls together.
///
/// @param name `""` where only its constraint was told
/// @param constraint `""` for a trigger that enforces none
/// @param relation `""` where it goes without saying
/// @param ms empty when the clock was not read
public record PlanTrigger(String name, String constraint, String relation, OptionalDouble ms, double calls) {}
