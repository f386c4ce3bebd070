package dev.drydock.app.plan.chart;

import dev.drydock.app.kit.diagram.Box;
import dev.drydock.app.plan.chart.pen.Ink;
import dev.drydock.app.plan.chart.pen.Pen;
import dev.drydock.app.plan.state.Severity;
import java.util.BitSet;

/// Paints a plan from afar: nodes are blocks, neighbours that look the same are one, and edges go square, as
/// long as a step between levels is more than a few pixels. Rectangles only: they cost least.
final class BlockPainter {
    private static final double EDGES_FROM = 4;
    /// Nodes of fewer pixels are told together, the worst of them in its colour.
    private static final double TOLD_APART = 1.5;

    private final Drawn drawn;
    private final Pen pen;
    private final double pixel;
    private final BitSet done = new BitSet();
    private double from = Double.NaN;
    private double to;
    private double y;
    private Ink ink = Ink.TRACK;
    private double drop = Double.NaN;
    private double dropY;

    /// @param scale pixels of the screen by pixels of the picture
    BlockPainter(Drawn drawn, Pen pen, double scale) {
        this.drawn = drawn;
        this.pen = pen;
        this.pixel = 1 / scale;
    }

    void paint(Box view) {
        if (TreeLayout.STEP / pixel >= EDGES_FROM) {
            drawn.layout().within(view.grown(TreeLayout.STEP), id -> {
                trunk(drawn.outline().parent(id), view);
                trunk(id, view);
                drop(id);
            });
        }
        drawn.layout().within(view, this::add);
        flush();
    }

    /// Down from a node, and along above its inputs.
    private void trunk(int id, Box view) {
        if (id == 0 || done.get(id) || drawn.outline().isLeaf(id)) {
            return;
        }
        done.set(id);
        double middle = drawn.middle(id);
        double bus = drawn.bus(id);
        double left =
                Math.max(view.x(), Math.min(middle, drawn.middle(drawn.outline().firstChild(id))));
        double right = Math.min(
                view.right(), Math.max(middle, drawn.middle(drawn.outline().lastChild(id))));
        pen.fill(Ink.EDGE, new Box(middle, drawn.bottom(id), pixel, bus - drawn.bottom(id)), 0);
        if (right - left > pixel) {
            pen.fill(Ink.EDGE, new Box(left, bus, right - left + pixel, pixel), 0);
        }
    }

    /// Down to a node; one line for all that end in the same pixel.
    private void drop(int id) {
        int parent = drawn.outline().parent(id);
        double x = drawn.middle(id);
        double top = drawn.layout().y(id);
        if (parent == 0 || (top == dropY && x - drop < pixel)) {
            return;
        }
        drop = x;
        dropY = top;
        Severity severity = drawn.severity(id);
        double bus = drawn.bus(parent);
        double wide = drawn.look().neverRan(id) ? pixel : Math.max(pixel, drawn.edge(id) * 0.7);
        pen.fill(
                severity == Severity.PLAIN ? Ink.EDGE : Ink.of(severity),
                new Box(x - (wide - pixel) / 2, bus, wide, top - bus),
                0);
    }

    private void add(int id) {
        double x = drawn.layout().x(id);
        double top = drawn.layout().y(id);
        Ink next = ink(id);
        boolean together = TreeLayout.WIDTH / pixel < TOLD_APART;
        boolean joins = top == y && x - to < pixel && (together || next == ink);
        if (!joins) {
            flush();
            from = x;
            y = top;
            ink = next;
        } else if (weight(next) > weight(ink)) {
            ink = next;
        }
        to = x + TreeLayout.WIDTH;
    }

    private Ink ink(int id) {
        if (drawn.found().get(id)) {
            return Ink.FOUND;
        }
        return drawn.look().neverRan(id) ? Ink.TRACK : Ink.of(drawn.severity(id));
    }

    private static int weight(Ink ink) {
        return switch (ink) {
            case FOUND -> 4;
            case DANGER -> 3;
            case WARNING -> 2;
            case PLAIN -> 1;
            default -> 0;
        };
    }

    private void flush() {
        if (!Double.isNaN(from)) {
            pen.fill(ink, new Box(from, y, Math.max(to - from, pixel), Math.max(TreeLayout.HEIGHT, pixel)), 0);
        }
        from = Double.NaN;
    }
}
