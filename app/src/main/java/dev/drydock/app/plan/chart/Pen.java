package dev.drydock.app.plan.chart;

/// What a plan is painted with: a canvas, or the text of an SVG file.
interface Pen {
    /// How a line is drawn.
    record Stroke(Ink ink, double width, boolean dashed) {}

    /// Where a text stands.
    ///
    /// @param y of the line the letters stand on
    /// @param toTheLeft `x` is its right end
    record Spot(double x, double y, boolean toTheLeft) {}

    void fill(Ink ink, Box box, double radius);

    void outline(Stroke stroke, Box box, double radius);

    /// From the bottom of one node to the top of another.
    void curve(Stroke stroke, double x1, double y1, double x2, double y2);

    /// Slanting lines over a box.
    void hatch(Ink ink, Box box);

    void text(Ink ink, Face face, String text, Spot spot);
}
