package dev.drydock.app.apply;

import dev.drydock.app.kit.Badge;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.words.Messages;
import dev.drydock.app.words.schema.RiskText;
import dev.drydock.core.schema.apply.ApplyReport;
import dev.drydock.core.schema.apply.PlannedStatement;
import dev.drydock.core.schema.ddl.Hazard;
import dev.drydock.core.schema.ddl.ScriptStep;
import dev.drydock.core.schema.diff.Risk;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Statements one below the other as they are sent, each with what it can do, and what became of it.
public final class StatementList extends VBox {
    private static final Messages TEXTS = Messages.of(StatementList.class);
    private static final int LISTED = 200;

    public StatementList() {
        super(8);
        getStylesheets().add(StatementList.class.getResource("apply.css").toExternalForm());
    }

    /// @param fates by the number of the statement; empty before it ran
    void plan(List<PlannedStatement> statements, List<ApplyReport.Fate> fates) {
        getChildren().clear();
        for (int i = 0; i < Math.min(LISTED, statements.size()); i++) {
            PlannedStatement each = statements.get(i);
            Optional<ApplyReport.Fate> fate = i < fates.size() ? Optional.of(fates.get(i)) : Optional.empty();
            getChildren().add(row(each.sql(), each.step(), fate));
        }
        more(statements.size());
    }

    /// The steps of a script that nobody has asked to run yet.
    public void steps(List<ScriptStep> steps) {
        getChildren()
                .setAll(steps.stream()
                        .limit(LISTED)
                        .map(step -> row(step.sql(), Optional.of(step), Optional.empty()))
                        .toList());
        more(steps.size());
    }

    private void more(int all) {
        if (all > LISTED) {
            getChildren().add(new Label(TEXTS.text("apply.more", all - LISTED)));
        }
    }

    private static Node row(String sql, Optional<ScriptStep> step, Optional<ApplyReport.Fate> fate) {
        Label text = new Label(sql.strip());
        text.getStyleClass().addAll("mono", "statement-sql");
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox line = new HBox(8);
        line.setAlignment(Pos.TOP_LEFT);
        fate.ifPresent(became -> line.getChildren().add(mark(became)));
        line.getChildren().add(text);
        VBox row = new VBox(4, line);
        step.filter(s -> s.risk() != Risk.ADDITIVE || !s.hazards().isEmpty())
                .ifPresent(s -> row.getChildren().add(chips(s)));
        return row;
    }

    private static Node chips(ScriptStep step) {
        FlowPane chips = new FlowPane(6, 4);
        if (step.risk() != Risk.ADDITIVE) {
            boolean worst = step.risk() == Risk.DESTRUCTIVE;
            chips.getChildren()
                    .add(Badge.of(
                            worst ? Badge.Tone.DANGER : Badge.Tone.WARNING, Icon.WARNING, RiskText.of(step.risk())));
        }
        for (Hazard hazard : step.hazards()) {
            chips.getChildren().add(Badge.of(Badge.Tone.NEUTRAL, RiskText.of(hazard)));
        }
        return chips;
    }

    private static Node mark(ApplyReport.Fate fate) {
        Label mark = switch (fate) {
            case NOT_SENT -> new Label("", Icon.IDLE.node(14, "muted-icon"));
            case APPLIED -> new Label("", Icon.DONE.node(14, "success"));
            case UNDONE -> new Label("", Icon.UNDO.node(14, "muted-icon"));
            case FAILED -> new Label("", Icon.FAILED.node(14, "danger"));
            case UNKNOWN -> new Label("", Icon.HELP.node(14, "warning"));
        };
        mark.setText(word(fate));
        mark.getStyleClass().add("statement-fate");
        mark.setMinWidth(96);
        return mark;
    }

    private static String word(ApplyReport.Fate fate) {
        return switch (fate) {
            case NOT_SENT -> TEXTS.text("fate.notSent");
            case APPLIED -> TEXTS.text("fate.applied");
            case UNDONE -> TEXTS.text("fate.undone");
            case FAILED -> TEXTS.text("fate.failed");
            case UNKNOWN -> TEXTS.text("fate.unknown");
        };
    }
}
