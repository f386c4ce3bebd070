package dev.drydock.core.schema.erd.picture;

import dev.drydock.core.schema.erd.layout.Area;
import dev.drydock.core.schema.erd.layout.ErdLayout;
import dev.drydock.core.schema.erd.layout.Letters;
import dev.drydock.core.schema.erd.layout.Point;
import java.util.List;
import java.util.Locale;

/// Writes a diagram as an SVG file that stands for itself: no fonts, scripts or links, colours by class, so
/// that one file can follow the reader's theme. Names and notes are escaped: they cannot become markup.
public final class SvgPicture {
    /// Which colours a file has.
    public enum Theme {
        LIGHT,
        DARK,
        /// Those that the reader's system asks for.
        BOTH
    }

    private final StringBuilder body = new StringBuilder();

    private SvgPicture() {}

    public static String of(ErdLayout layout, Theme theme) {
        SvgPicture picture = new SvgPicture();
        new ErdPainter(layout, picture.new Pen(), Glance.plain())
                .paint(layout.area().grown(1));
        Area all = layout.area();
        return format(
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.0f %.0f\" width=\"%.0f\""
                                + " height=\"%.0f\">%n",
                        all.width(), all.height(), all.width(), all.height())
                + "<style>\n"
                + style(theme)
                + "</style>\n"
                + format(
                        "<rect x=\"0\" y=\"0\" width=\"%.0f\" height=\"%.0f\" class=\"f-ground\"/>%n",
                        all.width(), all.height())
                + picture.body
                + "</svg>\n";
    }

    private static String style(Theme theme) {
        StringBuilder style = new StringBuilder();
        style.append(format(".name, .far { font: bold %.1fpx Inter, 'Segoe UI', sans-serif }%n", Letters.NAME_SIZE));
        style.append(format(".row { font: %.1fpx 'JetBrains Mono', Menlo, Consolas, monospace }%n", Letters.ROW_SIZE));
        style.append("text { white-space: pre }\n");
        style.append(colours(theme == Theme.DARK ? Palette.DARK : Palette.LIGHT));
        if (theme == Theme.BOTH) {
            style.append("@media (prefers-color-scheme: dark) {\n")
                    .append(colours(Palette.DARK))
                    .append("}\n");
        }
        return style.toString();
    }

    private static String colours(Palette palette) {
        StringBuilder rules = new StringBuilder();
        for (Ink ink : Ink.values()) {
            String colour = palette.of(ink);
            rules.append(format(".f-%s { fill: %s } .s-%s { stroke: %s }%n", ink.id(), colour, ink.id(), colour));
        }
        return rules.toString();
    }

    /// Writes elements.
    private final class Pen implements ErdPen {
        @Override
        public void fill(Ink ink, Area area, double radius) {
            rectangle(area, radius, format("class=\"f-%s\"", ink.id()));
        }

        @Override
        public void outline(Stroke stroke, Area area, double radius) {
            rectangle(area, radius, "fill=\"none\" " + look(stroke));
        }

        private void rectangle(Area area, double radius, String look) {
            body.append(format(
                    "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"%.1f\" %s/>%n",
                    area.x(), area.y(), area.width(), area.height(), radius, look));
        }

        @Override
        public void line(Stroke stroke, List<Point> points, double radius) {
            StringBuilder path = new StringBuilder();
            Corners.along(points, radius, new Corners.Way() {
                @Override
                public void moveTo(double x, double y) {
                    path.append(format("M%.1f %.1f", x, y));
                }

                @Override
                public void lineTo(double x, double y) {
                    path.append(format("L%.1f %.1f", x, y));
                }

                @Override
                public void quadTo(double cornerX, double cornerY, double x, double y) {
                    path.append(format("Q%.1f %.1f %.1f %.1f", cornerX, cornerY, x, y));
                }
            });
            body.append(format("<path d=\"%s\" fill=\"none\" %s/>%n", path, look(stroke)));
        }

        @Override
        public void ring(Stroke stroke, Point middle, double radius) {
            body.append(format(
                    "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" class=\"f-ground s-%s\" stroke-width=\"%.1f\"/>%n",
                    middle.x(), middle.y(), radius, stroke.ink().id(), stroke.width()));
        }

        @Override
        public void text(Words words) {
            if (!words.text().isEmpty()) {
                body.append(format(
                        "<text x=\"%.1f\" y=\"%.1f\" class=\"%s f-%s\"%s>%s</text>%n",
                        words.x(),
                        words.y(),
                        words.face().name().toLowerCase(Locale.ROOT),
                        words.ink().id(),
                        words.toTheLeft() ? " text-anchor=\"end\"" : "",
                        escaped(words.text())));
            }
        }

        private String look(Stroke stroke) {
            return format(
                    "class=\"s-%s\" stroke-width=\"%.1f\"%s",
                    stroke.ink().id(), stroke.width(), stroke.dashed() ? " stroke-dasharray=\"5 3\"" : "");
        }
    }

    /// What XML does not allow at all becomes a space.
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                default -> {
                    boolean allowed = c >= ' ' && c != 0xFFFE && c != 0xFFFF && (c < 0xD800 || c > 0xDFFF);
                    escaped.appendCodePoint(allowed ? c : ' ');
                }
            }
        });
        return escaped.toString();
    }

    @SuppressWarnings("AnnotateFormatMethod") // the annotation is not among our libraries
    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
