package dev.drydock.app.panel.plan.seen;

import dev.drydock.app.kit.ChoiceSheet;
import dev.drydock.app.kit.sheet.Veil;
import dev.drydock.app.words.Messages;
import dev.drydock.core.plan.history.StatementHistory;
import java.util.List;

/// The question before a statement and all its plans are removed, over the panel. Keeping them has the focus,
/// and Escape keeps them.
public final class ForgetCard extends Veil {
    private static final Messages TEXTS = Messages.of(ForgetCard.class);
    private static final int LONGEST = 400;

    private final SeenViewModel model;
    private final ChoiceSheet sheet = new ChoiceSheet();

    public ForgetCard(SeenViewModel model) {
        super(model::keep);
        this.model = model;
        getChildren().add(sheet);
        model.question().subscribe(question -> ask(question, this::open));
    }

    private void open(StatementHistory asked) {
        String sql = asked.statement().sql();
        int plans = asked.plans().size();
        sheet.open(
                new ChoiceSheet.Words(
                        TEXTS.text("forget.title"),
                        plans == 1 ? TEXTS.text("forget.one") : TEXTS.text("forget.sentence", plans),
                        List.of(sql.length() <= LONGEST ? sql : sql.substring(0, LONGEST) + "…"),
                        TEXTS.text("forget.stay"),
                        TEXTS.text("forget.go")),
                model::keep,
                model::forget);
    }
}
