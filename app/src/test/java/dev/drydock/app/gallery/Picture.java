package dev.drydock.app.gallery;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Scene;
import javax.imageio.ImageIO;

/// A scene as pixels: written as PNG, compared by mean difference of colour.
public record Picture(BufferedImage pixels) {
    /// FX thread.
    public static Picture of(Scene scene) {
        return new Picture(dev.drydock.app.kit.Picture.pixels(scene.snapshot(null)));
    }

    public static Picture read(Path file) {
        try {
            return new Picture(ImageIO.read(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void write(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            dev.drydock.app.kit.Picture.write(pixels, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// 0 = the same, 1 = black against white; the mean over all pixels and channels. 1 when the sizes differ.
    public double difference(Picture other) {
        if (pixels.getWidth() != other.pixels.getWidth() || pixels.getHeight() != other.pixels.getHeight()) {
            return 1;
        }
        long sum = 0;
        for (int y = 0; y < pixels.getHeight(); y++) {
            for (int x = 0; x < pixels.getWidth(); x++) {
                sum += difference(pixels.getRGB(x, y), other.pixels.getRGB(x, y));
            }
        }
        return sum / (255.0 * 3 * pixels.getWidth() * pixels.getHeight());
    }

    private static int difference(int a, int b) {
        int sum = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            sum += Math.abs((a >> shift & 0xff) - (b >> shift & 0xff));
        }
        return sum;
    }
}
