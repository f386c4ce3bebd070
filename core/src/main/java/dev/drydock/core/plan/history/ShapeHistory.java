package dev.drydock.core.plan.history;

import dev.drydock.core.workspace.plan.ShelvedPlan;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/// Plans of one statement that have one shape.
///
/// @param plans oldest first, at least one
public record ShapeHistory(String shape, List<ShelvedPlan> plans) {
    public ShapeHistory {
        plans = List.copyOf(plans);
    }

    public Instant firstSeen() {
        return plans.getFirst().at();
    }

    public Instant lastSeen() {
        return plans.getLast().at();
    }

    /// How many of them were run and timed.
    public long timed() {
        return plans.stream()
                .filter(plan -> plan.figures().wallMs().isPresent())
                .count();
    }

    public OptionalDouble meanMs() {
        return mean(ShelvedPlan.Figures::wallMs);
    }

    OptionalDouble mean(Function<ShelvedPlan.Figures, OptionalDouble> figure) {
        return plans.stream()
                .map(ShelvedPlan::figures)
                .map(figure)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .average();
    }
}
