package dev.drydock.app.plan.chart.pen;

import dev.drydock.app.kit.diagram.Box;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.scene.paint.Color;

/// Writes an SVG file. Texts of a server are escaped: they cannot become markup.
public final class SvgPen implements Pen {
    private final StringBuilder body = new StringBuilder();
    private final Map<Ink, Color> inks;

    public SvgPen(Map<Ink, Color> inks) {
        this.inks = inks;
    }

    /// The whole file.
    public String file(Box view) {
        return format(
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"%.1f %.1f %.1f %.1f\" width=\"%.0f\""
                                + " height=\"%.0f\">%n",
                        view.x(), view.y(), view.width(), view.height(), view.width(), view.height())
                + rectangle(view, 0, "fill=\"" + colour(Ink.GROUND) + "\"")
                + body
                + "</svg>\n";
    }

    @Override
    public void fill(Ink ink, Box box, double radius) {
        body.append(rectangle(box, radius, "fill=\"" + colour(ink) + "\""));
    }

    @Override
    public void outline(Stroke stroke, Box box, double radius) {
        body.append(rectangle(box, radius, "fill=\"none\" " + stroke(stroke)));
    }

    @Override
    public void curve(Stroke stroke, Bend bend) {
        body.append(format(
                "<path d=\"M%.1f %.1f C%.1f %.1f %.1f %.1f %.1f %.1f\" fill=\"none\" %s/>%n",
                bend.fromX(),
                bend.fromY(),
                bend.pullX(),
                bend.pullY(),
                bend.pushX(),
                bend.pushY(),
                bend.toX(),
                bend.toY(),
                stroke(stroke)));
    }

    @Override
    public void hatch(Ink ink, Box box) {
        for (double x = box.x(); x + 6 < box.right(); x += 6) {
            double reach = Math.min(box.height(), box.right() - x);
            body.append(format(
                    "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" %s/>%n",
                    x, box.bottom(), x + reach, box.bottom() - reach, stroke(new Stroke(ink, 1, false))));
        }
    }

    @Override
    public void text(Ink ink, Face face, String text, Spot spot) {
        body.append(format(
                "<text x=\"%.1f\" y=\"%.1f\" font-family=\"%s, %s\" font-size=\"%.1f\"%s%s fill=\"%s\">%s</text>%n",
                spot.x(),
                spot.y(),
                face.family(),
                face == Face.NUMBER ? "monospace" : "sans-serif",
                face.size(),
                face.bold() ? " font-weight=\"bold\"" : "",
                spot.toTheLeft() ? " text-anchor=\"end\"" : "",
                colour(ink),
                escaped(text)));
    }

    private String rectangle(Box box, double radius, String look) {
        return format(
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"%.1f\" %s/>%n",
                box.x(), box.y(), box.width(), box.height(), radius, look);
    }

    private String stroke(Stroke stroke) {
        return format(
                "stroke=\"%s\" stroke-width=\"%.1f\"%s",
                colour(stroke.ink()), stroke.width(), stroke.dashed() ? " stroke-dasharray=\"4 3\"" : "");
    }

    private String colour(Ink ink) {
        Color color = Objects.requireNonNull(inks.get(ink));
        return format(
                "rgb(%d,%d,%d)",
                Math.round(255 * color.getRed()),
                Math.round(255 * color.getGreen()),
                Math.round(255 * color.getBlue()));
    }

    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(Character.isISOControl(c) ? ' ' : c);
            }
        });
        return escaped.toString();
    }

    @SuppressWarnings("AnnotateFormatMethod") // the annotation is not among our libraries
    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
