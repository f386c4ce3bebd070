package dev.drydock.app.kit.diagram;

import java.util.function.Function;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;

/// A picture on a canvas as large as its room: only what is in sight is painted, at most once per pulse. Wheel
/// and keys zoom, dragging pans.
///
/// @param <I> what its colours are for
public abstract class Surface<I extends Enum<I>> extends Pane {
    static final double STEP = 1.25;

    private final Canvas canvas = new Canvas();
    private final InkWell<I> inks;
    private final Camera camera = new Camera();
    private boolean untouched = true;
    private double paintedMillis;

    /// @param what accessible name
    /// @param styleClass where a colour stands in the style sheets
    @SuppressWarnings("this-escape") // nothing is told before the first pulse
    protected Surface(String what, Class<I> kinds, Function<I, String> styleClass) {
        inks = new InkWell<>(kinds, styleClass, this::repaint);
        getStyleClass().add("diagram-surface");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(what);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        canvas.setManaged(false);
        canvas.setMouseTransparent(true);
        getChildren().addAll(inks, canvas);
        new Gestures(this).listen();
    }

    protected final Camera camera() {
        return camera;
    }

    protected final InkWell<I> inks() {
        return inks;
    }

    protected final void repaint() {
        requestLayout();
    }

    /// How long painting took last, for measurements.
    public final double paintedMillis() {
        return paintedMillis;
    }

    /// Size of the whole picture.
    protected abstract Box picture();

    protected abstract void paint(GraphicsContext graphics, double width, double height);

    /// The primary button came down and up at one point of the room.
    protected abstract void clicked(double x, double y, int times);

    /// @return whether the key meant something
    protected abstract boolean pressed(KeyCode code);

    /// What is in sight changed by zoom or pan.
    protected void moved() {}

    public final void zoomIn() {
        zoom(STEP, getWidth() / 2, getHeight() / 2);
    }

    public final void zoomOut() {
        zoom(1 / STEP, getWidth() / 2, getHeight() / 2);
    }

    /// The whole picture in sight, as far as it can still be told apart.
    public final void fit() {
        whole();
        untouched = false;
        moved();
        repaint();
    }

    protected void whole() {
        camera.fit(picture().width(), picture().height(), getWidth(), getHeight());
    }

    protected final void zoom(double factor, double x, double y) {
        untouched = false;
        zoomed(factor, x, y);
        moved();
        repaint();
    }

    /// What stands at a point of the room stays there.
    protected void zoomed(double factor, double x, double y) {
        double least =
                Math.min(0.2, Camera.fitting(picture().width(), picture().height(), getWidth(), getHeight()) / 2);
        camera.zoom(factor, x, y, least);
    }

    protected final void pan(double byX, double byY) {
        untouched = false;
        camera.pan(byX, byY);
        moved();
        repaint();
    }

    @Override
    protected final void layoutChildren() {
        double width = Math.floor(getWidth());
        double height = Math.floor(getHeight());
        if (width < 1 || height < 1) {
            return;
        }
        if (canvas.getWidth() != width || canvas.getHeight() != height) {
            canvas.setWidth(width);
            canvas.setHeight(height);
            if (untouched) {
                settle();
                moved();
            }
        }
        long begun = System.nanoTime();
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        graphics.setTransform(1, 0, 0, 1, 0, 0);
        graphics.clearRect(0, 0, width, height);
        paint(graphics, width, height);
        paintedMillis = (System.nanoTime() - begun) / 1e6;
    }

    /// What is in sight at first.
    protected void settle() {
        whole();
    }

    /// Back to what is in sight at first.
    protected final void fresh() {
        untouched = true;
        if (getWidth() > 0) {
            settle();
            moved();
        }
        repaint();
    }
}
