package dev.drydock.app.panel.compare;

import dev.drydock.app.kit.Badge;
import dev.drydock.app.kit.Describe;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.panel.compare.state.CompareState;
import dev.drydock.app.panel.compare.state.CompareState.Phase;
import dev.drydock.app.panel.compare.state.DiffTree;
import dev.drydock.app.panel.compare.tree.DiffTable;
import dev.drydock.app.words.Messages;
import dev.drydock.app.words.schema.RiskText;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Environment;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// How much is chosen, what it costs, and the way to the database.
final class ApplyBar extends HBox {
    private static final Messages TEXTS = Messages.of(ApplyBar.class);

    private final CompareViewModel model;
    private final Label chosen = new Label();
    private final HBox risks = new HBox(6);
    private final Label why = new Label();
    private final Button apply = new Button();

    ApplyBar(CompareViewModel model) {
        this.model = model;
        getStyleClass().add("compare-bar");
        setAlignment(Pos.CENTER_LEFT);
        chosen.setId("compare-chosen");
        chosen.setMinWidth(USE_PREF_SIZE);
        risks.setAlignment(Pos.CENTER_LEFT);
        risks.setMinWidth(USE_PREF_SIZE);
        why.getStyleClass().add("muted");
        why.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        apply.setId("compare-apply");
        apply.setMinWidth(USE_PREF_SIZE);
        apply.setOnAction(event -> model.applyScript());
        getChildren().addAll(chosen, risks, gap, why, apply);
    }

    void show(CompareState state, Phase.Shown shown) {
        int all = shown.comparison().diff().differences().size();
        chosen.setText(TEXTS.text("bar.chosen", all - shown.out().size(), all));
        risks.getChildren().clear();
        DiffTree.risks(shown.comparison().diff(), shown.out())
                .forEach((risk, count) ->
                        risks.getChildren().add(Badge.of(DiffTable.tone(risk), count + " " + RiskText.of(risk))));
        Optional<ConnectionProfile> live = shown.comparison().before().live();
        String words = shown.written()
                .map(written -> written.script().steps().size())
                .filter(steps -> steps > 0 && live.isPresent())
                .map(steps -> steps == 1
                        ? TEXTS.text("bar.apply.one", live.orElseThrow().name())
                        : TEXTS.text("bar.apply.many", steps, live.orElseThrow().name()))
                .orElse(TEXTS.text("bar.apply.none"));
        Optional<String> not = shown.written().isEmpty() ? Optional.of(TEXTS.text("bar.writing")) : model.whyNot();
        apply.setText(words);
        apply.setDisable(not.isPresent());
        why.setText(not.orElse(""));
        why.setGraphic(not.isPresent() ? Icon.INFO.node(12, "muted-icon") : null);
        boolean prod =
                live.filter(each -> each.environment() == Environment.PROD).isPresent();
        apply.getStyleClass().removeAll("accent", "danger");
        apply.getStyleClass().add(prod ? "danger" : "accent");
        Describe.quietly(apply, words);
    }
}
