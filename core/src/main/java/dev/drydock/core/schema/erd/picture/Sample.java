package dev.drydock.core.schema.erd.picture;

import dev.drydock.core.schema.erd.Cardinality;
import dev.drydock.core.schema.erd.layout.Point;
import java.util.List;
import java.util.Optional;

/// A short wire for a legend.
public final class Sample {
    private Sample() {}

    /// @param mark at its right end; none for a wire that is only inferred
    /// @param width from x = 0
    /// @param y its height
    public static void paint(ErdPen pen, Optional<Cardinality> mark, double width, double y) {
        ErdPen.Stroke stroke = new ErdPen.Stroke(mark.isPresent() ? Ink.WIRE : Ink.INFERRED, 1.2, mark.isEmpty());
        pen.line(stroke, List.of(new Point(0, y), new Point(width, y)), 0);
        mark.ifPresent(cardinality -> new Marks(pen).end(cardinality, stroke, new Point(width, y), -1));
    }
}
