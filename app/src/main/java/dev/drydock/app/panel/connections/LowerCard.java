package dev.drydock.app.panel.connections;

import dev.drydock.app.kit.ReasonSheet;
import dev.drydock.app.kit.sheet.Veil;
import dev.drydock.app.panel.connections.form.LoweringViewModel;
import dev.drydock.app.words.Messages;
import dev.drydock.app.words.policy.LoweringText;
import java.util.Optional;
import java.util.stream.Collectors;

/// The question why production becomes less safe, over the panel. Escape saves nothing.
final class LowerCard extends Veil {
    private static final Messages WORDS = Messages.of(LowerCard.class);

    private final LoweringViewModel model;
    private final ReasonSheet sheet = new ReasonSheet();

    LowerCard(LoweringViewModel model) {
        super(model::keep);
        this.model = model;
        getChildren().add(sheet);
    }

    void show(Optional<LoweringViewModel.Question> question) {
        ask(question, this::open);
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
