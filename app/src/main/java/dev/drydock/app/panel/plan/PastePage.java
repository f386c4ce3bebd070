package dev.drydock.app.panel.plan;

import dev.drydock.app.command.Command;
import dev.drydock.app.kit.Describe;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.words.Messages;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Where a plan comes in: pasted, dropped or opened. What is pasted into the empty field is read at once.
final class PastePage extends VBox {
    private static final Messages TEXTS = Messages.of(PastePage.class);
    private static final String READ_KEY = "Shortcut+Enter";
    /// Longer texts are read without being shown.
    private static final int MOST_SHOWN = 200_000;

    private final VBox told = new VBox();
    private final Field field;

    /// @param read takes a text that may hold a plan
    PastePage(Consumer<String> read, Runnable openFile) {
        getStyleClass().add("plans-paste");
        field = new Field(read);
        field.setId("plans-text");
        field.setPromptText(TEXTS.text("prompt"));
        field.getStyleClass().add("mono");
        Describe.quietly(field, TEXTS.text("field"));
        VBox.setVgrow(field, Priority.ALWAYS);
        Label title = new Label(TEXTS.text("paste.title"));
        title.getStyleClass().add("empty-title");
        Label sentence = new Label(TEXTS.text("sentence"));
        sentence.getStyleClass().add("muted");
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        Button show = new Button(TEXTS.text("show"), Icon.PLANS.node(14));
        show.setId("plans-show");
        show.getStyleClass().add("accent");
        show.setMinWidth(Region.USE_PREF_SIZE);
        Describe.control(show, TEXTS.text("show"), Command.shown(READ_KEY));
        show.setOnAction(event -> read.accept(field.getText()));
        show.disableProperty()
                .bind(Bindings.createBooleanBinding(() -> field.getText().isBlank(), field.textProperty()));
        Button open = new Button(TEXTS.text("open"), Icon.FOLDER.node(14));
        open.setMinWidth(Region.USE_PREF_SIZE);
        Describe.quietly(open, TEXTS.text("open"));
        open.setOnAction(event -> openFile.run());
        Label drop = new Label(TEXTS.text("drop"));
        drop.getStyleClass().addAll("muted", "code-size");
        HBox buttons = new HBox(8, show, open, drop);
        buttons.setAlignment(Pos.CENTER_LEFT);
        KeyCombination enter = KeyCombination.valueOf(READ_KEY);
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (enter.match(event)) {
                read.accept(field.getText());
                event.consume();
            }
        });
        getChildren().addAll(title, sentence, told, field, buttons);
        told(List.of());
    }

    /// What is to be said of the last text.
    void told(List<Node> words) {
        told.getChildren().setAll(words);
        told.setVisible(!words.isEmpty());
        told.setManaged(!words.isEmpty());
    }

    @Override
    public void requestFocus() {
        field.requestFocus();
    }

    /// A text field that hands on what is pasted into it while it is empty.
    private static final class Field extends TextArea {
        private final Consumer<String> read;

        Field(Consumer<String> read) {
            this.read = read;
        }

        @Override
        public void paste() {
            String text = Clipboard.getSystemClipboard().getString();
            boolean whole = getText().isBlank() || getSelectedText().length() == getLength();
            if (text == null || text.length() <= MOST_SHOWN) {
                super.paste();
            }
            if (text != null && (whole || text.length() > MOST_SHOWN)) {
                read.accept(text);
            }
        }
    }
}
