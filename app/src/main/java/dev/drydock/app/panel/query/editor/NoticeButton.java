package dev.drydock.app.panel.query.editor;

import dev.drydock.app.kit.Describe;
import dev.drydock.app.kit.Icon;
import javafx.scene.control.Button;

/// Small icon buttons of the editor's bars.
final class NoticeButton {
    private NoticeButton() {}

    static Button of(Icon icon, String what, Runnable action) {
        Button button = new Button("", icon.node(14));
        button.getStyleClass().addAll("icon-button");
        button.setOnAction(event -> action.run());
        return Describe.control(button, what);
    }
}
