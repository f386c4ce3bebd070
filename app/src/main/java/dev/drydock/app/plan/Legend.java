package dev.drydock.app.plan;

import dev.drydock.app.plan.state.Metric;
import dev.drydock.app.plan.state.PlanState;
import dev.drydock.app.words.Messages;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// What colours and widths of the picture say.
final class Legend extends HBox {
    private static final Messages TEXTS = Messages.of(Legend.class);

    private List<Object> shown = List.of();

    Legend() {
        super(12);
        setMinWidth(0);
        getStyleClass().add("plan-legend");
        setAlignment(Pos.CENTER_LEFT);
    }

    void show(PlanState state) {
        boolean ran = state.look().ran();
        List<Object> now = List.of(
                state.metric(),
                state.sight(),
                ran,
                state.look().isParallel(),
                state.look().ties().across().isEmpty());
        if (shown.equals(now)) {
            return;
        }
        shown = now;
        List<Node> parts = new ArrayList<>();
        switch (state.sight()) {
            case DIAGRAM -> {
                if (state.look().figures().tells(state.metric())) {
                    severities(parts, state.metric());
                }
                never(parts, ran);
                if (state.look().isParallel()) {
                    parts.add(key("plan-key-parallel", TEXTS.text("legend.parallel")));
                }
                if (!state.look().ties().across().isEmpty()) {
                    parts.add(key("plan-key-tie", TEXTS.text("legend.tie")));
                }
                if (parts.size() < 5) {
                    widths(parts);
                }
            }
            case FLAMES -> {
                severities(parts, state.look().figures().tells(Metric.TIME) ? Metric.TIME : Metric.COST);
                parts.add(label(TEXTS.text("legend.flames")));
            }
            case TIMELINE -> {
                parts.add(key("plan-waiting", TEXTS.text("legend.waiting")));
                parts.add(key("plan-giving", TEXTS.text("legend.giving")));
                never(parts, ran);
            }
            case SUMS -> parts.add(label(TEXTS.text("legend.sums")));
            case ADVICE -> parts.add(label(TEXTS.text("legend.advice")));
        }
        getChildren().setAll(parts);
    }

    private static void severities(List<Node> parts, Metric metric) {
        switch (metric) {
            case TIME, COST, BUFFERS, IO -> {
                parts.add(key("plan-key-danger", TEXTS.text("legend.danger", of(metric))));
                parts.add(key("plan-key-warning", TEXTS.text("legend.warning")));
                parts.add(key("plan-key-plain", TEXTS.text("legend.less")));
            }
            case ESTIMATE -> {
                parts.add(key("plan-key-danger", TEXTS.text("legend.offMost")));
                parts.add(key("plan-key-warning", TEXTS.text("legend.off")));
                parts.add(key("plan-key-plain", TEXTS.text("legend.less")));
            }
            case TOTAL, ROWS -> parts.add(key("plan-key-plain", TEXTS.text("legend.plain")));
        }
    }

    private static String of(Metric metric) {
        return switch (metric) {
            case TIME, TOTAL -> TEXTS.text("legend.ofTime");
            case COST -> TEXTS.text("legend.ofCost");
            case BUFFERS -> TEXTS.text("legend.ofBuffers");
            case IO -> TEXTS.text("legend.ofIo");
            case ROWS, ESTIMATE -> TEXTS.text("legend.ofRows");
        };
    }

    private static void never(List<Node> parts, boolean ran) {
        if (ran) {
            parts.add(key("plan-key-never", TEXTS.text("legend.never")));
        }
    }

    private static void widths(List<Node> parts) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        parts.add(gap);
        parts.add(label(TEXTS.text("legend.rows")));
        parts.add(key("plan-key-thin", TEXTS.text("legend.thin")));
        parts.add(key("plan-key-thick", TEXTS.text("legend.thick")));
    }

    private static Node key(String look, String words) {
        Region box = new Region();
        box.getStyleClass().addAll("plan-key", look);
        Label label = label(words);
        label.setGraphic(box);
        label.setGraphicTextGap(6);
        return label;
    }

    private static Label label(String words) {
        Label label = new Label(words);
        label.getStyleClass().addAll("muted", "small");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
