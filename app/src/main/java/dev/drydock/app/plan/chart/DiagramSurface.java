package dev.drydock.app.plan.chart;

import dev.drydock.app.kit.diagram.Box;
import dev.drydock.app.kit.diagram.Surface;
import dev.drydock.app.plan.chart.pen.CanvasPen;
import dev.drydock.app.plan.chart.pen.Ink;
import dev.drydock.app.plan.chart.pen.SvgPen;
import dev.drydock.app.plan.state.Look;
import dev.drydock.app.plan.state.PlanState;
import dev.drydock.app.plan.text.PlanWords;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/// The tree of a plan, rows flowing upwards.
public final class DiagramSurface extends Surface<Ink> {
    private static final double LEAST_AT_FIRST = 0.66;
    private static final double MOST_PIXELS = 6_000;
    private static final double MARGIN = 16;

    private final IntConsumer select;
    private final ReadOnlyDoubleWrapper zoom = new ReadOnlyDoubleWrapper(1);
    private @Nullable Drawn drawn;

    /// @param select told the node that was chosen
    public DiagramSurface(String what, IntConsumer select) {
        super(what, Ink.class, Ink::styleClass);
        this.select = select;
    }

    /// 1 is full size.
    public ReadOnlyDoubleProperty zoomProperty() {
        return zoom.getReadOnlyProperty();
    }

    public void show(PlanState next) {
        Drawn before = drawn;
        Look look = next.look();
        boolean other = before == null || !before.outline().equals(look.outline());
        Drawn now = Drawn.of(next, before == null || other ? TreeLayout.of(look.outline()) : before.layout());
        drawn = now;
        if (before == null || (other && before.state().masked() == next.masked())) {
            fresh();
        } else if (before.state().selected() != next.selected() && getWidth() > 0) {
            camera().reveal(now.layout().box(next.selected()), getWidth(), getHeight());
        }
        setAccessibleText(PlanWords.spoken(look, next.selected()));
        repaint();
    }

    private Optional<Drawn> drawn() {
        return Optional.ofNullable(drawn);
    }

    @Override
    protected Box picture() {
        return drawn().map(
                        now -> new Box(0, 0, now.layout().width(), now.layout().height()))
                .orElse(new Box(0, 0, 1, 1));
    }

    /// All of it where that can be read, else what surrounds the node of the card.
    @Override
    protected void settle() {
        drawn().ifPresent(now -> {
            camera().fit(now.layout().width(), now.layout().height(), getWidth(), getHeight());
            if (camera().scale() < LEAST_AT_FIRST) {
                camera().scale(LEAST_AT_FIRST);
                camera().centre(now.layout().box(now.state().selected()), picture(), getWidth(), getHeight());
            }
        });
    }

    @Override
    protected void moved() {
        zoom.set(camera().scale());
    }

    @Override
    protected void paint(GraphicsContext graphics, double width, double height) {
        drawn().ifPresent(now -> {
            double scale = camera().scale();
            graphics.setTransform(scale, 0, 0, scale, Math.rint(camera().left()), Math.rint(camera().top()));
            new DiagramPainter(now, new CanvasPen(graphics, inks()::of), scale).paint(camera().view(width, height));
        });
    }

    @Override
    protected void clicked(double x, double y, int times) {
        Box view = camera().view(getWidth(), getHeight());
        double scale = camera().scale();
        int id = drawn().map(now -> now.layout().at(view.x() + x / scale, view.y() + y / scale))
                .orElse(0);
        if (id != 0) {
            select.accept(id);
        }
        if (times == 2 && id != 0 && scale < 1) {
            zoom(1 / scale, x, y);
        }
    }

    @Override
    protected boolean pressed(KeyCode code) {
        Drawn now = drawn;
        if (now == null) {
            return false;
        }
        int at = now.state().selected();
        int next = switch (code) {
            case UP -> now.outline().parent(at);
            case DOWN -> now.outline().firstChild(at);
            case LEFT -> now.layout().beside(at, -1);
            case RIGHT -> now.layout().beside(at, 1);
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
        Drawn whole = Drawn.of(of, TreeLayout.of(of.look().outline()));
        Box all = all(whole);
        double scale = Math.min(2, MOST_PIXELS / Math.max(all.width(), all.height()));
        Canvas canvas = new Canvas(Math.max(1, all.width() * scale), Math.max(1, all.height() * scale));
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        graphics.setFill(inks().of(Ink.GROUND));
        graphics.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
        graphics.setTransform(scale, 0, 0, scale, -all.x() * scale, -all.y() * scale);
        new DiagramPainter(whole, new CanvasPen(graphics, inks()::of), scale).paint(all);
        return canvas.snapshot(null, null);
    }

    /// The whole diagram as the text of an SVG file, in the colours of now.
    ///
    /// @return writes the file, on any thread
    public Supplier<String> svg(PlanState of) {
        Map<Ink, Color> colours = inks().colours();
        return () -> {
            Drawn whole = Drawn.of(of, TreeLayout.of(of.look().outline()));
            SvgPen pen = new SvgPen(colours);
            new DiagramPainter(whole, pen, 1).paint(all(whole));
            return pen.file(all(whole));
        };
    }

    private static Box all(Drawn whole) {
        return new Box(0, 0, whole.layout().width(), whole.layout().height()).grown(MARGIN);
    }
}
