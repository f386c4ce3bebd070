package dev.drydock.app.panel.schema.erd;

import dev.drydock.core.schema.erd.layout.Area;
import dev.drydock.core.schema.erd.layout.Letters;
import dev.drydock.core.schema.erd.layout.Point;
import dev.drydock.core.schema.erd.picture.Corners;
import dev.drydock.core.schema.erd.picture.ErdPen;
import dev.drydock.core.schema.erd.picture.Ink;
import java.util.List;
import java.util.function.Function;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

/// Paints a diagram on a canvas.
final class CanvasPen implements ErdPen {
    private static final Font NAME = Font.font("Inter", FontWeight.BOLD, Letters.NAME_SIZE);
    private static final Font FAR = Font.font("Inter", FontWeight.BOLD, 2 * Letters.NAME_SIZE);
    private static final Font ROW = Font.font("JetBrains Mono", FontWeight.NORMAL, Letters.ROW_SIZE);

    private final GraphicsContext canvas;
    private final Function<Ink, Color> inks;
    private final Area view;

    /// @param view what of the diagram is in sight
    CanvasPen(GraphicsContext canvas, Function<Ink, Color> inks, Area view) {
        this.view = view;
        this.canvas = canvas;
        this.inks = inks;
        canvas.setLineCap(StrokeLineCap.BUTT);
        canvas.setLineJoin(StrokeLineJoin.ROUND);
    }

    @Override
    public void fill(Ink ink, Area area, double radius) {
        canvas.setFill(inks.apply(ink));
        if (radius == 0) {
            canvas.fillRect(area.x(), area.y(), area.width(), area.height());
        } else {
            canvas.fillRoundRect(area.x(), area.y(), area.width(), area.height(), 2 * radius, 2 * radius);
        }
    }

    @Override
    public void outline(Stroke stroke, Area area, double radius) {
        if (radius == 0) {
            Point topLeft = new Point(area.x(), area.y());
            Point topRight = new Point(area.right(), area.y());
            Point bottomLeft = new Point(area.x(), area.bottom());
            Point bottomRight = new Point(area.right(), area.bottom());
            piece(stroke, topLeft, topRight);
            piece(stroke, bottomLeft, bottomRight);
            piece(stroke, topLeft, bottomLeft);
            piece(stroke, topRight, bottomRight);
        } else {
            set(stroke);
            canvas.strokeRoundRect(area.x(), area.y(), area.width(), area.height(), 2 * radius, 2 * radius);
        }
    }

    @Override
    public void line(Stroke stroke, List<Point> points, double radius) {
        Corners.along(points, radius, new Pieces(stroke));
    }

    /// A line in pieces: each covers few pixels, whereas a path costs as much as all that it surrounds.
    private final class Pieces implements Corners.Way {
        private final Stroke stroke;
        private Point at = new Point(0, 0);

        Pieces(Stroke stroke) {
            this.stroke = stroke;
        }

        @Override
        public void moveTo(double x, double y) {
            at = new Point(x, y);
        }

        @Override
        public void lineTo(double x, double y) {
            Point to = new Point(x, y);
            piece(stroke, at, to);
            at = to;
        }

        @Override
        public void quadTo(double cornerX, double cornerY, double x, double y) {
            if (at.x() != x || at.y() != y) {
                Area around =
                        new Area(Math.min(at.x(), x), Math.min(at.y(), y), Math.abs(x - at.x()), Math.abs(y - at.y()));
                if (around.grown(stroke.width()).overlaps(view)) {
                    set(stroke);
                    canvas.beginPath();
                    canvas.moveTo(at.x(), at.y());
                    canvas.quadraticCurveTo(cornerX, cornerY, x, y);
                    canvas.stroke();
                }
            }
            at = new Point(x, y);
        }
    }

    /// What is out of view is cut off: dashes would be counted there too.
    private void piece(Stroke stroke, Point from, Point to) {
        boolean level = Math.abs(from.y() - to.y()) < 0.01;
        boolean upright = Math.abs(from.x() - to.x()) < 0.01;
        if (!level && !upright) {
            set(stroke);
            canvas.strokeLine(from.x(), from.y(), to.x(), to.y());
            return;
        }
        double thick = stroke.width();
        double left = Math.max(Math.min(from.x(), to.x()) - (level ? 0 : thick / 2), view.x() - thick);
        double right = Math.min(Math.max(from.x(), to.x()) + (level ? 0 : thick / 2), view.right() + thick);
        double top = Math.max(Math.min(from.y(), to.y()) - (level ? thick / 2 : 0), view.y() - thick);
        double bottom = Math.min(Math.max(from.y(), to.y()) + (level ? thick / 2 : 0), view.bottom() + thick);
        if (right <= left || bottom <= top) {
            return;
        }
        if (stroke.dashed()) {
            set(stroke);
            canvas.strokeLine(
                    level ? left : from.x(),
                    level ? from.y() : top,
                    level ? right : from.x(),
                    level ? from.y() : bottom);
        } else {
            canvas.setFill(inks.apply(stroke.ink()));
            canvas.fillRect(left, top, right - left, bottom - top);
        }
    }

    @Override
    public void ring(Stroke stroke, Point middle, double radius) {
        canvas.setFill(inks.apply(Ink.GROUND));
        canvas.fillOval(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius);
        set(stroke);
        canvas.strokeOval(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius);
    }

    @Override
    public void text(Words words) {
        canvas.setFill(inks.apply(words.ink()));
        canvas.setFont(
                switch (words.face()) {
                    case NAME -> NAME;
                    case FAR -> FAR;
                    case ROW -> ROW;
                });
        canvas.setTextAlign(words.toTheLeft() ? TextAlignment.RIGHT : TextAlignment.LEFT);
        canvas.fillText(words.text(), words.x(), words.y());
    }

    private void set(Stroke stroke) {
        canvas.setStroke(inks.apply(stroke.ink()));
        canvas.setLineWidth(stroke.width());
        if (stroke.dashed()) {
            canvas.setLineDashes(5, 3);
        } else {
            canvas.setLineDashes();
        }
    }
}
