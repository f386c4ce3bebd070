package dev.drydock.app.panel.plan.seen;

import java.util.List;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polyline;

/// Times of the last runs as a line from zero, the last one with a dot. Says nothing that is not in words
/// beside it.
final class Sparkline extends Pane {
    private static final double WIDTH = 72;
    private static final double HEIGHT = 20;
    private static final int MOST = 24;

    /// @param millis oldest first
    Sparkline(List<Double> millis) {
        getStyleClass().add("seen-spark");
        setMinSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        setMouseTransparent(true);
        List<Double> last = millis.subList(Math.max(0, millis.size() - MOST), millis.size());
        double most = last.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        if (last.isEmpty() || most <= 0) {
            return;
        }
        Polyline line = new Polyline();
        line.getStyleClass().add("seen-spark-line");
        double x = 2;
        double y = 0;
        for (int i = 0; i < last.size(); i++) {
            x = last.size() == 1 ? WIDTH - 4 : 2 + i * (WIDTH - 6) / (last.size() - 1);
            y = HEIGHT - 3 - last.get(i) / most * (HEIGHT - 6);
            line.getPoints().addAll(x, y);
        }
        Circle dot = new Circle(x, y, 2);
        dot.getStyleClass().add("seen-spark-dot");
        getChildren().addAll(line, dot);
    }
}
