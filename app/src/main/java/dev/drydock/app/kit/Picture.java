package dev.drydock.app.kit;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/// Pixels of a scene, and the same as a PNG file.
public final class Picture {
    private Picture() {}

    public static BufferedImage pixels(WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage pixels = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                pixels.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        return pixels;
    }

    public static void write(BufferedImage pixels, Path file) throws IOException {
        ImageIO.write(pixels, "png", file.toFile());
    }
}
