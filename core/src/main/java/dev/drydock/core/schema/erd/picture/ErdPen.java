package dev.drydock.core.schema.erd.picture;

import dev.drydock.core.schema.erd.layout.Area;
import dev.drydock.core.schema.erd.layout.Point;
import java.util.List;

/// What a diagram is painted with.
public interface ErdPen {
    /// How a line is drawn.
    record Stroke(Ink ink, double width, boolean dashed) {}

    /// The letters of names and of rows.
    enum Face {
        NAME,
        /// Names that are read from afar: twice as large.
        FAR,
        /// Equal letters.
        ROW
    }

    /// A text and the place of its line of letters.
    ///
    /// @param toTheLeft `x` is its right end
    record Words(Ink ink, Face face, String text, double x, double y, boolean toTheLeft) {}

    void fill(Ink ink, Area area, double radius);

    void outline(Stroke stroke, Area area, double radius);

    /// A line with corners rounded by `radius`.
    void line(Stroke stroke, List<Point> points, double radius);

    /// A circle, its inside filled with the ground.
    void ring(Stroke stroke, Point middle, double radius);

    void text(Words words);
}
