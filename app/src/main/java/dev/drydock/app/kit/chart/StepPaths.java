package dev.drydock.app.kit.chart;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import org.jspecify.annotations.Nullable;

/// Points as steps: a value holds until the next point, or as long as points usually are apart.
abstract class StepPaths {
    private final List<TimePoint> points;
    private final Duration gap;

    /// @param gap points further apart than this are not joined
    StepPaths(List<TimePoint> points, Duration gap) {
        this.points = points;
        this.gap = gap;
    }

    abstract double x(Instant at);

    abstract double y(int value);

    void line(Path path, ToIntFunction<TimePoint> of, Predicate<TimePoint> drawn) {
        List<PathElement> elements = new ArrayList<>();
        for (List<TimePoint> run : runs(drawn)) {
            elements.add(new MoveTo(x(run.getFirst().at()), edge(of.applyAsInt(run.getFirst()))));
            along(elements, run, of);
        }
        path.getElements().setAll(elements);
    }

    void area(Path path, ToIntFunction<TimePoint> from, ToIntFunction<TimePoint> to) {
        List<PathElement> elements = new ArrayList<>();
        for (List<TimePoint> run : runs(point -> to.applyAsInt(point) > from.applyAsInt(point))) {
            elements.add(new MoveTo(x(run.getFirst().at()), y(from.applyAsInt(run.getFirst()))));
            elements.add(new LineTo(x(run.getFirst().at()), y(to.applyAsInt(run.getFirst()))));
            along(elements, run, to);
            for (int i = run.size() - 1; i >= 0; i--) {
                double base = y(from.applyAsInt(run.get(i)));
                elements.add(new LineTo(x(end(run, i)), base));
                elements.add(new LineTo(x(run.get(i).at()), base));
            }
            elements.add(new ClosePath());
        }
        path.getElements().setAll(elements);
    }

    private void along(List<PathElement> elements, List<TimePoint> run, ToIntFunction<TimePoint> of) {
        for (int i = 0; i < run.size(); i++) {
            double y = edge(of.applyAsInt(run.get(i)));
            elements.add(new LineTo(x(run.get(i).at()), y));
            elements.add(new LineTo(x(end(run, i)), y));
        }
    }

    private double edge(int value) {
        return Math.round(y(value)) + 0.5;
    }

    /// Until when the value of a point holds.
    private Instant end(List<TimePoint> run, int index) {
        if (index + 1 < run.size()) {
            return run.get(index + 1).at();
        }
        TimePoint point = run.get(index);
        int next = points.indexOf(point) + 1;
        boolean follows = next < points.size() && near(point, points.get(next));
        return follows ? points.get(next).at() : point.at().plus(gap.dividedBy(3));
    }

    private boolean near(TimePoint one, TimePoint other) {
        return Duration.between(one.at(), other.at()).compareTo(gap) <= 0;
    }

    private List<List<TimePoint>> runs(Predicate<TimePoint> drawn) {
        List<List<TimePoint>> runs = new ArrayList<>();
        @Nullable TimePoint before = null;
        for (TimePoint point : points) {
            if (drawn.test(point)) {
                if (before == null || !near(before, point)) {
                    runs.add(new ArrayList<>());
                }
                runs.getLast().add(point);
                before = point;
            } else {
                before = null;
            }
        }
        return runs;
    }
}
