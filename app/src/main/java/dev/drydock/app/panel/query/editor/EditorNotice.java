package dev.drydock.app.panel.query.editor;

import dev.drydock.app.kit.Describe;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.words.Messages;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// One sentence at the edge of the text: where an error is, or what is odd about pasted text.
final class EditorNotice extends HBox {
    private final Label sentence = new Label();

    private EditorNotice(Messages texts, String look, Icon icon) {
        getStyleClass().addAll("editor-notice", look);
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        sentence.setMaxWidth(Double.MAX_VALUE);
        Button close = NoticeButton.of(Icon.CLOSE, texts.text("editor.notice.close"), this::hide);
        getChildren().addAll(icon.node(14), sentence, close);
        hide();
        managedProperty().bind(visibleProperty());
    }

    static EditorNotice danger(Messages texts) {
        return new EditorNotice(texts, "danger", Icon.FAILED);
    }

    static EditorNotice warning(Messages texts) {
        return new EditorNotice(texts, "warning", Icon.WARNING);
    }

    void action(String text, Runnable action) {
        Button button = new Button(text);
        button.getStyleClass().add("small-button");
        button.setOnAction(event -> action.run());
        Describe.quietly(button, text);
        getChildren().add(2, button);
    }

    void show(String text) {
        sentence.setText(text);
        setVisible(true);
    }

    void hide() {
        setVisible(false);
    }
}
