package dev.drydock.core.plan.diff;

import dev.drydock.core.plan.diff.Change.Figure;
import dev.drydock.core.plan.diff.Change.Measure;
import dev.drydock.core.plan.measure.MeasuredPlan;
import dev.drydock.core.plan.measure.NodeMeasure;
import dev.drydock.core.plan.measure.NodeTime;
import dev.drydock.core.plan.node.Interval;
import java.util.List;

/// Differences of numbers of one pair of nodes.
final class Numbers {
    private final MeasuredPlan before;
    private final MeasuredPlan after;
    private final double leastMs;

    Numbers(MeasuredPlan before, MeasuredPlan after) {
        this.before = before;
        this.after = after;
        this.leastMs = Math.max(
                Thresholds.LEAST_MS,
                Thresholds.LEAST_SHARE * Math.max(PlanDiff.wallMs(before), PlanDiff.wallMs(after)));
    }

    void add(int x, int y, List<Change> changes) {
        NodeMeasure was = before.measure(x);
        NodeMeasure is = after.measure(y);
        if (was.time().isPresent() && is.time().isPresent()) {
            Interval one = exclusive(was.time().get());
            Interval other = exclusive(is.time().get());
            told(new Figure(x, y, Measure.TIME, one.value(), other.value()), one, other, leastMs, changes);
        }
        if (was.rows().isPresent() && is.rows().isPresent()) {
            Interval one = was.rows().get();
            Interval other = is.rows().get();
            told(
                    new Figure(x, y, Measure.ROWS, one.value(), other.value()),
                    one,
                    other,
                    Thresholds.LEAST_ROWS,
                    changes);
        }
        var expected = before.plan().node(x).estimate();
        var expects = after.plan().node(y).estimate();
        if (expected.isPresent() && expects.isPresent()) {
            exact(x, y, Measure.ESTIMATE, expected.get().rows(), expects.get().rows(), changes);
        }
        exact(
                x,
                y,
                Measure.BUFFERS,
                (double) was.exclusiveBuffers().all(),
                (double) is.exclusiveBuffers().all(),
                changes);
    }

    private static Interval exclusive(NodeTime time) {
        return Interval.around(Math.max(0, time.exclusiveMs()), time.errorMs());
    }

    private static void exact(int x, int y, Measure measure, double was, double is, List<Change> changes) {
        double least = measure == Measure.BUFFERS ? Thresholds.LEAST_BLOCKS : Thresholds.LEAST_ROWS;
        told(new Figure(x, y, measure, was, is), Interval.exact(was), Interval.exact(is), least, changes);
    }

    private static void told(Figure figure, Interval was, Interval is, double least, List<Change> changes) {
        boolean timed = figure.measure() == Measure.TIME;
        double ratio = timed ? Thresholds.TIME_RATIO : Thresholds.COUNT_RATIO;
        double floor = timed ? 0 : 1;
        boolean grew = was.value() <= is.value();
        Interval low = grew ? was : is;
        Interval high = grew ? is : was;
        boolean apart = high.low() - low.high() >= least;
        if (apart && Math.max(high.low(), floor) >= ratio * Math.max(low.high(), floor)) {
            changes.add(figure);
        }
    }
}
