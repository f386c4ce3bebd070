package dev.drydock.app.plan.card;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// Text that takes as many lines as it needs.
final class Wrapped {
    private Wrapped() {}

    static Label label(String text, String... looks) {
        Label label = new Label(text);
        label.getStyleClass().addAll(looks);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
