package dev.drydock.core.schema.erd.picture;

import dev.drydock.core.schema.erd.layout.Point;
import java.util.List;

/// Rounds the corners of a line: where each begins and ends.
public final class Corners {
    /// Told the way of a line.
    public interface Way {
        void moveTo(double x, double y);

        void lineTo(double x, double y);

        /// A bend around a corner.
        void quadTo(double cornerX, double cornerY, double x, double y);
    }

    private Corners() {}

    public static void along(List<Point> points, double radius, Way way) {
        Point first = points.getFirst();
        way.moveTo(first.x(), first.y());
        for (int i = 1; i < points.size() - 1; i++) {
            Point corner = points.get(i);
            Point before = towards(corner, points.get(i - 1), radius);
            Point after = towards(corner, points.get(i + 1), radius);
            way.lineTo(before.x(), before.y());
            way.quadTo(corner.x(), corner.y(), after.x(), after.y());
        }
        Point last = points.getLast();
        way.lineTo(last.x(), last.y());
    }

    /// At most half way, so that two corners never meet.
    private static Point towards(Point from, Point to, double radius) {
        double length = Math.hypot(to.x() - from.x(), to.y() - from.y());
        double part = length == 0 ? 0 : Math.min(radius, length / 2) / length;
        return new Point(from.x() + (to.x() - from.x()) * part, from.y() + (to.y() - from.y()) * part);
    }
}
