package dev.drydock.app.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;

/// The named colours of one theme, read from the style sheets themselves.
final class Palette {
    private static final Pattern TOKEN = Pattern.compile("(-[a-z0-9-]+)\\s*:\\s*([^;]+);");
    private final Map<String, String> values = new HashMap<>();

    Palette(boolean dark) {
        read("/atlantafx/base/theme/primer-" + (dark ? "dark" : "light") + ".css", ".root");
        read("/dev/drydock/app/theme/tokens.css", ".root");
        if (dark) {
            read("/dev/drydock/app/theme/tokens.css", ".root:dark");
        }
    }

    /// The contrast of WCAG 2.2, 1.4.3, of `text` on `ground`, which itself lies on `under`.
    double contrast(String text, String ground, String under) {
        Color below = over(colour(ground), colour(under));
        double a = luminance(over(colour(text), below));
        double b = luminance(below);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private Color colour(String name) {
        String value = Objects.requireNonNull(values.get(name), name).strip();
        return value.startsWith("-") ? colour(value) : Color.web(value);
    }

    private static Color over(Color top, Color bottom) {
        double a = top.getOpacity();
        return new Color(
                top.getRed() * a + bottom.getRed() * (1 - a),
                top.getGreen() * a + bottom.getGreen() * (1 - a),
                top.getBlue() * a + bottom.getBlue() * (1 - a),
                1);
    }

    private static double luminance(Color c) {
        return 0.2126 * linear(c.getRed()) + 0.7152 * linear(c.getGreen()) + 0.0722 * linear(c.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.03928 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    private void read(String sheet, String selector) {
        Matcher block = Pattern.compile("(?:^|[\\s}])" + Pattern.quote(selector) + "\\s*\\{([^}]*)}")
                .matcher(text(sheet));
        while (block.find()) {
            Matcher token = TOKEN.matcher(block.group(1));
            while (token.find()) {
                values.put(token.group(1), token.group(2));
            }
        }
    }

    private static String text(String sheet) {
        try (InputStream in = Objects.requireNonNull(Palette.class.getResourceAsStream(sheet), sheet)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
