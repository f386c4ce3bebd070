package dev.drydock.app.panel.connections.steps;

import dev.drydock.app.kit.Describe;
import dev.drydock.app.kit.FaultPane;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.panel.connections.state.ConnectionsState.Detail;
import dev.drydock.app.panel.connections.state.ConnectionsState.StepLine;
import dev.drydock.app.panel.connections.state.ConnectionsState.StepState;
import dev.drydock.app.panel.connections.state.ConnectionsState.TestRun;
import dev.drydock.app.words.FaultText;
import dev.drydock.app.words.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The connection test step by step; it stops at the first step that fails and says the cure there.
public final class StepsPane extends VBox {
    private static final Messages WORDS = Messages.of(StepsPane.class);

    private final TestingViewModel model;
    private final Label summary = new Label();
    private final Button copy = new Button(WORDS.text("test.copy"), Icon.COPY.node(14));
    private final Button start = new Button("", Icon.REFRESH.node(14));
    private final VBox lines = new VBox();
    private Optional<TestRun> shown = Optional.empty();
    private boolean running;

    public StepsPane(TestingViewModel model) {
        this.model = model;
        getStyleClass().add("steps");
        Label title = new Label(WORDS.text("test.title"));
        title.getStyleClass().add("heading");
        summary.getStyleClass().addAll("small", "muted");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        copy.getStyleClass().add("small-button");
        Describe.quietly(copy, WORDS.text("test.copy"));
        copy.setOnAction(
                event -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, model.report())));
        start.getStyleClass().add("small-button");
        start.setOnAction(event -> startOrStop());
        HBox head = new HBox(8, title, summary, gap, copy, start);
        head.setAlignment(Pos.CENTER_LEFT);
        lines.getStyleClass().add("step-lines");
        getChildren().addAll(head, lines);
    }

    /// A test that is shown already stays as it is, and so does the focus in it.
    public void show(TestRun run) {
        if (Optional.of(run).equals(shown)) {
            return;
        }
        shown = Optional.of(run);
        running = run.phase() == TestRun.Phase.RUNNING;
        summary.setText(run.summary());
        String word = WORDS.text(
                switch (run.phase()) {
                    case IDLE -> "test.start";
                    case RUNNING -> "test.stop";
                    case PASSED, FAILED -> "test.again";
                });
        start.setText(word);
        start.setAccessibleText(word);
        copy.setVisible(run.phase() == TestRun.Phase.PASSED || run.phase() == TestRun.Phase.FAILED);
        lines.getChildren().setAll(nodes(run));
    }

    private void startOrStop() {
        if (running) {
            model.stop();
        } else {
            model.start();
        }
    }

    private List<Node> nodes(TestRun run) {
        List<Node> nodes = new ArrayList<>();
        List<StepLine> notRun = new ArrayList<>();
        for (StepLine step : run.steps()) {
            if (run.phase() != TestRun.Phase.RUNNING && step.state() == StepState.WAITING) {
                notRun.add(step);
            } else {
                nodes.add(line(step));
                step.details().stream().map(StepsPane::detail).forEach(nodes::add);
                step.fault().ifPresent(fault -> {
                    FaultPane pane = faultPane(fault, step.fingerprint());
                    pane.getStyleClass().add("step-fault");
                    VBox.setMargin(pane, new Insets(2, 0, 8, 28));
                    nodes.add(pane);
                });
            }
        }
        if (!notRun.isEmpty()) {
            nodes.add(notRun(notRun));
        }
        return nodes;
    }

    /// A key that nobody vouched for yet is shown large enough to be compared, with the way on.
    private FaultPane faultPane(FaultText fault, String fingerprint) {
        if (fingerprint.isEmpty()) {
            return new FaultPane(fault, List.of());
        }
        Button trust = new Button(WORDS.text("ssh.trust"), Icon.CHECK.node(14));
        trust.getStyleClass().add("small-button");
        trust.setId("ssh-trust");
        Describe.quietly(trust, WORDS.text("ssh.trust"));
        trust.setOnAction(event -> model.trust(fingerprint));
        Label print = new Label(fingerprint);
        print.getStyleClass().add("mono");
        FaultPane pane = new FaultPane(fault, List.of(trust));
        pane.getChildren().add(1, print);
        return pane;
    }

    private static Node detail(Detail detail) {
        Label text = new Label(detail.text());
        text.getStyleClass().addAll("small", "step-detail", detail.warning() ? "warning-text" : "muted");
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        return text;
    }

    private static Node line(StepLine step) {
        Label title = new Label(step.title());
        title.getStyleClass().add(step.state() == StepState.WAITING ? "muted" : "strong");
        title.setMinWidth(72);
        Label fact = new Label(step.fact());
        fact.setMinWidth(0);
        HBox.setHgrow(fact, Priority.ALWAYS);
        fact.setMaxWidth(Double.MAX_VALUE);
        Label took = new Label(step.took());
        took.getStyleClass().addAll("mono", "small", "muted");
        took.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(12, icon(step.state()), title, fact, took);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("step-line");
        return line;
    }

    private static Node notRun(List<StepLine> steps) {
        HBox line = new HBox(12);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("step-line");
        for (StepLine step : steps) {
            Label title = new Label(step.title(), icon(step.state()));
            title.setGraphicTextGap(12);
            title.getStyleClass().addAll("muted", "not-run");
            line.getChildren().add(title);
        }
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label word = new Label(WORDS.text("step.notRun"));
        word.getStyleClass().addAll("small", "muted");
        line.getChildren().addAll(gap, word);
        return line;
    }

    private static Node icon(StepState state) {
        return switch (state) {
            case WAITING -> Icon.IDLE.node(16, "muted-icon");
            case RUNNING -> Icon.CLOCK.node(16, "accent");
            case PASSED -> Icon.DONE.node(16, "success");
            case FAILED -> Icon.FAILED.node(16, "danger");
        };
    }
}
