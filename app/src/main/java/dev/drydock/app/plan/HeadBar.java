package dev.drydock.app.plan;

import dev.drydock.app.kit.Badge;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.kit.SegmentedControl;
import dev.drydock.app.plan.state.Metric;
import dev.drydock.app.plan.state.PlanState;
import dev.drydock.app.plan.text.PlanWords;
import dev.drydock.app.words.Messages;
import java.util.List;
import javafx.geometry.Pos;
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
    private final Label masked = Badge.of(Badge.Tone.ACCENT, Icon.LOCK, TEXTS.text("masked"));
    private final ExportMenu export;

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
        masked.managedProperty().bind(masked.visibleProperty());
        export = new ExportMenu(model, taking);
        metrics.valueProperty().addListener((seen, before, now) -> model.metric(now));
        getChildren().addAll(metrics, line, total, summary, gap, masked, taking.told(), export);
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
        masked.setVisible(state.masked());
        export.show(state);
    }
}
