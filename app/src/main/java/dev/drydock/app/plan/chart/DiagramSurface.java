package dev.drydock.app.plan.chart;

import dev.drydock.app.plan.state.Look;
import dev.drydock.app.plan.state.PlanState;
import dev.drydock.app.plan.text.PlanWords;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;

/// The tree of a plan, rows flowing upwards.
public final class DiagramSurface extends Surface {
    private static final double LEAST_AT_FIRST = 0.55;
    private static final double MOST_PIXELS = 6_000;
    private static final double MARGIN = 16;

    private final IntConsumer select;
    private final ReadOnlyDoubleWrapper zoom = new ReadOnlyDoubleWrapper(1);
    private @Nullable PlanState state;
    private @Nullable TreeLayout layout;

    /// @param select told the node that was chosen
    public DiagramSurface(String what, IntConsumer select) {
        super(what);
        this.select = select;
    }

    /// 1 is full size.
    public ReadOnlyDoubleProperty zoomProperty() {
        return zoom.getReadOnlyProperty();
    }

    public void show(PlanState next) {
        PlanState before = state;
        state = next;
        Look look = next.look();
        if (before == null || before.look().outline() != look.outline()) {
            boolean renamed = before != null && before.masked() != next.masked();
            layout = TreeLayout.of(look.outline());
            if (!renamed) {
                fresh();
            }
        } else if (before.selected() != next.selected() && getWidth() > 0) {
            laid().ifPresent(laid -> camera().reveal(laid.box(next.selected()), getWidth(), getHeight()));
        }
        setAccessibleText(PlanWords.spoken(look, next.selected()));
        repaint();
    }

    private Optional<TreeLayout> laid() {
        return Optional.ofNullable(layout);
    }

    @Override
    Box picture() {
        return laid().map(laid -> new Box(0, 0, laid.width(), laid.height())).orElse(new Box(0, 0, 1, 1));
    }

    /// All of it where that can be read, else what surrounds the node of the card.
    @Override
    void settle() {
        PlanState now = state;
        TreeLayout laid = layout;
        if (now == null || laid == null) {
            return;
        }
        camera().fit(laid.width(), laid.height(), getWidth(), getHeight());
        if (camera().scale() < LEAST_AT_FIRST) {
            camera().scale(LEAST_AT_FIRST);
            camera().centre(laid.box(now.selected()), picture(), getWidth(), getHeight());
        }
    }

    @Override
    void moved() {
        zoom.set(camera().scale());
    }

    @Override
    void paint(GraphicsContext graphics, double width, double height) {
        PlanState now = state;
        TreeLayout laid = layout;
        if (now == null || laid == null) {
            return;
        }
        double scale = camera().scale();
        graphics.setTransform(scale, 0, 0, scale, Math.rint(camera().left()), Math.rint(camera().top()));
        new DiagramPainter(now, laid).paint(new CanvasPen(graphics, inks()::of), camera().view(width, height), scale);
    }

    @Override
    void clicked(double x, double y, int times) {
        Box view = camera().view(getWidth(), getHeight());
        double scale = camera().scale();
        int id = laid().map(laid -> laid.at(view.x() + x / scale, view.y() + y / scale))
                .orElse(0);
        if (id != 0) {
            select.accept(id);
        }
        if (times == 2 && id != 0 && scale < 1) {
            zoom(1 / scale, x, y);
        }
    }

    @Override
    boolean pressed(KeyCode code) {
        PlanState now = state;
        TreeLayout laid = layout;
        if (now == null || laid == null) {
            return false;
        }
        int at = now.selected();
        int next = switch (code) {
            case UP -> now.look().outline().parent(at);
            case DOWN -> now.look().outline().firstChild(at);
            case LEFT -> laid.beside(at, -1);
            case RIGHT -> laid.beside(at, 1);
            case HOME -> 1;
            default -> -1;
        };
        if (next > 0) {
            select.accept(next);
        }
        return next >= 0;
    }

    /// The whole diagram as pixels, smaller where it would be too large for a picture.
    public WritableImage image(PlanState of) {
        TreeLayout laid = TreeLayout.of(of.look().outline());
        Box all = new Box(0, 0, laid.width(), laid.height()).grown(MARGIN);
        double scale = Math.min(2, MOST_PIXELS / Math.max(all.width(), all.height()));
        Canvas canvas = new Canvas(Math.max(1, all.width() * scale), Math.max(1, all.height() * scale));
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        graphics.setFill(inks().of(Ink.GROUND));
        graphics.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
        graphics.setTransform(scale, 0, 0, scale, -all.x() * scale, -all.y() * scale);
        new DiagramPainter(of, laid).paint(new CanvasPen(graphics, inks()::of), all, scale);
        return canvas.snapshot(null, null);
    }

    /// The whole diagram as the text of an SVG file.
    public String svg(PlanState of) {
        TreeLayout laid = TreeLayout.of(of.look().outline());
        Box all = new Box(0, 0, laid.width(), laid.height()).grown(MARGIN);
        SvgPen pen = new SvgPen(inks()::of);
        new DiagramPainter(of, laid).paint(pen, all, 1);
        return pen.file(all);
    }
}
