package dev.drydock.app.panel.query;

import dev.drydock.app.kit.Badge;
import dev.drydock.app.kit.EnvironmentLook;
import dev.drydock.core.connect.Environment;
import javafx.scene.control.Label;

/// The badge that says how much harm a mistake does here.
final class EnvironmentMark {
    private EnvironmentMark() {}

    static Label of(Environment environment) {
        EnvironmentLook look = EnvironmentLook.of(environment);
        Label badge = Badge.of(look.tone(), look.word());
        badge.getStyleClass().add("env-badge");
        badge.setMinWidth(Label.USE_PREF_SIZE);
        return badge;
    }

    static String word(Environment environment) {
        return EnvironmentLook.of(environment).word();
    }
}
