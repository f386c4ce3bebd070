package dev.drydock.app.kit.diagram;

/// Which part of a picture is in sight, and how large. A point of the picture stands at `x * scale + left`.
public final class Camera {
    static final double MOST = 2;
    private static final double MARGIN = 24;

    private double scale = 1;
    private double left;
    private double top;

    public double scale() {
        return scale;
    }

    public double left() {
        return left;
    }

    public double top() {
        return top;
    }

    public void pan(double byX, double byY) {
        left += byX;
        top += byY;
    }

    /// Larger or smaller; what stands at a point of the screen stays there.
    ///
    /// @param least the smallest scale
    public void zoom(double factor, double atX, double atY, double least) {
        double next = Math.clamp(scale * factor, Math.min(least, MOST), MOST);
        left = atX - (atX - left) * next / scale;
        top = atY - (atY - top) * next / scale;
        scale = next;
    }

    /// The scale at which a picture is in sight as a whole, never above full size.
    public static double fitting(double width, double height, double roomX, double roomY) {
        return Math.min(
                1,
                Math.min(
                        Math.max(1, roomX - 2 * MARGIN) / Math.max(1, width),
                        Math.max(1, roomY - 2 * MARGIN) / Math.max(1, height)));
    }

    /// The same for a picture that brings its own margin; in the middle of the room.
    public void fill(double width, double height, double roomX, double roomY) {
        scale = Math.min(1, Math.min(roomX / Math.max(1, width), roomY / Math.max(1, height)));
        left = (roomX - width * scale) / 2;
        top = (roomY - height * scale) / 2;
    }

    public void fit(double width, double height, double roomX, double roomY) {
        scale = fitting(width, height, roomX, roomY);
        left = (roomX - width * scale) / 2;
        top = Math.max(MARGIN, (roomY - height * scale) / 2);
        if (height * scale + 2 * MARGIN < roomY) {
            top = MARGIN;
        }
    }

    /// A box as near to the middle as the ends of the picture allow.
    public void centre(Box box, Box picture, double roomX, double roomY) {
        double width = picture.width() * scale;
        left = width + 2 * MARGIN <= roomX
                ? (roomX - width) / 2
                : within(roomX / 2 - box.middle() * scale, width, roomX);
        top = within(roomY / 2 - (box.y() + box.height() / 2) * scale, picture.height() * scale, roomY);
    }

    private static double within(double start, double size, double room) {
        return size + 2 * MARGIN <= room ? MARGIN : Math.clamp(start, room - MARGIN - size, MARGIN);
    }

    public void scale(double next) {
        scale = next;
    }

    /// Moves as little as needed for a box to be in sight.
    public void reveal(Box box, double roomX, double roomY) {
        double from = box.x() * scale + left;
        double to = box.right() * scale + left;
        if (from < MARGIN || to > roomX - MARGIN) {
            left += from < MARGIN ? MARGIN - from : roomX - MARGIN - to;
        }
        double upper = box.y() * scale + top;
        double lower = box.bottom() * scale + top;
        if (upper < MARGIN || lower > roomY - MARGIN) {
            top += upper < MARGIN ? MARGIN - upper : roomY - MARGIN - lower;
        }
    }

    public Box view(double roomX, double roomY) {
        return new Box(-left / scale, -top / scale, roomX / scale, roomY / scale);
    }
}
