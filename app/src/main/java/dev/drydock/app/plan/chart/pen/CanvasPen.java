package dev.drydock.app.plan.chart.pen;

import dev.drydock.app.kit.diagram.Box;
import java.util.function.Function;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.TextAlignment;

/// Paints on a canvas.
public final class CanvasPen implements Pen {
    private static final double HATCH = 6;

    private final GraphicsContext canvas;
    private final Function<Ink, Color> inks;

    public CanvasPen(GraphicsContext canvas, Function<Ink, Color> inks) {
        this.canvas = canvas;
        this.inks = inks;
        canvas.setLineCap(StrokeLineCap.BUTT);
    }

    @Override
    public void fill(Ink ink, Box box, double radius) {
        canvas.setFill(inks.apply(ink));
        if (radius == 0) {
            canvas.fillRect(box.x(), box.y(), box.width(), box.height());
        } else {
            canvas.fillRoundRect(box.x(), box.y(), box.width(), box.height(), 2 * radius, 2 * radius);
        }
    }

    @Override
    public void outline(Stroke stroke, Box box, double radius) {
        set(stroke);
        if (radius == 0) {
            canvas.strokeRect(box.x(), box.y(), box.width(), box.height());
            return;
        }
        canvas.strokeRoundRect(box.x(), box.y(), box.width(), box.height(), 2 * radius, 2 * radius);
    }

    private void set(Stroke stroke) {
        canvas.setStroke(inks.apply(stroke.ink()));
        canvas.setLineWidth(stroke.width());
        if (stroke.dashed()) {
            canvas.setLineDashes(4, 3);
        } else {
            canvas.setLineDashes();
        }
    }

    @Override
    public void curve(Stroke stroke, Bend bend) {
        set(stroke);
        if (bend.isStraight()) {
            canvas.strokeLine(bend.fromX(), bend.fromY(), bend.toX(), bend.toY());
            return;
        }
        canvas.beginPath();
        canvas.moveTo(bend.fromX(), bend.fromY());
        canvas.bezierCurveTo(bend.pullX(), bend.pullY(), bend.pushX(), bend.pushY(), bend.toX(), bend.toY());
        canvas.stroke();
    }

    /// All lines in one stroke, and each only as long as the box: a clip, or a stroke for each line, costs more
    /// than all else of a node.
    @Override
    public void hatch(Ink ink, Box box) {
        set(new Stroke(ink, 1, false));
        canvas.beginPath();
        for (double x = box.x() - box.height() + HATCH; x < box.right(); x += HATCH) {
            double from = Math.max(x, box.x());
            double to = Math.min(x + box.height(), box.right());
            canvas.moveTo(from, box.bottom() - (from - x));
            canvas.lineTo(to, box.bottom() - (to - x));
        }
        canvas.stroke();
    }

    @Override
    public void text(Ink ink, Face face, String text, Spot spot) {
        canvas.setFill(inks.apply(ink));
        canvas.setFont(face.font());
        canvas.setTextAlign(spot.toTheLeft() ? TextAlignment.RIGHT : TextAlignment.LEFT);
        canvas.fillText(text, spot.x(), spot.y());
    }
}
