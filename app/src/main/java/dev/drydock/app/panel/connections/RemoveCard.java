package dev.drydock.app.panel.connections;

import dev.drydock.app.kit.ChoiceSheet;
import dev.drydock.app.kit.sheet.Veil;
import dev.drydock.app.words.Messages;
import java.util.List;
import java.util.Optional;

/// The question before a profile goes into the bin, over the panel. Keeping it has the focus, and Escape keeps
/// it.
final class RemoveCard extends Veil {
    private static final Messages WORDS = Messages.of(RemoveCard.class);

    private final RemovingViewModel model;
    private final ChoiceSheet sheet = new ChoiceSheet();

    RemoveCard(RemovingViewModel model) {
        super(model::keep);
        this.model = model;
        getChildren().add(sheet);
    }

    void show(Optional<RemovingViewModel.Question> question) {
        ask(question, this::open);
    }

    private void open(RemovingViewModel.Question asked) {
        sheet.about(asked.look());
        sheet.open(
                new ChoiceSheet.Words(
                        WORDS.text("remove.title", asked.name()),
                        WORDS.text("remove.sentence"),
                        List.of(),
                        WORDS.text("remove.stay"),
                        WORDS.text("remove.go")),
                model::keep,
                model::remove);
    }
}
