package dev.drydock.app.kit.chart;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;

/// Counts over time as steps: one filled series, a second that stands on it, and a limit. The point under the
/// mouse, or chosen with the arrow keys, is marked and said in words.
public final class TimeChart extends Pane {
    private static final double LEFT = 30;
    private static final double RIGHT = 8;
    private static final double TOP = 10;
    private static final double BOTTOM = 22;
    private static final double LABEL = 84;
    private static final int NONE = -1;

    private final String name;
    private final ZoneId zone;
    private final Group ground = new Group();
    private final Path lowerArea = path("chart-area", "lower");
    private final Path upperArea = path("chart-area", "upper");
    private final Path lowerLine = path("chart-line", "lower");
    private final Path upperLine = path("chart-line", "upper");
    private final Path limitLine = path("chart-limit");
    private final Line mark = new Line();
    private final Label said = new Label();
    private View view = new View(List.of(), Instant.EPOCH, Instant.EPOCH.plusSeconds(60), Duration.ofMinutes(1));
    private int chosen = NONE;

    /// What is drawn.
    ///
    /// @param points oldest first
    /// @param gap points further apart than this are not joined: nobody looked in between
    public record View(List<TimePoint> points, Instant from, Instant to, Duration gap) {
        public View {
            points = List.copyOf(points);
        }

        Duration span() {
            return Duration.between(from, to);
        }
    }

    /// @param name accessible name
    public TimeChart(String name, ZoneId zone) {
        this.name = name;
        this.zone = zone;
        getStyleClass().add("time-chart");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(name);
        said.getStyleClass().add("chart-said");
        mark.getStyleClass().add("chart-mark");
        for (var node : List.of(ground, lowerArea, upperArea, lowerLine, upperLine, limitLine, mark, said)) {
            node.setManaged(false);
            node.setMouseTransparent(true);
        }
        getChildren().addAll(ground, lowerArea, upperArea, limitLine, lowerLine, upperLine, mark, said);
        setOnMouseMoved(event -> choose(nearest(event.getX())));
        setOnMouseExited(event -> choose(NONE));
        focusedProperty().addListener((seen, before, now) -> choose(now ? view.points.size() - 1 : NONE));
        setOnKeyPressed(this::key);
    }

    public void show(View next) {
        boolean newest = chosen != NONE && chosen == view.points.size() - 1;
        view = next;
        chosen = newest ? next.points.size() - 1 : Math.min(chosen, next.points.size() - 1);
        setAccessibleText(
                next.points.isEmpty()
                        ? name
                        : name + ": " + next.points.getLast().words());
        requestLayout();
    }

    private static Path path(String... styleClasses) {
        Path path = new Path();
        path.getStyleClass().addAll(styleClasses);
        return path;
    }

    private void key(KeyEvent event) {
        int step = event.getCode() == KeyCode.LEFT ? -1 : event.getCode() == KeyCode.RIGHT ? 1 : 0;
        if (step != 0 && !view.points.isEmpty()) {
            int from = chosen == NONE ? view.points.size() - 1 : chosen;
            choose(Math.clamp(from + step, 0, view.points.size() - 1));
            event.consume();
        }
    }

    private void choose(int index) {
        if (index != chosen) {
            chosen = index;
            requestLayout();
        }
        if (index != NONE) {
            setAccessibleText(name + ": " + view.points.get(index).words());
        }
    }

    private int nearest(double x) {
        int best = NONE;
        double distance = 24;
        for (int i = 0; i < view.points.size(); i++) {
            double away = Math.abs(x(view.points.get(i).at()) - x);
            if (away <= distance) {
                distance = away;
                best = i;
            }
        }
        return best;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 200;
    }

    @Override
    protected void layoutChildren() {
        int most = view.points.stream()
                .mapToInt(point -> Math.max(point.limit(), point.lower() + point.upper()))
                .max()
                .orElse(4);
        List<Integer> levels = ChartScale.levels(most);
        Steps steps = new Steps(levels.getLast());
        ground(levels, steps);
        steps.area(lowerArea, point -> 0, TimePoint::lower);
        steps.area(upperArea, TimePoint::lower, point -> point.lower() + point.upper());
        steps.line(lowerLine, TimePoint::lower, point -> true);
        steps.line(upperLine, point -> point.lower() + point.upper(), point -> point.upper() > 0);
        steps.line(limitLine, TimePoint::limit, point -> true);
        mark();
    }

    private void ground(List<Integer> levels, Steps steps) {
        List<javafx.scene.Node> drawn = new ArrayList<>();
        for (int level : levels) {
            double y = Math.round(steps.y(level)) + 0.5;
            Line line = new Line(LEFT, y, getWidth() - RIGHT, y);
            line.getStyleClass().add(level == 0 ? "chart-axis" : "chart-grid");
            Text word = tick(Integer.toString(level));
            word.setX(LEFT - 8 - word.getLayoutBounds().getWidth());
            word.setTextOrigin(VPos.CENTER);
            word.setY(y);
            drawn.add(line);
            drawn.add(word);
        }
        DateTimeFormatter clock = DateTimeFormatter.ofPattern(
                view.span().compareTo(Duration.ofHours(36)) > 0 ? "EEE d" : "HH:mm", Locale.ROOT);
        int most = (int) Math.max(1, (getWidth() - LEFT - RIGHT) / LABEL);
        for (Instant moment : ChartScale.moments(view.from, view.to, most, zone)) {
            Text word = tick(clock.format(moment.atZone(zone)));
            double half = word.getLayoutBounds().getWidth() / 2;
            word.setX(Math.clamp(x(moment) - half, LEFT, Math.max(LEFT, getWidth() - RIGHT - 2 * half)));
            word.setTextOrigin(VPos.TOP);
            word.setY(getHeight() - BOTTOM + 6);
            drawn.add(word);
        }
        ground.getChildren().setAll(drawn);
    }

    private static Text tick(String word) {
        Text text = new Text(word);
        text.getStyleClass().add("chart-tick");
        return text;
    }

    private void mark() {
        boolean shown = chosen >= 0 && chosen < view.points.size();
        mark.setVisible(shown);
        said.setVisible(shown);
        if (!shown) {
            return;
        }
        TimePoint point = view.points.get(chosen);
        double x = Math.round(x(point.at())) + 0.5;
        mark.setStartX(x);
        mark.setEndX(x);
        mark.setStartY(TOP);
        mark.setEndY(getHeight() - BOTTOM);
        said.setText(point.words());
        said.applyCss();
        double width = said.prefWidth(-1);
        double beside = x + 8 + width > getWidth() ? x - 8 - width : x + 8;
        said.resizeRelocate(Math.max(LEFT, beside), TOP, width, said.prefHeight(-1));
    }

    private double x(Instant at) {
        double share = (double) Duration.between(view.from, at).toMillis()
                / Math.max(1, view.span().toMillis());
        return LEFT + share * (getWidth() - LEFT - RIGHT);
    }

    /// Turns points into steps of the present size.
    private final class Steps extends StepPaths {
        private final int top;

        Steps(int top) {
            super(view.points, view.gap);
            this.top = top;
        }

        @Override
        double x(Instant at) {
            return Math.clamp(TimeChart.this.x(at), LEFT, Math.max(LEFT, getWidth() - RIGHT));
        }

        @Override
        double y(int value) {
            double room = Math.max(1, getHeight() - TOP - BOTTOM);
            return getHeight() - BOTTOM - room * value / top;
        }
    }
}
