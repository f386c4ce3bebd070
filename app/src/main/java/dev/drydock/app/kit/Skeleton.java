package dev.drydock.app.kit;

import javafx.animation.PauseTransition;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// Grey bars where content will be. They appear only when it takes longer than 300 ms, so that fast answers do
/// not flicker.
public final class Skeleton extends VBox {
    private static final double[] WIDTHS = {0.62, 0.44, 0.71, 0.38, 0.55, 0.66, 0.41, 0.58};

    private final PauseTransition wait = new PauseTransition(Duration.millis(300));

    private Skeleton(int rows, String what) {
        getStyleClass().add("skeleton");
        setAccessibleText(what);
        for (int i = 0; i < rows; i++) {
            Region bar = new Region();
            bar.getStyleClass().add("skeleton-bar");
            bar.maxWidthProperty().bind(widthProperty().multiply(WIDTHS[i % WIDTHS.length]));
            getChildren().add(bar);
        }
    }

    /// @param what accessible text, for example "Tables are being read"
    public static Skeleton after300Millis(int rows, String what) {
        Skeleton skeleton = new Skeleton(rows, what);
        skeleton.setVisible(false);
        skeleton.wait.setOnFinished(event -> skeleton.setVisible(true));
        skeleton.wait.play();
        return skeleton;
    }

    /// For pictures of the state.
    public static Skeleton atOnce(int rows, String what) {
        return new Skeleton(rows, what);
    }
}
