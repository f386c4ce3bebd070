package dev.drydock.app.plan.card;

import static dev.drydock.core.plan.advice.tip.Severity.GOOD;

import dev.drydock.app.kit.Badge;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.plan.state.Counsel;
import dev.drydock.app.plan.state.Severity;
import dev.drydock.app.words.Messages;
import dev.drydock.app.words.plan.advice.AdviceText;
import dev.drydock.core.plan.advice.tip.Advice;
import dev.drydock.core.plan.advice.tip.Suggestion;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// One piece of advice: what was found, what it may save, the evidence, why it costs, what to try, and
/// statements to copy. Nothing of it is ever run from here.
final class AdviceBlock extends VBox {
    private static final Messages TEXTS = Messages.of(AdviceBlock.class);
    private static final int MOST_STATEMENTS = 4;

    /// @param timed savings are of the time, else of the planner's cost
    AdviceBlock(Advice advice, boolean timed) {
        Severity severity = Counsel.severity(advice);
        getStyleClass().addAll("plan-flag", "plan-advice", Badge.toneClass(Tones.of(severity)));
        Label title = Wrapped.label(AdviceText.title(advice.tip()), "strong");
        if (advice.severity() == GOOD) {
            title.setGraphic(Icon.DONE.node(14, "success"));
        }
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox head = new HBox(8, title);
        head.setAlignment(Pos.TOP_LEFT);
        advice.saving().ifPresent(share -> head.getChildren().add(saving(severity, share, timed)));
        getChildren().add(head);
        String evidence = advice.evidence().stream().map(AdviceText::of).collect(Collectors.joining(" · "));
        if (!evidence.isEmpty()) {
            getChildren().add(Wrapped.label(evidence, "code-size", "plan-evidence"));
        }
        if (advice.severity() != GOOD) {
            toDo(advice);
        }
    }

    private void toDo(Advice advice) {
        getChildren().add(Wrapped.label(AdviceText.why(advice.tip()), "code-size", "muted"));
        getChildren().add(Wrapped.label(AdviceText.remedy(advice.tip()), "code-size"));
        Label sure = Wrapped.label(
                TEXTS.text("advice.sure", advice.tip().code(), AdviceText.of(advice.confidence())), "small", "muted");
        advice.suggestions().stream()
                .limit(MOST_STATEMENTS)
                .map(Suggestion::sql)
                .map(CodeBox::new)
                .forEach(getChildren()::add);
        getChildren().add(sure);
    }

    private static Node saving(Severity severity, double share, boolean timed) {
        String words = TEXTS.text(timed ? "advice.saves" : "advice.savesCost", AdviceText.share(share));
        Label badge;
        if (severity == Severity.PLAIN) {
            badge = Badge.of(Badge.Tone.NEUTRAL, words);
            badge.getStyleClass().add("pill");
        } else {
            badge = Badge.of(Tones.of(severity), Icon.WARNING, words);
        }
        // The style of badges lets them shrink; what holds this one does not.
        StackPane whole = new StackPane(badge);
        whole.setMinWidth(Region.USE_PREF_SIZE);
        return whole;
    }
}
