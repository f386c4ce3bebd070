package dev.drydock.core.schema.erd.layout;

import dev.drydock.core.schema.erd.ErdRelation;
import java.util.List;

/// The way of a relation: level and upright pieces.
///
/// @param points from the end at the table that refers to the one at the table referred to; the first and the
///     last piece are level and at least [#STUB] long
public record Wire(ErdRelation relation, List<Point> points, Area around) {
    /// Room of the mark at an end.
    public static final double STUB = 20;

    Wire(ErdRelation relation, List<Point> points) {
        this(relation, List.copyOf(points), around(points));
    }

    private static Area around(List<Point> points) {
        Area around = new Area(points.getFirst().x(), points.getFirst().y(), 0, 0);
        for (Point point : points) {
            around = around.with(new Area(point.x(), point.y(), 0, 0));
        }
        return around;
    }

    /// The middle of its longest piece.
    public Point middle() {
        Point from = points.getFirst();
        Point to = from;
        for (int i = 1; i < points.size(); i++) {
            if (length(points.get(i - 1), points.get(i)) > length(from, to)) {
                from = points.get(i - 1);
                to = points.get(i);
            }
        }
        return new Point((from.x() + to.x()) / 2, (from.y() + to.y()) / 2);
    }

    private static double length(Point a, Point b) {
        return Math.hypot(a.x() - b.x(), a.y() - b.y());
    }

    /// How far a place is from it.
    public double distance(double x, double y) {
        double least = Double.MAX_VALUE;
        for (int i = 1; i < points.size(); i++) {
            Point a = points.get(i - 1);
            Point b = points.get(i);
            double nearX = Math.clamp(x, Math.min(a.x(), b.x()), Math.max(a.x(), b.x()));
            double nearY = Math.clamp(y, Math.min(a.y(), b.y()), Math.max(a.y(), b.y()));
            least = Math.min(least, Math.hypot(x - nearX, y - nearY));
        }
        return least;
    }
}
