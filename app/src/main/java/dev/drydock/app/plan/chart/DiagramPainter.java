package dev.drydock.app.plan.chart;

import dev.drydock.app.kit.diagram.Box;
import dev.drydock.app.plan.chart.pen.Face;
import dev.drydock.app.plan.chart.pen.Ink;
import dev.drydock.app.plan.chart.pen.Pen;
import dev.drydock.app.plan.state.Labels;
import dev.drydock.app.plan.state.Metric;
import dev.drydock.app.plan.state.Numbers;
import dev.drydock.app.plan.state.Severity;
import dev.drydock.app.plan.text.PlanWords;
import java.util.OptionalDouble;

/// Paints the nodes of a plan and what joins them, with as much detail as can be read: from afar blocks, nearer
/// names, then numbers.
final class DiagramPainter {
    /// From this scale on names can be read.
    static final double NAMED = 0.4;
    /// From this scale on all texts can.
    static final double READABLE = 0.6;
    private static final double RADIUS = 6;
    /// How far the card behind another stands out.
    private static final double BEHIND = 3;
    private static final double MARK = 8;

    private final Drawn drawn;
    private final Pen pen;
    private final double scale;

    /// @param scale pixels of the screen by pixels of the picture
    DiagramPainter(Drawn drawn, Pen pen, double scale) {
        this.drawn = drawn;
        this.pen = pen;
        this.scale = scale;
    }

    void paint(Box view) {
        if (scale < NAMED) {
            new BlockPainter(drawn, pen, scale).paint(view);
        } else {
            EdgePainter edges = new EdgePainter(drawn, pen, scale >= READABLE);
            edges.paint(view);
            edges.ties(view, scale);
            drawn.layout().within(view.grown(MARK), this::node);
        }
        selection();
        if (scale >= NAMED) {
            drawn.layout().within(view.grown(MARK), this::mark);
        }
    }

    private void selection() {
        double thick = 2 / Math.min(1, scale);
        pen.outline(
                new Pen.Stroke(Ink.SELECTED, thick, false),
                drawn.layout().box(drawn.state().selected()).grown(1.5 * thick),
                RADIUS + thick);
    }

    private void node(int id) {
        Box box = drawn.layout().box(id);
        boolean never = drawn.look().neverRan(id);
        Severity severity = drawn.severity(id);
        if (drawn.outline().isParallel(id)) {
            behind(box);
        }
        pen.fill(drawn.found().get(id) ? Ink.FOUND : Ink.ground(severity), box, radius());
        if (never) {
            pen.hatch(Ink.LINE, box);
        } else {
            pen.fill(Ink.of(severity), new Box(box.x(), box.y() + 3, 3, box.height() - 6), 0);
            bar(id, box, severity);
        }
        Ink edge = never ? Ink.PLAIN : severity == Severity.PLAIN ? Ink.EDGE : Ink.of(severity);
        pen.outline(new Pen.Stroke(edge, 1, never), snapped(box), radius());
        if (scale >= READABLE) {
            words(id, box, never, severity);
        } else {
            name(id, box, never);
        }
    }

    /// From afar corners are square: round ones cost most and are not seen.
    private double radius() {
        return scale >= READABLE ? RADIUS : 0;
    }

    /// Several processes did this: a card stands behind the card.
    private void behind(Box box) {
        Box back = new Box(box.x() + BEHIND, box.y() - BEHIND, box.width(), box.height());
        pen.fill(Ink.CARD, back, radius());
        pen.outline(new Pen.Stroke(Ink.PLAIN, 1, false), snapped(back), radius());
    }

    /// Crisp lines stand between pixels.
    private static Box snapped(Box box) {
        return new Box(Math.round(box.x()) + 0.5, box.y() + 0.5, box.width() - 1, box.height() - 1);
    }

    private void bar(int id, Box box, Severity severity) {
        double share = drawn.look().figures().share(drawn.state().metric(), id);
        double length = (box.width() - 6) * Math.clamp(Double.isNaN(share) ? 0 : share, 0, 1);
        pen.fill(Ink.TRACK, new Box(box.x() + 3, box.bottom() - 4, box.width() - 6, 3), 0);
        if (length > 0) {
            pen.fill(Ink.of(severity), new Box(box.x() + 3, box.bottom() - 4, length, 3), 0);
        }
    }

    /// The name alone, larger.
    private void name(int id, Box box, boolean never) {
        pen.text(
                never ? Ink.MUTED : Ink.STRONG,
                Face.FAR,
                Face.FAR.fitted(drawn.look().labels().of(id).kind(), box.width() - 20),
                new Pen.Spot(box.x() + 12, box.y() + 34, false));
    }

    private void words(int id, Box box, boolean never, Severity severity) {
        Labels.Label label = drawn.look().labels().of(id);
        String number = never ? PlanWords.never() : number(id);
        double room = box.width() - 30 - Face.NUMBER.width(number);
        pen.text(
                never ? Ink.MUTED : Ink.STRONG,
                Face.NAME,
                Face.NAME.fitted(label.kind(), room),
                new Pen.Spot(box.x() + 12, box.y() + 22, false));
        pen.text(
                never ? Ink.MUTED : Ink.text(severity),
                never ? Face.WORDS : Face.NUMBER,
                number,
                new Pen.Spot(box.right() - 10, box.y() + 22, true));
        double left = badge(id, box, never);
        String on = Face.WORDS.fitted(label.on(), left - box.x() - 14);
        if (!on.isEmpty()) {
            pen.text(Ink.MUTED, Face.WORDS, on, new Pen.Spot(box.x() + 12, box.y() + 41, false));
        }
    }

    /// Nothing where the plan tells nothing of the metric for any node.
    private String number(int id) {
        Metric metric = drawn.state().metric();
        return drawn.look().figures().tells(metric) ? PlanWords.brief(drawn.look(), metric, id) : "";
    }

    /// The factor of a wrong estimate.
    ///
    /// @return where the room of other texts ends
    private double badge(int id, Box box, boolean never) {
        OptionalDouble factor = drawn.look().measured().measure(id).estimateFactor();
        boolean wrong = factor.isPresent() && drawn.look().figures().severity(Metric.ESTIMATE, id) != Severity.PLAIN;
        if (never || !wrong || drawn.state().metric() == Metric.ESTIMATE) {
            return box.right() - 10;
        }
        String text = Numbers.factor(factor.getAsDouble());
        double width = Face.BADGE.width(text) + 12;
        Box badge = new Box(box.right() - 8 - width, box.y() + 29, width, 18);
        pen.fill(Ink.WARNING_GROUND, badge, 4);
        pen.text(Ink.WARNING_TEXT, Face.BADGE, text, new Pen.Spot(badge.right() - 6, badge.y() + 13, true));
        return badge.x() - 4;
    }

    /// There is advice on the node.
    private void mark(int id) {
        drawn.look().counsel().mark(id).ifPresent(worst -> mark(drawn.layout().box(id), worst));
    }

    private void mark(Box box, Severity worst) {
        Box mark = new Box(box.right() - 1.2 * MARK, box.y() - 0.8 * MARK, 2 * MARK, 2 * MARK);
        pen.fill(Ink.GROUND, mark.grown(1.5), MARK + 1.5);
        pen.fill(Ink.of(worst), mark, MARK);
        pen.text(Ink.GROUND, Face.BADGE, "!", new Pen.Spot(mark.middle() - 1.7, mark.y() + 12, false));
    }
}
