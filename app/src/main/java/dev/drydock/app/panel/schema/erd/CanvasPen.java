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

    CanvasPen(GraphicsContext canvas, Function<Ink, Color> inks) {
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
        set(stroke);
        if (radius == 0) {
            canvas.strokeRect(area.x(), area.y(), area.width(), area.height());
        } else {
            canvas.strokeRoundRect(area.x(), area.y(), area.width(), area.height(), 2 * radius, 2 * radius);
        }
    }

    @Override
    public void line(Stroke stroke, List<Point> points, double radius) {
        set(stroke);
        canvas.beginPath();
        if (radius == 0) {
            canvas.moveTo(points.getFirst().x(), points.getFirst().y());
            points.forEach(p -> canvas.lineTo(p.x(), p.y()));
        } else {
            Corners.along(points, radius, new Corners.Way() {
                @Override
                public void moveTo(double x, double y) {
                    canvas.moveTo(x, y);
                }

                @Override
                public void lineTo(double x, double y) {
                    canvas.lineTo(x, y);
                }

                @Override
                public void quadTo(double cornerX, double cornerY, double x, double y) {
                    canvas.quadraticCurveTo(cornerX, cornerY, x, y);
                }
            });
        }
        canvas.stroke();
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
