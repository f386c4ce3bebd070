package dev.drydock.app.kit.erd;

import dev.drydock.core.schema.erd.layout.Area;
import dev.drydock.core.schema.erd.layout.Letters;
import dev.drydock.core.schema.erd.layout.Point;
import dev.drydock.core.schema.erd.picture.Corners;
import dev.drydock.core.schema.erd.picture.ErdPen;
import dev.drydock.core.schema.erd.picture.Ink;
import dev.drydock.core.schema.erd.picture.Palette;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Paints a diagram on an image, with the program's own fonts.
final class ImagePen implements ErdPen {
    private static final Font NAME = font("Inter_700Bold.ttf", (float) Letters.NAME_SIZE);
    private static final Font ROW = font("JetBrainsMono_400Regular.ttf", (float) Letters.ROW_SIZE);

    private final Graphics2D graphics;
    private final Map<Ink, Color> inks = new EnumMap<>(Ink.class);

    ImagePen(Graphics2D graphics, Palette palette) {
        this.graphics = graphics;
        for (Ink ink : Ink.values()) {
            inks.put(ink, Color.decode(palette.of(ink)));
        }
    }

    private static Font font(String file, float size) {
        try (InputStream in =
                Objects.requireNonNull(ImagePen.class.getResourceAsStream("/dev/drydock/app/theme/fonts/" + file))) {
            return Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(size);
        } catch (FontFormatException damaged) {
            throw new IllegalStateException(damaged);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Color colour(Ink ink) {
        return Objects.requireNonNull(inks.get(ink));
    }

    @Override
    public void fill(Ink ink, Area area, double radius) {
        graphics.setColor(colour(ink));
        graphics.fill(shape(area, radius));
    }

    @Override
    public void outline(Stroke stroke, Area area, double radius) {
        set(stroke);
        graphics.draw(shape(area, radius));
    }

    private static Shape shape(Area area, double radius) {
        return new RoundRectangle2D.Double(area.x(), area.y(), area.width(), area.height(), 2 * radius, 2 * radius);
    }

    @Override
    public void line(Stroke stroke, List<Point> points, double radius) {
        set(stroke);
        Path2D path = new Path2D.Double();
        Corners.along(points, radius, new Corners.Way() {
            @Override
            public void moveTo(double x, double y) {
                path.moveTo(x, y);
            }

            @Override
            public void lineTo(double x, double y) {
                path.lineTo(x, y);
            }

            @Override
            public void quadTo(double cornerX, double cornerY, double x, double y) {
                path.quadTo(cornerX, cornerY, x, y);
            }
        });
        graphics.draw(path);
    }

    @Override
    public void ring(Stroke stroke, Point middle, double radius) {
        Shape ring = new Ellipse2D.Double(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius);
        graphics.setColor(colour(Ink.GROUND));
        graphics.fill(ring);
        set(stroke);
        graphics.draw(ring);
    }

    @Override
    public void text(Words words) {
        if (words.text().isEmpty()) {
            return;
        }
        graphics.setColor(colour(words.ink()));
        Font font = switch (words.face()) {
            case NAME -> NAME;
            case FAR -> NAME.deriveFont(2 * NAME.getSize2D());
            case ROW -> ROW;
        };
        if (font.canDisplayUpTo(words.text()) >= 0) {
            font = new Font(Font.SANS_SERIF, font.getStyle(), 1).deriveFont(font.getSize2D());
        }
        graphics.setFont(font);
        double width = words.toTheLeft()
                ? font.getStringBounds(words.text(), graphics.getFontRenderContext())
                        .getWidth()
                : 0;
        graphics.drawString(words.text(), (float) (words.x() - width), (float) words.y());
    }

    private void set(Stroke stroke) {
        graphics.setColor(colour(stroke.ink()));
        graphics.setStroke(
                stroke.dashed()
                        ? new BasicStroke(
                                (float) stroke.width(),
                                BasicStroke.CAP_BUTT,
                                BasicStroke.JOIN_ROUND,
                                1,
                                new float[] {5, 3},
                                0)
                        : new BasicStroke((float) stroke.width(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
    }
}
