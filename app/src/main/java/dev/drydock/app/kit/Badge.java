package dev.drydock.app.kit;

import dev.drydock.core.connect.Environment;
import java.util.Locale;
import javafx.scene.control.Label;

/// Small words on a tinted ground: a state, an environment. Never colour alone: icon or word carries the meaning.
public final class Badge {
    /// What the tint says.
    public enum Tone {
        NEUTRAL,
        ACCENT,
        SUCCESS,
        WARNING,
        DANGER
    }

    private static final Messages WORDS = Messages.of(Badge.class);

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
    public static Label environment(Environment environment) {
        Label label = of(tone(environment), word(environment));
        label.getStyleClass().add("env-badge");
        return label;
    }

    /// What an environment is called everywhere.
    public static String word(Environment environment) {
        return switch (environment) {
            case DEV -> WORDS.text("environment.dev");
            case TEST -> WORDS.text("environment.test");
            case STAGING -> WORDS.text("environment.staging");
            case PROD -> WORDS.text("environment.prod");
        };
    }

    public static Tone tone(Environment environment) {
        return switch (environment) {
            case DEV -> Tone.NEUTRAL;
            case TEST -> Tone.ACCENT;
            case STAGING -> Tone.WARNING;
            case PROD -> Tone.DANGER;
        };
    }

    /// The style class of a tone: `neutral`, `accent`, ...
    public static String toneClass(Tone tone) {
        return tone.name().toLowerCase(Locale.ROOT);
    }
}
