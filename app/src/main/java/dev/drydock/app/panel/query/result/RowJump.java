package dev.drydock.app.panel.query.result;

import dev.drydock.app.command.Keymap;
import dev.drydock.app.kit.Describe;
import dev.drydock.app.words.Messages;
import java.util.function.LongConsumer;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;

/// Asks for a row number and goes there.
final class RowJump extends HBox {
    private final TextField row = new TextField();
    private final Label range = new Label();
    private final Messages texts;

    RowJump(Messages texts, LongConsumer go) {
        super(8);
        this.texts = texts;
        getStyleClass().add("row-jump");
        Describe.quietly(row, texts.text("jump.prompt"));
        row.setPromptText(texts.text("jump.prompt"));
        range.getStyleClass().add("muted-small");
        getChildren().addAll(row, range);
        Keymap.keepEscape(this);
        setVisible(false);
        managedProperty().bind(visibleProperty());
        row.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                setVisible(false);
                event.consume();
            }
        });
        row.setOnAction(event -> {
            String digits = row.getText().replaceAll("[^0-9]", "");
            if (!digits.isEmpty() && digits.length() < 18) {
                setVisible(false);
                go.accept(Long.parseLong(digits) - 1);
            }
        });
    }

    void open(long rows) {
        range.setText(texts.text("jump.range", rows));
        setVisible(true);
        row.requestFocus();
        row.selectAll();
    }
}
