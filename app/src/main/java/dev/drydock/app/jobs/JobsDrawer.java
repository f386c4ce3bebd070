package dev.drydock.app.jobs;

import dev.drydock.app.kit.Describe;
import dev.drydock.app.kit.EmptyState;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.words.Messages;
import dev.drydock.core.job.JobState;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The drawer above the status bar: every job with its state, progress, log and a way to cancel it.
public final class JobsDrawer extends VBox {
    private static final Messages WORDS = Messages.of(JobsDrawer.class);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final JobsViewModel model;
    private final VBox lines = new VBox();

    public JobsDrawer(JobsViewModel model, Runnable close) {
        this.model = model;
        getStyleClass().add("jobs-drawer");
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        Describe.quietly(scroll, WORDS.text("drawer.title"));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head(close), scroll);
        model.lines().subscribe(this::draw);
        draw();
    }

    private Node head(Runnable close) {
        Label title = new Label(WORDS.text("drawer.title"));
        title.getStyleClass().add("heading");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button forget = new Button(WORDS.text("drawer.forget"), Icon.TRASH.node(14));
        forget.getStyleClass().add("small-button");
        Describe.control(forget, WORDS.text("drawer.forget"));
        forget.setOnAction(event -> model.forgetEnded());
        Button shut = new Button("", Icon.CLOSE.node(16));
        shut.getStyleClass().add("icon-button");
        Describe.control(shut, WORDS.text("drawer.close"));
        shut.setOnAction(event -> close.run());
        HBox head = new HBox(8, title, gap, forget, shut);
        head.getStyleClass().add("drawer-head");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private void draw() {
        lines.getChildren().setAll(model.lines().stream().map(this::line).toList());
        if (model.lines().isEmpty()) {
            EmptyState empty =
                    new EmptyState(Icon.JOBS, WORDS.text("drawer.empty.title"), WORDS.text("drawer.empty"), List.of());
            VBox.setVgrow(empty, Priority.ALWAYS);
            lines.getChildren().add(empty);
        }
    }

    private Node line(JobLine job) {
        Label label = new Label(job.label());
        label.getStyleClass().add("strong");
        Label log = new Label(log(job));
        log.getStyleClass().addAll("muted", "mono", "small");
        VBox words = new VBox(2, label, log);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(12, icon(job.state()), words);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("job-line");
        if (!job.ended()) {
            row.getChildren().addAll(bar(job), cancel(job));
        }
        return row;
    }

    private Button cancel(JobLine job) {
        Button cancel = new Button(WORDS.text(job.state() == JobState.STOPPING ? "job.stopping" : "job.cancel"));
        cancel.getStyleClass().add("small-button");
        Describe.quietly(cancel, WORDS.text("job.cancelNamed", job.label()));
        cancel.setOnAction(event -> model.cancel(job));
        return cancel;
    }

    /// The progress of a job; moving to and fro while it is not known.
    public static ProgressBar bar(JobLine job) {
        ProgressBar bar = new ProgressBar(job.progress());
        bar.getStyleClass().add("job-bar");
        bar.setAccessibleText(job.label());
        return bar;
    }

    private static Node icon(JobState state) {
        return switch (state) {
            case QUEUED -> Icon.CLOCK.node(16, "muted-icon");
            case RUNNING -> Icon.RUN.node(16, "accent");
            case STOPPING -> Icon.STOP.node(16, "warning");
            case DONE -> Icon.DONE.node(16, "success");
            case FAILED -> Icon.FAILED.node(16, "danger");
            case CANCELLED -> Icon.STOP.node(16, "muted-icon");
        };
    }

    private static String log(JobLine job) {
        return job.log().stream()
                .map(step -> CLOCK.format(step.when().atZone(ZoneId.systemDefault())) + " " + word(step.state()))
                .collect(Collectors.joining("  ·  "));
    }

    private static String word(JobState state) {
        return switch (state) {
            case QUEUED -> WORDS.text("state.queued");
            case RUNNING -> WORDS.text("state.running");
            case STOPPING -> WORDS.text("state.stopping");
            case DONE -> WORDS.text("state.done");
            case FAILED -> WORDS.text("state.failed");
            case CANCELLED -> WORDS.text("state.cancelled");
        };
    }
}
