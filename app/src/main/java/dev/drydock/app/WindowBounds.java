package dev.drydock.app;

import java.util.Arrays;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// Where a window stood, in the toolkit's units.
record WindowBounds(double x, double y, double width, double height, boolean maximized) {
    static final WindowBounds NONE = new WindowBounds(0, 0, 0, 0, false);
    /// So much of a window must be on a screen to be found again.
    private static final double GRIP = 80;

    static WindowBounds of(Stage stage) {
        return new WindowBounds(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized());
    }

    /// @throws IllegalArgumentException when `text` was not written by [#written]
    static WindowBounds read(String text) {
        String[] parts = text.split(" ", -1);
        if (parts.length != 5) {
            throw new IllegalArgumentException(text);
        }
        double[] numbers =
                Arrays.stream(parts, 0, 4).mapToDouble(Double::parseDouble).toArray();
        if (!Arrays.stream(numbers).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException(text);
        }
        return new WindowBounds(numbers[0], numbers[1], numbers[2], numbers[3], "maximized".equals(parts[4]));
    }

    String written() {
        return x + " " + y + " " + width + " " + height + " " + (maximized ? "maximized" : "normal");
    }

    /// Moves `stage` there, unless the screen it stood on is gone.
    void apply(Stage stage) {
        Rectangle2D grip = new Rectangle2D(x, y, GRIP, GRIP);
        if (width < stage.getMinWidth()
                || height < stage.getMinHeight()
                || Screen.getScreens().stream()
                        .noneMatch(s -> s.getVisualBounds().contains(grip))) {
            return;
        }
        stage.setX(x);
        stage.setY(y);
        stage.setWidth(width);
        stage.setHeight(height);
        stage.setMaximized(maximized);
    }

    boolean known() {
        return width > 0 && height > 0;
    }
}
