package dev.drydock.app.panel.connections;

import dev.drydock.app.kit.ChoiceSheet;
import dev.drydock.app.words.Messages;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The question before a profile goes into the bin, over the panel. Keeping it has the focus, and Escape keeps
/// it.
final class RemoveCard extends StackPane {
    private static final Messages WORDS = Messages.of(RemoveCard.class);

    private final RemovingViewModel model;
    private final ChoiceSheet sheet = new ChoiceSheet();
    private @Nullable Node before;

    RemoveCard(RemovingViewModel model) {
        this.model = model;
        getStyleClass().add("veil");
        getChildren().add(sheet);
        setVisible(false);
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                model.keep();
                event.consume();
            }
        });
    }

    void show(Optional<RemovingViewModel.Question> question) {
        if (question.isPresent() && !isVisible()) {
            before = getScene() == null ? null : getScene().getFocusOwner();
        }
        setVisible(question.isPresent());
        question.map(RemovingViewModel.Question::look).ifPresent(sheet::about);
        question.ifPresent(asked -> sheet.open(
                new ChoiceSheet.Words(
                        WORDS.text("remove.title", asked.name()),
                        WORDS.text("remove.sentence"),
                        List.of(),
                        WORDS.text("remove.stay"),
                        WORDS.text("remove.go")),
                model::keep,
                model::remove));
        if (question.isEmpty() && before != null) {
            before.requestFocus();
            before = null;
        }
    }
}
