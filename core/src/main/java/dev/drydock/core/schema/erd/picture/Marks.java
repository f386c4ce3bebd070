package dev.drydock.core.schema.erd.picture;

import dev.drydock.core.schema.erd.Cardinality;
import dev.drydock.core.schema.erd.layout.Area;
import dev.drydock.core.schema.erd.layout.Point;
import java.util.List;

/// The marks at the ends of wires (crow's feet) and the small pictures of keys.
final class Marks {
    private static final double FOOT = 10;
    private static final double SPREAD = 5;
    private static final double BAR = 5;
    private static final double RING = 3.5;

    private final ErdPen pen;

    Marks(ErdPen pen) {
        this.pen = pen;
    }

    /// @param out 1 where the wire leaves to the right, -1 to the left
    void end(Cardinality cardinality, ErdPen.Stroke wire, Point at, int out) {
        ErdPen.Stroke stroke = new ErdPen.Stroke(wire.ink(), wire.width(), false);
        switch (cardinality) {
            case EXACTLY_ONE -> {
                bar(stroke, at.x() + out * 5, at.y());
                bar(stroke, at.x() + out * 9, at.y());
            }
            case ONE_OR_NONE -> {
                bar(stroke, at.x() + out * 5, at.y());
                pen.ring(stroke, new Point(at.x() + out * (7 + RING + 1), at.y()), RING);
            }
            case MANY_OR_NONE -> {
                Point knee = new Point(at.x() + out * FOOT, at.y());
                pen.line(
                        stroke,
                        List.of(new Point(at.x(), at.y() - SPREAD), knee, new Point(at.x(), at.y() + SPREAD)),
                        0);
                pen.ring(stroke, new Point(knee.x() + out * (RING + 0.5), at.y()), RING);
            }
        }
    }

    private void bar(ErdPen.Stroke stroke, double x, double y) {
        pen.line(stroke, List.of(new Point(x, y - BAR), new Point(x, y + BAR)), 0);
    }

    /// A key, `x` its middle.
    void primary(Ink ink, double x, double y) {
        ErdPen.Stroke stroke = new ErdPen.Stroke(ink, 1.6, false);
        pen.ring(stroke, new Point(x - 2, y - 1.6), 2);
        pen.line(stroke, List.of(new Point(x - 0.4, y), new Point(x + 3.6, y + 3.6)), 0);
        pen.line(stroke, List.of(new Point(x + 1.6, y + 2), new Point(x + 3, y + 0.8)), 0);
    }

    /// Two links of a chain.
    void foreign(Ink ink, double x, double y) {
        ErdPen.Stroke stroke = new ErdPen.Stroke(ink, 1.2, false);
        pen.ring(stroke, new Point(x - 2.1, y + 2.1), 2.2);
        pen.ring(stroke, new Point(x + 2.1, y - 2.1), 2.2);
        pen.line(stroke, List.of(new Point(x - 1.8, y + 1.8), new Point(x + 1.8, y - 1.8)), 0);
    }

    void plain(Ink ink, double x, double y) {
        pen.fill(ink, new Area(x - 0.9, y - 0.9, 1.8, 1.8), 0.9);
    }
}
