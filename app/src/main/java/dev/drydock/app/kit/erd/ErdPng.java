package dev.drydock.app.kit.erd;

import dev.drydock.core.schema.erd.layout.Area;
import dev.drydock.core.schema.erd.layout.ErdLayout;
import dev.drydock.core.schema.erd.picture.ErdPainter;
import dev.drydock.core.schema.erd.picture.Glance;
import dev.drydock.core.schema.erd.picture.Ink;
import dev.drydock.core.schema.erd.picture.Palette;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/// A diagram as a PNG file, painted in memory on any thread: needs no display and no window.
public final class ErdPng {
    /// Pixels of a file are at most so many: a larger diagram is drawn smaller.
    private static final double MOST_PIXELS = 60e6;
    private static final double SHARP = 2;

    private ErdPng() {}

    /// Twice as large as on the screen, as far as that is no more than 60 million pixels.
    public static byte[] of(ErdLayout layout, Palette palette) throws IOException {
        Area all = layout.area();
        double scale = Math.min(SHARP, Math.sqrt(MOST_PIXELS / Math.max(1, all.width() * all.height())));
        BufferedImage image = new BufferedImage(
                (int) Math.max(1, Math.ceil(all.width() * scale)),
                (int) Math.max(1, Math.ceil(all.height() * scale)),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.setColor(Color.decode(palette.of(Ink.GROUND)));
            graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
            graphics.scale(scale, scale);
            new ErdPainter(layout, new ImagePen(graphics, palette), Glance.plain()).paint(all.grown(1));
        } finally {
            graphics.dispose();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
