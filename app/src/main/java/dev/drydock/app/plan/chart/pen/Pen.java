package dev.drydock.app.plan.chart.pen;

import dev.drydock.app.kit.diagram.Box;

/// What a plan is painted with: a canvas, or the text of an SVG file.
public interface Pen {
    /// How a line is drawn.
    record Stroke(Ink ink, double width, boolean dashed) {}

    /// Where a text stands.
    ///
    /// @param y of the line the letters stand on
    /// @param toTheLeft `x` is its right end
    record Spot(double x, double y, boolean toTheLeft) {}

    /// A curve from one point to another, by its two control points.
    record Bend(
            double fromX,
            double fromY,
            double pullX,
            double pullY,
            double pushX,
            double pushY,
            double toX,
            double toY) {
        /// Leaves and arrives upright.
        public static Bend down(double fromX, double fromY, double toX, double toY) {
            double middle = (fromY + toY) / 2;
            return new Bend(fromX, fromY, fromX, middle, toX, middle, toX, toY);
        }

        /// Leaves and arrives level.
        ///
        /// @param out how far it first goes to the side, negative to the left
        /// @param in from which side it comes at the end, negative from the left
        public static Bend across(double fromX, double fromY, double out, double toX, double toY, double in) {
            return new Bend(fromX, fromY, fromX + out, fromY, toX + in, toY, toX, toY);
        }

        public boolean isStraight() {
            return Math.abs(fromX - toX) < 0.5 && Math.abs(pullX - toX) < 0.5 && Math.abs(pushX - toX) < 0.5;
        }

        /// What it stays inside.
        public Box around() {
            double left = Math.min(Math.min(fromX, toX), Math.min(pullX, pushX));
            double right = Math.max(Math.max(fromX, toX), Math.max(pullX, pushX));
            double top = Math.min(Math.min(fromY, toY), Math.min(pullY, pushY));
            double bottom = Math.max(Math.max(fromY, toY), Math.max(pullY, pushY));
            return new Box(left, top, right - left, bottom - top);
        }
    }

    void fill(Ink ink, Box box, double radius);

    void outline(Stroke stroke, Box box, double radius);

    void curve(Stroke stroke, Bend bend);

    /// Slanting lines over a box.
    void hatch(Ink ink, Box box);

    void text(Ink ink, Face face, String text, Spot spot);
}
