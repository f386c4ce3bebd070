package dev.drydock.app.plan;

import dev.drydock.app.kit.Describe;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.kit.SegmentedControl;
import dev.drydock.app.plan.state.Metric;
import dev.drydock.app.plan.state.PlanState;
import dev.drydock.app.plan.state.Sight;
import dev.drydock.app.plan.text.PlanWords;
import dev.drydock.app.words.Messages;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The metric, the whole in one line, and what can be taken away.
final class HeadBar extends HBox {
    private static final Messages TEXTS = Messages.of(HeadBar.class);

    private final SegmentedControl<Metric> metrics =
            new SegmentedControl<>(TEXTS.text("metrics"), List.of(Metric.values()), PlanWords::word);
    private final Label total = new Label();
    private final Label summary = new Label();
    private final Button findings = new Button();

    HeadBar(PlanViewModel model, PlanTaking taking) {
        super(12);
        getStyleClass().add("plan-head");
        setAlignment(Pos.CENTER_LEFT);
        metrics.setMinWidth(Region.USE_PREF_SIZE);
        total.getStyleClass().add("heading");
        total.setMinWidth(Region.USE_PREF_SIZE);
        summary.getStyleClass().addAll("muted", "code-size");
        summary.setMinWidth(0);
        Region line = new Region();
        line.getStyleClass().add("separator-line");
        line.setMaxHeight(20);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        findings.setId("plan-findings");
        findings.getStyleClass().addAll("badge", "pill", "warning", "plan-findings");
        findings.setGraphic(Icon.WARNING.node(12));
        findings.setMinWidth(Region.USE_PREF_SIZE);
        findings.managedProperty().bind(findings.visibleProperty());
        findings.setOnAction(event -> model.sight(Sight.ADVICE));
        Describe.control(findings, TEXTS.text("findings.long"), Sight.ADVICE.key());
        ExportMenu export = new ExportMenu(model, taking);
        String help = export.getAccessibleHelp();
        // What came of it is heard where the focus is afterwards.
        taking.told().textProperty().subscribe(said -> export.setAccessibleHelp(said.isEmpty() ? help : said));
        metrics.valueProperty().addListener((seen, before, now) -> model.metric(now));
        getChildren().addAll(metrics, line, total, summary, gap, taking.told(), findings, export);
    }

    void show(PlanState state) {
        for (Metric metric : Metric.values()) {
            ToggleButton button = metrics.button(metric);
            boolean tells = state.look().figures().tells(metric);
            button.setDisable(!tells);
            button.setAccessibleHelp(tells ? PlanWords.head(metric) : PlanWords.lacking(metric));
        }
        metrics.valueProperty().set(state.metric());
        total.setText(PlanWords.total(state.look()));
        summary.setText(PlanWords.summary(state.look()));
        int count = state.look().counsel().worth().size();
        findings.setVisible(count > 0);
        findings.setText(count == 1 ? TEXTS.text("findings.one") : TEXTS.text("findings", count));
    }
}
