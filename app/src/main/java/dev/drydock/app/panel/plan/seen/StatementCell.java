package dev.drydock.app.panel.plan.seen;

import dev.drydock.app.kit.Badge;
import dev.drydock.app.plan.state.Numbers;
import dev.drydock.app.words.Messages;
import dev.drydock.app.words.plan.RegressionText;
import dev.drydock.core.plan.history.StatementHistory;
import dev.drydock.core.workspace.plan.ShelvedPlan;
import java.util.OptionalDouble;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A statement in two lines: its text, and what its plans were like.
final class StatementCell extends ListCell<StatementHistory> {
    static final double HEIGHT = 56;
    private static final Messages TEXTS = Messages.of(StatementCell.class);
    private static final int MOST_CHARACTERS = 300;

    @Override
    protected void updateItem(@Nullable StatementHistory history, boolean empty) {
        super.updateItem(history, empty);
        if (history == null || empty) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        String told = history.statement().sql();
        Label sql = new Label(told.length() > MOST_CHARACTERS ? told.substring(0, MOST_CHARACTERS) : told);
        sql.getStyleClass().add("mono");
        sql.setMinWidth(0);
        Label facts = new Label(facts(history));
        facts.getStyleClass().add("muted");
        facts.setMinWidth(0);
        HBox.setHgrow(facts, Priority.ALWAYS);
        HBox second = new HBox(8, facts);
        second.setAlignment(Pos.CENTER_LEFT);
        history.regression().ifPresent(found -> second.getChildren().add(0, danger(RegressionText.brief(found))));
        VBox words = new VBox(4, sql, second);
        words.setMinWidth(0);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        Label time = new Label(time(history.latest()));
        time.getStyleClass().add("seen-time");
        time.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(12, words, spark(history), time);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setPrefWidth(10);
        setGraphic(row);
        setAccessibleText(String.join(
                ", ",
                sql.getText(),
                facts.getText(),
                time.getText(),
                history.regression().map(RegressionText::of).orElse("")));
    }

    private static Node danger(String words) {
        Label badge = Badge.of(Badge.Tone.DANGER, words);
        badge.setMinWidth(Region.USE_PREF_SIZE);
        return badge;
    }

    private static Node spark(StatementHistory history) {
        return new Sparkline(history.plans().stream()
                .map(plan -> plan.figures().wallMs())
                .filter(OptionalDouble::isPresent)
                .map(OptionalDouble::getAsDouble)
                .toList());
    }

    private static String facts(StatementHistory history) {
        int plans = history.plans().size();
        int shapes = history.shapes().size();
        return TEXTS.text(plans == 1 ? "onePlan" : "plans", plans) + ", "
                + TEXTS.text(shapes == 1 ? "oneShape" : "shapes", shapes) + ", "
                + When.day(history.latest().at())
                + (history.pinned().isPresent() ? ", " + TEXTS.text("pinned") : "");
    }

    /// Of the run, or what it would cost.
    static String time(ShelvedPlan plan) {
        if (plan.figures().wallMs().isPresent()) {
            return Numbers.time(plan.figures().wallMs().getAsDouble());
        }
        return plan.figures().cost().isPresent()
                ? TEXTS.text("cost", Numbers.brief(plan.figures().cost().getAsDouble()))
                : "–";
    }
}
