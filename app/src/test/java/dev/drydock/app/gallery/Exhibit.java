package dev.drydock.app.gallery;

import dev.drydock.app.theme.Theme;
import java.util.function.Function;
import javafx.scene.Scene;

/// One state of one panel, ready to be shown.
///
/// @param panel first part of the file name, for example `connections`
/// @param state second part, for example `empty`
/// @param settleMillis how long after it is shown the state is complete: colours, skeletons and values come
///     late
/// @param scene makes the scene in the given theme, FX thread; 1280x800
public record Exhibit(String panel, String state, long settleMillis, Function<Theme, Scene> scene) {
    public Exhibit(String panel, String state, Function<Theme, Scene> scene) {
        this(panel, state, 0, scene);
    }

    public String name() {
        return panel + "-" + state;
    }

    @Override
    public String toString() {
        return name();
    }
}
