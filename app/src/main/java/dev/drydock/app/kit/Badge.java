package dev.drydock.app.kit;

import java.util.Locale;
import javafx.scene.control.Label;

/// Small words on a tinted ground: a state, an environment. Never colour alone: icon or word carries the
/// meaning.
public final class Badge {
    /// What the tint says.
    public enum Tone {
        NEUTRAL,
        ACCENT,
        SUCCESS,
        WARNING,
        DANGER
    }

    private Badge() {}

    public static Label of(Tone tone, String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll("badge", toneClass(tone));
        return label;
    }

    public static Label of(Tone tone, Icon icon, String text) {
        Label label = of(tone, text);
        label.getStyleClass().add("pill");
        label.setGraphic(icon.node(12));
        return label;
    }

    /// The word of an environment in its tone.
    public static Label of(EnvironmentLook look) {
        Label label = of(look.tone(), look.word());
        label.getStyleClass().add("env-badge");
        label.setMinWidth(Label.USE_PREF_SIZE);
        return label;
    }

    /// The style class of a tone: `neutral`, `accent`, ...
    public static String toneClass(Tone tone) {
        return tone.name().toLowerCase(Locale.ROOT);
    }
}
