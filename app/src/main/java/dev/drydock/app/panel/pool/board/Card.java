package dev.drydock.app.panel.pool.board;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A framed card: a head with a title and what is told beside it, and a body.
class Card extends VBox {
    private final Label beside = new Label();
    private final HBox head;

    Card(String title) {
        getStyleClass().addAll("fact-card", "pool-card");
        Label name = new Label(title);
        name.getStyleClass().add("fact-title");
        name.setMinWidth(Region.USE_PREF_SIZE);
        beside.getStyleClass().addAll("muted", "code-size");
        beside.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        head = new HBox(8, name, beside, gap);
        head.getStyleClass().add("fact-head");
        getChildren().add(head);
    }

    /// @param words said in the head, behind the title
    final void beside(String words) {
        beside.setText(words);
    }

    /// Puts a control at the end of the head.
    final void offer(Node control) {
        head.getChildren().add(control);
    }

    final void body(Node body) {
        getChildren().add(body);
    }

    /// A body with the card's padding.
    static VBox padded(Node... content) {
        VBox box = new VBox(6, content);
        box.getStyleClass().add("card-body");
        return box;
    }

    static Label line(String styleClass) {
        Label label = new Label();
        label.getStyleClass().addAll("code-size", styleClass);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
