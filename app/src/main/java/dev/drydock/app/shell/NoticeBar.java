package dev.drydock.app.shell;

import dev.drydock.app.kit.Describe;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.words.Messages;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What concerns the whole window and must be read once; each sentence stays until it is closed.
final class NoticeBar extends VBox {
    private static final Messages WORDS = Messages.of(NoticeBar.class);

    NoticeBar() {
        getStyleClass().add("notice-bar");
    }

    void tell(String words) {
        Label sentence = new Label(words);
        sentence.setWrapText(true);
        sentence.setMinWidth(0);
        sentence.setMinHeight(USE_PREF_SIZE);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        Button close = new Button("", Icon.CLOSE.node(14));
        close.getStyleClass().add("icon-button");
        Describe.control(close, WORDS.text("notice.close"));
        HBox line = new HBox(8, Icon.WARNING.node(14, "warning"), sentence, close);
        line.getStyleClass().add("notice-line");
        close.setOnAction(event -> getChildren().remove(line));
        getChildren().add(line);
    }
}
