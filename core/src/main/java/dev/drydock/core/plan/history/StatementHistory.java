package dev.drydock.core.plan.history;

import dev.drydock.core.workspace.plan.ShelvedPlan;
import dev.drydock.core.workspace.plan.ShelvedStatement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A statement and the plans it had.
///
/// @param shapes in the order in which they were first seen, at least one
public record StatementHistory(ShelvedStatement statement, List<ShapeHistory> shapes) {
    public StatementHistory {
        shapes = List.copyOf(shapes);
    }

    /// @param plans oldest first, at least one
    static StatementHistory of(ShelvedStatement statement, List<ShelvedPlan> plans) {
        Map<String, List<ShelvedPlan>> shapes = new LinkedHashMap<>();
        plans.forEach(plan ->
                shapes.computeIfAbsent(plan.shape(), key -> new ArrayList<>()).add(plan));
        return new StatementHistory(
                statement,
                shapes.entrySet().stream()
                        .map(shape -> new ShapeHistory(shape.getKey(), shape.getValue()))
                        .toList());
    }

    /// The plan seen last.
    public ShelvedPlan latest() {
        return plans().getLast();
    }

    /// All of them, oldest first.
    public List<ShelvedPlan> plans() {
        return shapes.stream()
                .flatMap(shape -> shape.plans().stream())
                .sorted((one, other) -> Long.compare(one.id(), other.id()))
                .toList();
    }

    public Optional<ShelvedPlan> pinned() {
        return plans().stream().filter(plan -> plan.id() == statement.pinned()).findFirst();
    }

    /// One that is known to be among them.
    public ShapeHistory shape(String shape) {
        return find(shape).orElseThrow();
    }

    Optional<ShapeHistory> find(String shape) {
        return shapes.stream().filter(each -> each.shape().equals(shape)).findFirst();
    }

    /// Whether the shape seen last is worse than the pinned one, else than the last other one that was seen
    /// before it came and can be compared.
    public Optional<Regression> regression() {
        return RegressionRule.of(this);
    }
}
