package dev.drydock.app.plan.chart;

import dev.drydock.app.plan.state.Labels;
import dev.drydock.app.plan.state.Look;
import dev.drydock.app.plan.state.Metric;
import dev.drydock.app.plan.state.Numbers;
import dev.drydock.app.plan.state.PlanState;
import dev.drydock.app.plan.state.Severity;
import dev.drydock.app.plan.text.PlanWords;
import dev.drydock.core.plan.node.Estimate;
import dev.drydock.core.plan.node.Interval;
import java.util.BitSet;
import java.util.OptionalDouble;

/// Paints the nodes of a plan and the rows that flow between them. From afar nodes are blocks, and blocks that
/// would share a pixel are one.
final class DiagramPainter {
    /// From this scale on texts can be read.
    private static final double READABLE = 0.5;
    private static final double THINNEST = 2;
    private static final double WIDEST = 11;
    private static final double MOST_ROWS = 1e7;

    private final PlanState state;
    private final Look look;
    private final TreeLayout layout;
    private final BitSet found = new BitSet();

    DiagramPainter(PlanState state, TreeLayout layout) {
        this.state = state;
        this.look = state.look();
        this.layout = layout;
        state.search().found().forEach(found::set);
    }

    /// @param scale pixels of the screen by pixels of the picture
    void paint(Pen pen, Box view, double scale) {
        if (scale < READABLE) {
            new Blocks(pen, scale).paint(view);
        } else {
            Box around = view.grown(TreeLayout.STEP);
            layout.within(around, id -> edges(pen, id, around));
            layout.within(view, id -> node(pen, id));
        }
        selection(pen, scale);
    }

    private void selection(Pen pen, double scale) {
        double thick = 2 / Math.min(1, scale);
        pen.outline(
                new Pen.Stroke(Ink.SELECTED, thick, false),
                layout.box(state.selected()).grown(1.5 * thick),
                6 + thick);
    }

    /// The edges from a node to its inputs that come near a view.
    private void edges(Pen pen, int id, Box view) {
        int count = 0;
        for (int child = look.outline().firstChild(id);
                child != 0;
                child = look.outline().nextSibling(child)) {
            count++;
        }
        int at = 0;
        for (int child = look.outline().firstChild(id);
                child != 0;
                child = look.outline().nextSibling(child)) {
            at++;
            double from = layout.x(id) + TreeLayout.WIDTH * at / (count + 1.0);
            double to = layout.x(child) + TreeLayout.WIDTH / 2;
            double upper = layout.y(id) + TreeLayout.HEIGHT;
            if (new Box(Math.min(from, to), upper, Math.abs(from - to), TreeLayout.STEP - TreeLayout.HEIGHT)
                    .meets(view)) {
                pen.curve(stroke(child), from, upper, to, layout.y(child));
                rows(pen, child, from, to);
            }
        }
    }

    private Pen.Stroke stroke(int child) {
        if (look.neverRan(child)) {
            return new Pen.Stroke(Ink.PLAIN, 1.5, true);
        }
        return new Pen.Stroke(Ink.of(severity(child)), width(flow(child).orElse(0)), false);
    }

    /// How wide the edge of so many rows is: by their logarithm.
    static double width(double rows) {
        return THINNEST + (WIDEST - THINNEST) * Math.min(1, Math.log1p(rows) / Math.log1p(MOST_ROWS));
    }

    /// Rows that a node hands up: those that came, else those that were expected.
    private OptionalDouble flow(int id) {
        if (look.ran()) {
            return look.measured()
                    .measure(id)
                    .rows()
                    .map(Interval::value)
                    .map(OptionalDouble::of)
                    .orElseGet(OptionalDouble::empty);
        }
        return look.measured()
                .plan()
                .node(id)
                .estimate()
                .map(Estimate::rows)
                .map(OptionalDouble::of)
                .orElseGet(OptionalDouble::empty);
    }

    /// Beside the upper end of the node, on the side away from its parent.
    private void rows(Pen pen, int id, double from, double to) {
        OptionalDouble rows = flow(id);
        if (rows.isEmpty() || look.neverRan(id)) {
            return;
        }
        String text = (look.ran() ? "" : "~") + Numbers.brief(rows.getAsDouble());
        double aside = width(rows.getAsDouble()) / 2 + 6;
        boolean toTheLeft = to < from;
        pen.text(
                Ink.MUTED,
                Face.NUMBER,
                text,
                new Pen.Spot(toTheLeft ? to - aside : to + aside, layout.y(id) - 7, toTheLeft));
    }

    private Severity severity(int id) {
        return look.figures().severity(state.metric(), id);
    }

    private void node(Pen pen, int id) {
        Box box = layout.box(id);
        boolean never = look.neverRan(id);
        Severity severity = severity(id);
        boolean sought = !state.search().none() && found.get(id);
        pen.fill(sought ? Ink.FOUND : Ink.CARD, box, 6);
        if (never) {
            pen.hatch(Ink.LINE, box);
        }
        Ink edge = severity == Severity.PLAIN || never ? Ink.EDGE : Ink.of(severity);
        if (!never) {
            pen.fill(Ink.of(severity), new Box(box.x(), box.y() + 3, 3, box.height() - 6), 0);
            bar(pen, id, box, severity);
        }
        pen.outline(new Pen.Stroke(never ? Ink.PLAIN : edge, 1, never), snapped(box), 6);
        words(pen, id, box, never, severity);
    }

