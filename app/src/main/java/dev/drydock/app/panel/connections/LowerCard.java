package dev.drydock.app.panel.connections;

import dev.drydock.app.kit.ReasonSheet;
import dev.drydock.app.panel.connections.form.LoweringViewModel;
import dev.drydock.app.words.Messages;
import dev.drydock.app.words.policy.LoweringText;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The question why production becomes less safe, over the panel. Escape saves nothing.
final class LowerCard extends StackPane {
    private static final Messages WORDS = Messages.of(LowerCard.class);

    private final LoweringViewModel model;
    private final ReasonSheet sheet = new ReasonSheet();
    private @Nullable Node before;

    LowerCard(LoweringViewModel model) {
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

    void show(Optional<LoweringViewModel.Question> question) {
        if (question.isPresent() && !isVisible()) {
            before = getScene() == null ? null : getScene().getFocusOwner();
        }
        setVisible(question.isPresent());
        question.ifPresent(this::open);
        if (question.isEmpty() && before != null) {
            before.requestFocus();
            before = null;
        }
    }

    private void open(LoweringViewModel.Question asked) {
        String lowered = asked.lowered().stream().sorted().map(LoweringText::of).collect(Collectors.joining(" "));
        sheet.open(
                new ReasonSheet.Words(
                        asked.look(),
                        WORDS.text("lower.title", asked.name()),
                        WORDS.text("lower.sentence", lowered),
                        WORDS.text("lower.prompt"),
                        WORDS.text("lower.go"),
                        WORDS.text("lower.stay")),
                (typed, answered) -> {
                    if (!model.give(typed)) {
                        answered.accept(Optional.of(WORDS.text("lower.none")));
                    }
                },
                model::keep);
    }
}
