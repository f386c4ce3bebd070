package dev.drydock.app.plan.chart;

import dev.drydock.app.kit.diagram.Box;
import dev.drydock.app.plan.chart.pen.Face;
import dev.drydock.app.plan.chart.pen.Ink;
import dev.drydock.app.plan.chart.pen.Pen;
import dev.drydock.app.plan.chart.pen.Pen.Bend;
import dev.drydock.app.plan.chart.pen.Pen.Spot;
import dev.drydock.app.plan.chart.pen.Pen.Stroke;
import dev.drydock.app.plan.state.Numbers;
import java.util.BitSet;
import java.util.OptionalDouble;

/// Paints the rows that flow from nodes to what reads them, and the dashed lines from a node to others that it
/// uses across the tree. Many inputs of one node share a line: what is out of sight then costs nothing.
final class EdgePainter {
    /// From so many inputs on they share a line.
    private static final int MANY = 24;
    private static final double SHARED = 3;
    /// Room of the number of rows beside an edge.
    private static final double LABEL = 60;
    /// How far a dashed line swings out.
    private static final double SWING = 44;
    private static final double ASIDE = 18;
    private static final double END = 3;

    private final Drawn drawn;
    private final Pen pen;
    private final boolean counted;

    /// @param counted with the number of rows beside each edge
    EdgePainter(Drawn drawn, Pen pen, boolean counted) {
        this.drawn = drawn;
        this.pen = pen;
        this.counted = counted;
    }

    void paint(Box view) {
        BitSet done = new BitSet();
        drawn.layout().within(view.grown(TreeLayout.STEP), id -> {
            int parent = drawn.outline().parent(id);
            family(parent, view, done);
            family(id, view, done);
            if (parent != 0 && drawn.outline().children(parent) >= MANY) {
                drop(parent, id);
            }
        });
    }

    private void family(int id, Box view, BitSet done) {
        int count = id == 0 || done.get(id) ? 0 : drawn.outline().children(id);
        if (count == 0) {
            return;
        }
        done.set(id);
        if (count >= MANY) {
            share(id, view);
            return;
        }
        int at = 0;
        for (int child = drawn.outline().firstChild(id);
                child != 0;
                child = drawn.outline().nextSibling(child)) {
            at++;
            double from = drawn.layout().x(id) + TreeLayout.WIDTH * at / (count + 1.0);
            Bend bend = Bend.down(
                    from, drawn.bottom(id), drawn.middle(child), drawn.layout().y(child));
            if (bend.around().grown(LABEL).meets(view)) {
                pen.curve(stroke(child), bend);
                rows(child, bend.toX() < from);
            }
        }
    }

    private void share(int id, Box view) {
        int first = drawn.outline().firstChild(id);
        int last = drawn.outline().lastChild(id);
        double left = Math.max(view.x() - SHARED, Math.min(drawn.middle(first), drawn.middle(id)));
        double right = Math.min(view.right() + SHARED, Math.max(drawn.middle(last), drawn.middle(id)));
        double y = drawn.bus(id);
        pen.fill(Ink.PLAIN, new Box(drawn.middle(id) - SHARED / 2, drawn.bottom(id), SHARED, y - drawn.bottom(id)), 0);
        if (right > left) {
            pen.fill(Ink.PLAIN, new Box(left, y - SHARED / 2, right - left, SHARED), 0);
        }
    }

    private void drop(int parent, int id) {
        double x = drawn.middle(id);
        pen.curve(stroke(id), Bend.down(x, drawn.bus(parent), x, drawn.layout().y(id)));
        rows(id, false);
    }

    private Stroke stroke(int id) {
        return drawn.look().neverRan(id)
                ? new Stroke(Ink.PLAIN, 1.5, true)
                : new Stroke(Ink.of(drawn.severity(id)), drawn.edge(id), false);
    }

    /// Beside the upper end of the node, on the side away from its parent.
    private void rows(int id, boolean toTheLeft) {
        OptionalDouble rows = drawn.flow(id);
        if (!counted || rows.isEmpty() || drawn.look().neverRan(id)) {
            return;
        }
        double aside = drawn.edge(id) / 2 + 6;
        double x = drawn.middle(id);
        pen.text(
                Ink.MUTED,
                Face.NUMBER,
                (drawn.look().ran() ? "" : "~") + Numbers.brief(rows.getAsDouble()),
                new Spot(toTheLeft ? x - aside : x + aside, drawn.layout().y(id) - 7, toTheLeft));
    }

    /// Dashed lines from nodes to what they use elsewhere in the tree; those of the chosen node stand out.
    void ties(Box view, double scale) {
        for (var tie : drawn.look().ties().across()) {
            Bend bend = bend(drawn.layout().box(tie.user()), drawn.layout().box(tie.used()));
            if (bend.around().grown(END).meets(view)) {
                int chosen = drawn.state().selected();
                boolean strong = tie.user() == chosen || tie.used() == chosen;
                Ink ink = strong ? Ink.TIE : Ink.FAINT_TIE;
                pen.curve(new Stroke(ink, (strong ? 2 : 1) / Math.min(1, scale), true), bend);
                pen.fill(ink, new Box(bend.toX() - END, bend.toY() - END, 2 * END, 2 * END), END);
            }
        }
    }

    /// A node further down is left upwards, so that lines do not run through its neighbours; one on the same
    /// level by its side. The other is reached at the side that looks here.
    private static Bend bend(Box user, Box used) {
        boolean toTheLeft = used.middle() < user.middle();
        double toX = toTheLeft ? used.right() : used.x();
        double toY = used.y() + used.height() / 2;
        double in = toTheLeft ? SWING : -SWING;
        if (user.y() > used.bottom()) {
            double fromX = toTheLeft ? user.x() + ASIDE : user.right() - ASIDE;
            return new Bend(fromX, user.y(), fromX, user.y() - SWING, toX + in, toY, toX, toY);
        }
        double fromX = toTheLeft ? user.x() : user.right();
        return Bend.across(fromX, user.y() + user.height() / 2, -in, toX, toY, in);
    }
}
