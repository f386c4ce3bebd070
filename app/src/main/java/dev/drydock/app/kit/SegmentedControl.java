package dev.drydock.app.kit;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A few choices side by side, exactly one taken. Arrow keys move between them.
public final class SegmentedControl<T> extends HBox {
    private final ObjectProperty<T> value;
    private final ToggleGroup group = new ToggleGroup();

    /// @param what accessible name of the whole choice
    public SegmentedControl(String what, List<T> choices, Function<T, String> word) {
        value = new SimpleObjectProperty<>(choices.getFirst());
        getStyleClass().add("segmented");
        for (T choice : choices) {
            getChildren().add(segment(what, choice, word.apply(choice)));
        }
        group.selectedToggleProperty().addListener((seen, before, now) -> {
            if (now == null) {
                group.selectToggle(before);
            }
        });
        value.subscribe(this::select);
    }

    public ObjectProperty<T> valueProperty() {
        return value;
    }

    /// The button of a choice, to give it a style class of its own.
    public ToggleButton button(T choice) {
        return getChildren().stream()
                .map(ToggleButton.class::cast)
                .filter(b -> choice.equals(b.getUserData()))
                .findFirst()
                .orElseThrow();
    }

    private ToggleButton segment(String what, T choice, String word) {
        ToggleButton button = new ToggleButton(word);
        button.setUserData(choice);
        button.setToggleGroup(group);
        button.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(button, Priority.ALWAYS);
        Describe.quietly(button, what + ": " + word);
        button.setOnAction(event -> value.set(choice));
        return button;
    }

    private void select(T choice) {
        group.selectToggle(button(choice));
    }
}
