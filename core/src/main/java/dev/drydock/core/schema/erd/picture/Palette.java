package dev.drydock.core.schema.erd.picture;

import dev.drydock.core.text.Resource;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/// The colours of diagrams that leave the program, as `#rrggbb`. They are those of the window's themes.
@SuppressWarnings("ImmutableEnumChecker") // filled once, never handed out
public enum Palette {
    LIGHT("light"),
    DARK("dark");

    private final String id;
    private final Map<Ink, String> colours = new EnumMap<>(Ink.class);

    Palette(String id) {
        this.id = id;
        Properties all = new Properties();
        try {
            all.load(new StringReader(Resource.text(Palette.class, "palette.properties")));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        for (Ink ink : Ink.values()) {
            colours.put(ink, Objects.requireNonNull(all.getProperty(this.id + "." + ink.id()), ink.id()));
        }
    }

    public String of(Ink ink) {
        return Objects.requireNonNull(colours.get(ink));
    }
}
