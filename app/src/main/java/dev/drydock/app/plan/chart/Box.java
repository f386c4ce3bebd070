package dev.drydock.app.plan.chart;

/// A rectangle.
public record Box(double x, double y, double width, double height) {
    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }

    double middle() {
        return x + width / 2;
    }

    boolean holds(double atX, double atY) {
        return atX >= x && atX <= right() && atY >= y && atY <= bottom();
    }

    boolean meets(Box other) {
        return x <= other.right() && other.x <= right() && y <= other.bottom() && other.y <= bottom();
    }

    Box grown(double by) {
        return new Box(x - by, y - by, width + 2 * by, height + 2 * by);
    }
}
