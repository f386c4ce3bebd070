package dev.drydock.app.panel.query.explain;

import dev.drydock.app.kit.Describe;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.panel.query.tab.PlanControl;
import dev.drydock.app.words.Messages;
import dev.drydock.app.words.plan.ExplainText;
import dev.drydock.app.words.plan.RegressionText;
import dev.drydock.core.plan.run.Explained;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What is to be known of a plan before it is read: that it serves any values, what it was made without, what
/// its rollback left behind. Not there while there is nothing.
final class PlanNotes extends VBox {
    private static final Messages TEXTS = Messages.of(PlanNotes.class);

    private final PlanControl plans;

    PlanNotes(PlanControl plans) {
        this.plans = plans;
        managedProperty().bind(visibleProperty());
    }

    void show(PlanShown state) {
        List<Node> lines = new ArrayList<>();
        if (state instanceof PlanShown.Shown shown) {
            shown.subject()
                    .session()
                    .ifPresent(session ->
                            lines.add(line("accent", Icon.INFO, TEXTS.text("note.session", Long.toString(session)))));
            if (shown.generic()) {
                HBox line = line("accent", Icon.INFO, TEXTS.text("note.generic"));
                Button values = new Button(TEXTS.text("note.values"));
                values.setId("plan-values");
                values.getStyleClass().add("small-button");
                values.setMinWidth(Region.USE_PREF_SIZE);
                values.setOnAction(event -> plans.askValues());
                line.getChildren().add(Describe.quietly(values, values.getText()));
                lines.add(line);
            }
            shown.worse()
                    .map(RegressionText::of)
                    .ifPresent(words -> lines.add(line("warning", Icon.WARNING, TEXTS.text("note.worse", words))));
            told(shown.explained(), lines);
        }
        getChildren().setAll(lines);
        setVisible(!lines.isEmpty());
    }

    private static void told(Explained explained, List<Node> lines) {
        if (!explained.left().isEmpty()) {
            List<String> sentences =
                    explained.left().stream().sorted().map(ExplainText::of).toList();
            lines.add(line("warning", Icon.WARNING, TEXTS.text("note.left", String.join(" ", sentences))));
        }
        if (!explained.notCarried().isEmpty()) {
            lines.add(line(
                    "warning", Icon.WARNING, TEXTS.text("note.notCarried", String.join(", ", explained.notCarried()))));
        }
    }

    private static HBox line(String look, Icon icon, String words) {
        Label sentence = new Label(words);
        sentence.setWrapText(true);
        sentence.setMinWidth(0);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        HBox line = new HBox(8, icon.node(14, look), sentence);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().addAll("state-line", look);
        return line;
    }
}
