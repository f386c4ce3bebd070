package dev.drydock.app.plan.chart;

import dev.drydock.app.kit.diagram.Box;
import dev.drydock.app.kit.diagram.Surface;
import dev.drydock.app.plan.chart.pen.CanvasPen;
import dev.drydock.app.plan.chart.pen.Face;
import dev.drydock.app.plan.chart.pen.Ink;
import dev.drydock.app.plan.chart.pen.Pen;
import dev.drydock.app.plan.state.Look;
import dev.drydock.app.plan.state.Metric;
import dev.drydock.app.plan.state.Numbers;
import dev.drydock.app.plan.state.Outline;
import dev.drydock.app.plan.state.PlanState;
import dev.drydock.app.plan.text.PlanWords;
import java.util.BitSet;
import java.util.function.IntConsumer;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;

/// The nodes of a plan as bars under each other, as wide as their time with all below them. Zooming stretches
/// the width only.
public final class FlameSurface extends Surface<Ink> {
    private static final double ROW = 24;
    private static final double MARGIN = 16;
    private static final double MOST = 100_000;

    private final IntConsumer select;
    private @Nullable PlanState state;
    private @Nullable Flames flames;
    private double stretch = 1;

    /// @param select told the node that was chosen
    public FlameSurface(String what, IntConsumer select) {
        super(what, Ink.class, Ink::styleClass);
        this.select = select;
    }

    public void show(PlanState next) {
        PlanState before = state;
        state = next;
        if (before == null || !before.look().outline().equals(next.look().outline())) {
            flames = Flames.of(next.look());
            stretch = 1;
            fresh();
        } else if (before.selected() != next.selected()) {
            reveal(next);
        }
        setAccessibleText(PlanWords.spoken(next.look(), next.selected()));
        repaint();
    }

    private void reveal(PlanState now) {
        double y = now.look().outline().depth(now.selected()) * ROW + camera().top();
        if (getHeight() > 0 && (y < 0 || y > getHeight() - ROW)) {
            camera().pan(0, getHeight() / 2 - y);
        }
    }

    @Override
    protected Box picture() {
        PlanState now = state;
        double levels = now == null ? 1 : now.look().outline().deepest() + 1;
        return new Box(0, 0, Math.max(1, getWidth() - 2 * MARGIN), levels * ROW);
    }

    @Override
    protected void whole() {
        camera().scale(1);
        stretch = 1;
        camera().pan(MARGIN - camera().left(), MARGIN - camera().top());
    }

    @Override
    protected void zoomed(double factor, double x, double y) {
        double next = Math.clamp(stretch * factor, 1, MOST);
        camera().pan((x - camera().left()) * (1 - next / stretch), 0);
        stretch = next;
    }

    /// The ends of the picture stay at the ends of the room.
    @Override
    protected void moved() {
        double width = picture().width() * stretch;
        double left = Math.clamp(camera().left(), Math.min(MARGIN, getWidth() - MARGIN - width), MARGIN);
        double top = Math.clamp(
                camera().top(),
                Math.min(MARGIN, getHeight() - MARGIN - picture().height()),
                MARGIN);
        camera().pan(left - camera().left(), top - camera().top());
    }

    @Override
    protected void paint(GraphicsContext graphics, double width, double height) {
        PlanState now = state;
        Flames bars = flames;
        if (now == null || bars == null) {
            return;
        }
        Pen pen = new CanvasPen(graphics, inks()::of);
        BitSet found = new BitSet();
        now.search().found().forEach(found::set);
        Outline outline = now.look().outline();
        for (int id = 1; id <= outline.size(); id++) {
            Box box = box(bars, outline, id);
            if (box.width() < 0.4 || box.right() < 0 || box.x() > width) {
                // Nothing below it can be seen either.
                id = outline.end(id);
            } else if (box.bottom() > 0 && box.y() < height) {
                bar(pen, now, bars, id, box, found.get(id));
            }
        }
        Box chosen = box(bars, outline, now.selected());
        pen.outline(
                new Pen.Stroke(Ink.SELECTED, 2, false),
                new Box(chosen.x(), chosen.y(), Math.max(3, chosen.width()), ROW - 2),
                3);
    }

    private Box box(Flames bars, Outline outline, int id) {
        double whole = picture().width() * stretch;
        return new Box(
                camera().left() + bars.from(id) * whole,
                Math.round(camera().top() + outline.depth(id) * ROW),
                bars.width(id) * whole,
                ROW - 2);
    }

    private static void bar(Pen pen, PlanState now, Flames bars, int id, Box box, boolean found) {
        Look look = now.look();
        Metric metric = look.figures().tells(Metric.TIME) ? Metric.TIME : Metric.COST;
        Ink ink = found ? Ink.FOUND : Ink.flame(look.figures().severity(metric, id));
        pen.fill(ink, new Box(box.x(), box.y(), Math.max(0.5, box.width() - 1), box.height()), box.width() > 8 ? 3 : 0);
        if (box.width() < 30) {
            return;
        }
        double from = Math.max(box.x(), 0) + 6;
        String number = metric == Metric.TIME ? Numbers.time(bars.value(id)) : Numbers.count(bars.value(id));
        String words = look.labels().of(id).line();
        double room = box.right() - from - 8;
        double numbers = Face.NUMBER.width(number);
        boolean both = room > numbers + 60;
        pen.text(
                Ink.STRONG,
                Face.WORDS,
                Face.WORDS.fitted(words, both ? room - numbers - 10 : room),
                new Pen.Spot(from, box.y() + 15, false));
        if (both) {
            pen.text(Ink.STRONG, Face.NUMBER, number, new Pen.Spot(box.right() - 7, box.y() + 15, true));
        }
    }

    @Override
    protected void clicked(double x, double y, int times) {
        PlanState now = state;
        Flames bars = flames;
        if (now == null || bars == null) {
            return;
        }
        Outline outline = now.look().outline();
        for (int id = 1; id <= outline.size(); id++) {
            Box box = box(bars, outline, id);
            if (box.holds(x, y)) {
                select.accept(id);
                if (times == 2) {
                    zoom(getWidth() / Math.max(1, box.width() * 1.1), x, y);
                }
                return;
            }
        }
    }

    @Override
    protected boolean pressed(KeyCode code) {
        PlanState now = state;
        if (now == null) {
            return false;
        }
        int at = now.selected();
        int next = switch (code) {
            case UP -> now.look().outline().parent(at);
            case DOWN -> now.look().outline().firstChild(at);
            case RIGHT -> now.look().outline().nextSibling(at);
            case LEFT -> before(now.look().outline(), at);
            case HOME -> 1;
            default -> -1;
        };
        if (next > 0) {
            select.accept(next);
        }
        return next >= 0;
    }

    private static int before(Outline outline, int id) {
        int last = 0;
        int parent = outline.parent(id);
        for (int at = parent == 0 ? 0 : outline.firstChild(parent); at != id && at != 0; at = outline.nextSibling(at)) {
            last = at;
        }
        return last;
    }
}
