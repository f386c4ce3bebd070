package dev.drydock.app.panel.connections.rotation;

import dev.drydock.app.kit.Badge;
import dev.drydock.app.kit.Describe;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.kit.sheet.Veil;
import dev.drydock.app.words.Messages;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The change of a password over the panel. How it ended stays in sight until the sheet is closed.
public final class RotationSheet extends Veil {
    private static final Messages WORDS = Messages.of(RotationSheet.class);

    private final RotationViewModel model;
    private final Label title = new Label("", Icon.SECRET.node(18));
    private final Label question = text("muted");
    private final Label result = text("strong");
    private final PasswordField old = new PasswordField();
    private final PasswordField next = new PasswordField();
    private final PasswordField again = new PasswordField();
    private final TextField name = new TextField();
    private final CheckBox generate = new CheckBox(WORDS.text("generate"));
    private final VBox oldBox = labelled(WORDS.text("old"), old);
    private final VBox nextBox = labelled(WORDS.text("next"), next);
    private final VBox againBox = labelled(WORDS.text("again"), again);
    private final VBox nameBox = labelled(WORDS.text("name"), name);
    private final Button close = new Button(WORDS.text("close"));
    private final Button change = new Button(WORDS.text("change"), Icon.CHECK.node(14));

    public RotationSheet(RotationViewModel model) {
        super(model::close);
        this.model = model;
        title.getStyleClass().add("title");
        title.setGraphicTextGap(10);
        Label sentence = text("muted");
        sentence.setText(WORDS.text("sentence"));
        Describe.quietly(generate, WORDS.text("generate"));
        for (VBox box : new VBox[] {nextBox, againBox}) {
            box.disableProperty().bind(generate.selectedProperty());
        }
        Describe.quietly(close, WORDS.text("close"));
        close.setOnAction(event -> model.close());
        change.setId("rotation-change");
        change.getStyleClass().add("accent");
        Describe.quietly(change, WORDS.text("change"));
        change.setOnAction(event -> change());
        HBox buttons = new HBox(8, close, change);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        VBox sheet = new VBox(title, sentence, oldBox, generate, nextBox, againBox, question, nameBox, result, buttons);
        sheet.getStyleClass().addAll("overlay-sheet", "leave-sheet");
        sheet.setMaxSize(480, Region.USE_PREF_SIZE);
        getChildren().add(sheet);
        change.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !model.stateProperty().get().ready() || differ(),
                        model.stateProperty(),
                        next.textProperty(),
                        again.textProperty(),
                        generate.selectedProperty()));
    }

    public void show(RotationState state) {
        boolean opened = state.open() && cover();
        if (opened) {
            generate.setSelected(state.generates());
        }
        title.setText(WORDS.text("title", state.profile()));
        state.look().ifPresent(look -> title.setGraphic(Badge.of(look)));
        question.setText(state.whyNot().isEmpty() ? state.question() : state.whyNot());
        shown(question, !question.getText().isEmpty());
        shown(oldBox, state.asksOld());
        shown(generate, state.generates());
        shown(nameBox, !state.typedName().isEmpty());
        name.setPromptText(state.typedName());
        result.setText(
                state.working()
                        ? WORDS.text("working")
                        : state.result().map(RotationState.Result::sentence).orElse(""));
        result.setGraphic(state.result()
                .<Node>map(end -> end.changed() ? Icon.DONE.node(16, "success") : Icon.WARNING.node(16, "warning"))
                .orElse(null));
        shown(result, !result.getText().isEmpty());
        close.setDisable(state.working());
        if (opened) {
            first(state).requestFocus();
        } else if (state.open()) {
            keepFocus(state);
        } else if (isVisible()) {
            clear();
            uncover();
        }
    }

    private Node first(RotationState state) {
        return state.asksOld() ? old : state.generates() ? generate : next;
    }

    /// A button that is disabled loses it, to whatever comes next behind the veil.
    private void keepFocus(RotationState state) {
        if (state.working()) {
            requestFocus();
        } else {
            state.result().ifPresent(end -> (end.changed() ? close : first(state)).requestFocus());
        }
    }

    private boolean differ() {
        return !generate.isSelected()
                && (next.getLength() == 0 || !next.getText().equals(again.getText()));
    }

    private void change() {
        char[] typed = generate.isSelected() ? new char[0] : next.getText().toCharArray();
        char[] present = old.getText().toCharArray();
        String agreed = name.getText();
        clear();
        model.change(present, typed, agreed);
    }

    private void clear() {
        for (TextField field : new TextField[] {old, next, again, name}) {
            field.clear();
        }
    }

    private static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private static Label text(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static VBox labelled(String word, TextField field) {
        Label label = new Label(word);
        label.getStyleClass().add("field-label");
        label.setLabelFor(field);
        Describe.control(field, word);
        return new VBox(6, label, field);
    }
}
