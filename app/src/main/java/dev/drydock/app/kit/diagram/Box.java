package dev.drydock.app.kit.diagram;

/// A rectangle.
public record Box(double x, double y, double width, double height) {
    public double right() {
        return x + width;
    }

    public double bottom() {
        return y + height;
    }

    public double middle() {
        return x + width / 2;
    }

    public boolean holds(double atX, double atY) {
        return atX >= x && atX <= right() && atY >= y && atY <= bottom();
    }

    public boolean meets(Box other) {
        return x <= other.right() && other.x <= right() && y <= other.bottom() && other.y <= bottom();
    }

    public Box grown(double by) {
        return new Box(x - by, y - by, width + 2 * by, height + 2 * by);
    }
}
