package dev.drydock.core.plan.history;

import dev.drydock.core.plan.diff.Thresholds;
import dev.drydock.core.plan.history.Regression.Reason;
import dev.drydock.core.workspace.plan.ShelvedPlan;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// When a shape counts as worse than another: 1.5 times the mean time and a millisecond more, where both were
/// timed often enough; or ten times the rows read or the blocks touched. Small plans never do.
final class RegressionRule {
    /// Runs of each shape before their times are compared.
    static final int TIMED_RUNS = 3;

    private static final double LEAST_MS = 1;
    private static final double LEAST_ROWS = 1_000;
    private static final double LEAST_BLOCKS = 100;

    /// What tells most comes first.
    private static final List<Reason> REASONS = List.of(Reason.TIME, Reason.BLOCKS, Reason.ROWS);

    private RegressionRule() {}

    static Optional<Regression> of(StatementHistory history) {
        ShapeHistory now = history.shape(history.latest().shape());
        return REASONS.stream()
                .flatMap(reason -> worse(history, now, reason).stream())
                .findFirst();
    }

    private static Optional<Regression> worse(StatementHistory history, ShapeHistory now, Reason reason) {
        Optional<ShelvedPlan> pinned = history.pinned();
        Optional<ShapeHistory> baseline =
                pinned.map(plan -> history.shape(plan.shape())).or(() -> before(history, now, reason));
        OptionalDouble is = figure(now, reason);
        if (baseline.isEmpty() || baseline.get().shape().equals(now.shape()) || is.isEmpty()) {
            return Optional.empty();
        }
        ShapeHistory shape = baseline.get();
        OptionalDouble was = figure(shape, reason);
        return was.isPresent() && exceeds(reason, was.getAsDouble(), is.getAsDouble())
                ? Optional.of(new Regression(
                        shape.shape(), pinned.isPresent(), now.shape(), reason, was.getAsDouble(), is.getAsDouble()))
                : Optional.empty();
    }

    /// The last shape that was seen before the first plan of this one and has the figure.
    private static Optional<ShapeHistory> before(StatementHistory history, ShapeHistory now, Reason reason) {
        long first = now.plans().getFirst().id();
        return history.plans().reversed().stream()
                .filter(plan -> plan.id() < first)
                .map(ShelvedPlan::shape)
                .distinct()
                .map(history::shape)
                .filter(shape -> figure(shape, reason).isPresent())
                .findFirst();
    }

    /// Mean of one run; empty where it was not told, or not often enough.
    private static OptionalDouble figure(ShapeHistory shape, Reason reason) {
        return switch (reason) {
            case TIME -> shape.timed() >= TIMED_RUNS ? shape.meanMs() : OptionalDouble.empty();
            case ROWS -> shape.mean(ShelvedPlan.Figures::rowsRead);
            case BLOCKS -> shape.mean(ShelvedPlan.Figures::blocks);
        };
    }

    private static boolean exceeds(Reason reason, double was, double is) {
        return switch (reason) {
            case TIME -> is >= Thresholds.TIME_RATIO * was && is - was >= LEAST_MS;
            case ROWS -> is >= LEAST_ROWS && is >= Thresholds.COUNT_RATIO * Math.max(was, 1);
            case BLOCKS -> is >= LEAST_BLOCKS && is >= Thresholds.COUNT_RATIO * Math.max(was, 1);
        };
    }
}