    /// Crisp lines stand between pixels.
    private static Box snapped(Box box) {
        return new Box(Math.round(box.x()) + 0.5, box.y() + 0.5, box.width() - 1, box.height() - 1);
    }

    private void bar(Pen pen, int id, Box box, Severity severity) {
        double share = look.figures().share(state.metric(), id);
        double length = (box.width() - 6) * Math.clamp(Double.isNaN(share) ? 0 : share, 0, 1);
        pen.fill(Ink.TRACK, new Box(box.x() + 3, box.bottom() - 4, box.width() - 6, 3), 0);
        pen.fill(Ink.of(severity), new Box(box.x() + 3, box.bottom() - 4, length, 3), 0);
    }

    private void words(Pen pen, int id, Box box, boolean never, Severity severity) {
        Labels.Label label = look.labels().of(id);
        String number = never ? PlanWords.never() : number(id);
        double room = box.width() - 28 - Face.NUMBER.width(number);
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
        double left = badge(pen, id, box, never);
        pen.text(
                Ink.MUTED,
                Face.WORDS,
                Face.WORDS.fitted(label.on(), left - box.x() - 14),
                new Pen.Spot(box.x() + 12, box.y() + 41, false));
    }

    /// The factor of a wrong estimate.
    ///
    /// @return where the room of other texts ends
    private double badge(Pen pen, int id, Box box, boolean never) {
        OptionalDouble factor = look.measured().measure(id).estimateFactor();
        boolean wrong = factor.isPresent() && look.figures().severity(Metric.ESTIMATE, id) != Severity.PLAIN;
        if (never || !wrong || state.metric() == Metric.ESTIMATE) {
            return box.right() - 10;
        }
        String text = Numbers.factor(factor.getAsDouble());
        double width = Face.BADGE.width(text) + 12;
        Box badge = new Box(box.right() - 8 - width, box.y() + 29, width, 18);
        pen.fill(Ink.WARNING_GROUND, badge, 4);
        pen.text(Ink.WARNING_TEXT, Face.BADGE, text, new Pen.Spot(badge.right() - 6, badge.y() + 13, true));
        return badge.x() - 4;
    }

    private String number(int id) {
        return PlanWords.brief(look, state.metric(), id);
    }

    /// Nodes from afar.
    private final class Blocks {
        private final Pen pen;
        private final double pixel;
        private double from = Double.NaN;
        private double to;
        private double y;
        private Severity worst = Severity.PLAIN;
        private boolean sought;
        private boolean idle = true;

        Blocks(Pen pen, double scale) {
            this.pen = pen;
            this.pixel = 1 / scale;
        }

        void paint(Box view) {
            Box around = view.grown(TreeLayout.STEP);
            double[] last = {Double.NaN, Double.NaN};
            layout.within(around, id -> edge(id, last));
            layout.within(view, this::add);
            flush();
        }

        /// One line for all edges that end in the same pixel.
        private void edge(int id, double[] last) {
            int parent = look.outline().parent(id);
            double x = layout.x(id) + TreeLayout.WIDTH / 2;
            if (parent == 0 || (layout.y(id) == last[1] && x - last[0] < pixel)) {
                return;
            }
            last[0] = x;
            last[1] = layout.y(id);
            double above = layout.x(parent) + TreeLayout.WIDTH / 2;
            Severity severity = severity(id);
            double wide = look.neverRan(id) ? 1 : Math.max(1, width(flow(id).orElse(0)) / pixel);
            pen.curve(
                    new Pen.Stroke(severity == Severity.PLAIN ? Ink.EDGE : Ink.of(severity), wide * pixel, false),
                    above,
                    layout.y(parent) + TreeLayout.HEIGHT,
                    x,
                    layout.y(id));
        }

        private void add(int id) {
            double x = layout.x(id);
            boolean joins = layout.y(id) == y && TreeLayout.WIDTH / pixel < 3 && x - to < pixel;
            if (!joins) {
                flush();
                from = x;
                y = layout.y(id);
            }
            to = x + TreeLayout.WIDTH;
            Severity severity = severity(id);
            worst = severity.compareTo(worst) > 0 ? severity : worst;
            sought |= found.get(id) && !state.search().none();
            idle &= look.neverRan(id);
        }

        private void flush() {
            if (!Double.isNaN(from)) {
                double height = Math.max(TreeLayout.HEIGHT, pixel);
                Ink ink = sought ? Ink.FOUND : worst != Severity.PLAIN ? Ink.of(worst) : idle ? Ink.TRACK : Ink.PLAIN;
                pen.fill(ink, new Box(from, y, Math.max(to - from, pixel), height), 0);
            }
            from = Double.NaN;
            worst = Severity.PLAIN;
            sought = false;
            idle = true;
        }
    }
}
