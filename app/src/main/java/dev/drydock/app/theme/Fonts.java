package dev.drydock.app.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javafx.scene.text.Font;

/// The bundled fonts: Inter for words, JetBrains Mono for code and numbers. Loaded before the first scene, so
/// that the window looks the same on every machine.
final class Fonts {
    private static final List<String> FILES = List.of(
            "Inter_400Regular.ttf",
            "Inter_600SemiBold.ttf",
            "Inter_700Bold.ttf",
            "JetBrainsMono_400Regular.ttf",
            "JetBrainsMono_700Bold.ttf");

    private Fonts() {}

    static void load() {
        FILES.forEach(Fonts::load);
    }

    private static void load(String file) {
        try (InputStream in = Objects.requireNonNull(Fonts.class.getResourceAsStream("fonts/" + file), file)) {
            Objects.requireNonNull(Font.loadFont(in, 14), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
