package dev.drydock.app.panel.connections;

import dev.drydock.app.kit.Describe;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.kit.sheet.Veil;
import dev.drydock.app.panel.connections.state.ConnectionsState.Leaving;
import dev.drydock.app.words.Messages;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The question before unsaved changes are left, over the panel: save, discard or stay. The harmless way has
/// the focus, and Escape takes it.
final class LeaveCard extends Veil {
    private static final Messages WORDS = Messages.of(LeaveCard.class);

    private final Label title = new Label("", Icon.WARNING.node(18, "warning"));
    private final Button stay = button("leave-stay", WORDS.text("leave.stay"));

    LeaveCard(LeavingViewModel model) {
        super(model::stay);
        title.getStyleClass().add("heading");
        title.setWrapText(true);
        Label sentence = new Label(WORDS.text("leave.sentence"));
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        Button save = button("leave-save", WORDS.text("leave.save"));
        Button discard = button("leave-discard", WORDS.text("leave.discard"));
        discard.getStyleClass().add("danger-button");
        save.setOnAction(event -> model.save());
        discard.setOnAction(event -> model.discard());
        stay.setOnAction(event -> model.stay());
        HBox buttons = new HBox(8, stay, discard, save);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        VBox sheet = new VBox(title, sentence, buttons);
        sheet.getStyleClass().addAll("overlay-sheet", "leave-sheet");
        sheet.setMaxSize(480, Region.USE_PREF_SIZE);
        getChildren().add(sheet);
    }

    void show(Optional<Leaving> leaving) {
        if (leaving.isEmpty()) {
            uncover();
        } else if (cover()) {
            title.setText(WORDS.text("leave.title", leaving.get().name()));
            stay.requestFocus();
        }
    }

    private static Button button(String id, String word) {
        Button button = new Button(word);
        button.setId(id);
        return Describe.quietly(button, word);
    }
}
