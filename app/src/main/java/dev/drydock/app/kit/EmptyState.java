package dev.drydock.app.kit;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Where nothing is: what would be here, and the next step.
public final class EmptyState extends VBox {
    /// @param actions buttons, the primary one first
    public EmptyState(Icon icon, String title, String sentence, List<? extends Node> actions) {
        getStyleClass().add("empty-state");
        setAlignment(Pos.CENTER);
        Label head = new Label(title);
        head.getStyleClass().add("empty-title");
        Label body = new Label(sentence);
        body.setWrapText(true);
        body.getStyleClass().add("muted");
        body.setMaxWidth(420);
        body.setAlignment(Pos.CENTER);
        body.setTextAlignment(javafx.scene.text.TextAlignment.CENTER);
        getChildren().addAll(icon.node(32, "muted-icon"), head, body);
        if (!actions.isEmpty()) {
            HBox row = new HBox(8);
            row.setAlignment(Pos.CENTER);
            row.getStyleClass().add("empty-actions");
            row.getChildren().addAll(actions);
            getChildren().add(row);
        }
    }

    public EmptyState(Icon icon, String title, String sentence) {
        this(icon, title, sentence, List.of());
    }
}
