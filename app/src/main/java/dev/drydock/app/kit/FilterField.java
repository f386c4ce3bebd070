package dev.drydock.app.kit;

import dev.drydock.app.command.Keymap;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// A text field that narrows a list: magnifier at the left, Escape clears it, an optional key hint at the
/// right.
public final class FilterField extends StackPane {
    private final TextField field = new TextField();

    /// @param keyHint shown as a key cap while the field is empty, `""` for none
    public FilterField(String prompt, String keyHint) {
        getStyleClass().add("filter-field");
        field.setPromptText(prompt);
        field.getStyleClass().add("filter-text");
        Describe.quietly(field, prompt);
        field.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !field.getText().isEmpty()) {
                field.clear();
                event.consume();
            }
        });
        Keymap.keepEscape(field, () -> !field.getText().isEmpty());
        Region icon = new StackPane(Icon.SEARCH.node(14, "muted-icon"));
        icon.setMouseTransparent(true);
        icon.setMaxSize(32, 28);
        setAlignment(icon, Pos.CENTER_LEFT);
        getChildren().addAll(field, icon);
        if (!keyHint.isEmpty()) {
            getChildren().add(cap(keyHint));
        }
    }

    public StringProperty textProperty() {
        return field.textProperty();
    }

    public TextField field() {
        return field;
    }

    @Override
    public void requestFocus() {
        field.requestFocus();
        field.selectAll();
    }

    private Label cap(String keyHint) {
        Label cap = new Label(keyHint);
        cap.getStyleClass().add("key-cap");
        cap.setMouseTransparent(true);
        cap.visibleProperty().bind(field.textProperty().isEmpty());
        StackPane.setAlignment(cap, Pos.CENTER_RIGHT);
        StackPane.setMargin(cap, new javafx.geometry.Insets(0, 6, 0, 0));
        return cap;
    }
}
