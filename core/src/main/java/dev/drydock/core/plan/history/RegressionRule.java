package dev.drydock.core.plan.history;

import dev.drydock.core.plan.diff.Thresholds;
import dev.drydock.core.plan.history.Regression.Reason;
import dev.drydock.core.workspace.plan.ShelvedPlan;
import java.util.Optional;
import java.util.OptionalDouble;

/// When a shape counts as worse than another: 1.5 times the mean time where both were timed often enough, or
/// ten times the rows read or the blocks touched. Small plans never do.
final class RegressionRule {
    /// Runs of each shape before their times are compared.
    static final int TIMED_RUNS = 3;

    private static final double LEAST_ROWS = 1_000;
    private static final double LEAST_BLOCKS = 100;

    private RegressionRule() {}

    static Optional<Regression> of(StatementHistory history) {
        ShapeHistory now = history.shape(history.latest().shape());
        Optional<ShelvedPlan> pinned = history.pinned();
        Optional<ShapeHistory> baseline =
                pinned.map(plan -> history.shape(plan.shape())).or(() -> before(history, now));
        return baseline.filter(shape -> !shape.shape().equals(now.shape()))
                .flatMap(shape -> worse(shape, now, pinned.isPresent()));
    }

    /// The shape of the last plan before the first one of this shape.
    private static Optional<ShapeHistory> before(StatementHistory history, ShapeHistory shape) {
        long first = shape.plans().getFirst().id();
        return history.plans().stream()
                .filter(plan -> plan.id() < first)
                .reduce((older, newer) -> newer)
                .map(plan -> history.shape(plan.shape()));
    }

    private static Optional<Regression> worse(ShapeHistory was, ShapeHistory is, boolean pinned) {
        boolean oftenEnough = was.timed() >= TIMED_RUNS && is.timed() >= TIMED_RUNS;
        Optional<Reason> reason = oftenEnough && exceeds(was.meanMs(), is.meanMs(), Thresholds.TIME_RATIO, 0)
                ? Optional.of(Reason.TIME)
                : counted(was, is);
        return reason.map(by -> new Regression(
                was.shape(),
                pinned,
                is.shape(),
                by,
                mean(was, by).orElse(0),
                mean(is, by).orElse(0)));
    }

    private static Optional<Reason> counted(ShapeHistory was, ShapeHistory is) {
        if (exceeds(mean(was, Reason.BLOCKS), mean(is, Reason.BLOCKS), Thresholds.COUNT_RATIO, LEAST_BLOCKS)) {
            return Optional.of(Reason.BLOCKS);
        }
        return exceeds(mean(was, Reason.ROWS), mean(is, Reason.ROWS), Thresholds.COUNT_RATIO, LEAST_ROWS)
                ? Optional.of(Reason.ROWS)
                : Optional.empty();
    }

    private static OptionalDouble mean(ShapeHistory shape, Reason reason) {
        return switch (reason) {
            case TIME -> shape.meanMs();
            case ROWS -> shape.mean(ShelvedPlan.Figures::rowsRead);
            case BLOCKS -> shape.mean(ShelvedPlan.Figures::blocks);
        };
    }

    private static boolean exceeds(OptionalDouble was, OptionalDouble is, double ratio, double least) {
        return was.isPresent()
                && is.isPresent()
                && is.getAsDouble() >= least
                && is.getAsDouble() >= ratio * Math.max(was.getAsDouble(), least == 0 ? 0 : 1);
    }
}
