package dev.drydock.app.shell;

import dev.drydock.app.command.Command;
import dev.drydock.app.jobs.JobLine;
import dev.drydock.app.jobs.JobsDrawer;
import dev.drydock.app.jobs.JobsViewModel;
import dev.drydock.app.kit.Badge;
import dev.drydock.app.kit.Describe;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.words.Messages;
import dev.drydock.core.connect.resilience.BreakerState;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// What the connection is, at the left; what works in the background, at the right.
final class StatusBar extends HBox {
    private static final Messages WORDS = Messages.of(StatusBar.class);

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());

    private final JobsViewModel jobs;
    private final HBox facts = new HBox(12);
    private final HBox work = new HBox(8);
    private final Button drawer;
    private final Runnable tryServer;

    StatusBar(JobsViewModel jobs, Command toggleJobs, Runnable tryServer) {
        this.jobs = jobs;
        this.tryServer = tryServer;
        getStyleClass().add("status-bar");
        setAlignment(Pos.CENTER_LEFT);
        facts.setAlignment(Pos.CENTER_LEFT);
        work.setAlignment(Pos.CENTER_RIGHT);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        drawer = new Button("", Icon.JOBS.node(14, "muted-icon"));
        drawer.getStyleClass().add("status-button");
        Describe.by(drawer, toggleJobs);
        getChildren().addAll(facts, gap, drawer, work);
        jobs.lines().subscribe(this::drawJobs);
        drawJobs();
    }

    void show(Optional<Mooring> mooring, Optional<BreakerState> resting) {
        facts.getChildren().setAll(mooring.map(StatusBar::moored).orElseGet(StatusBar::adrift));
        resting.ifPresent(state -> facts.getChildren().addAll(line(), silent(state)));
    }

    /// Work of the background leaves such a server alone; whoever clicks lets it try at once.
    private Button silent(BreakerState state) {
        String words = switch (state.position()) {
            case OPEN -> WORDS.text("status.server.rests", TIME.format(state.since()));
            case HALF_OPEN -> WORDS.text("status.server.probed");
            case CLOSED -> "";
        };
        Button button = new Button(words, Icon.WARNING.node(14, "warning"));
        button.setId("server-rests");
        button.getStyleClass().add("status-button");
        button.setOnAction(event -> tryServer.run());
        Describe.control(button, words, WORDS.text("status.server.help"));
        return button;
    }

    private static List<Node> adrift() {
        return List.of(fact(WORDS.text("status.nowhere"), Optional.empty()));
    }

    private static List<Node> moored(Mooring mooring) {
        List<Node> facts = new ArrayList<>();
        facts.add(Badge.of(mooring.look()));
        if (!mooring.answered()) {
            facts.addAll(adrift());
            return facts;
        }
        facts.add(fact(mooring.product(), Optional.of(Icon.DATABASE)));
        if (!mooring.timeZone().isEmpty()) {
            facts.add(line());
            facts.add(fact(mooring.timeZone(), Optional.empty()));
        }
        facts.add(line());
        facts.add(fact(mooring.tls().isEmpty() ? WORDS.text("status.noTls") : mooring.tls(), Optional.empty()));
        return facts;
    }

    private void drawJobs() {
        List<JobLine> running =
                jobs.lines().stream().filter(line -> !line.ended()).toList();
        drawer.setText(
                switch (running.size()) {
                    case 0 -> WORDS.text("status.jobs.none");
                    case 1 -> running.getFirst().label();
                    default -> WORDS.text("status.jobs.many", running.size());
                });
        work.getChildren().clear();
        if (!running.isEmpty()) {
            JobLine first = running.getLast();
            work.getChildren().addAll(JobsDrawer.bar(first), percent(first), cancel(first));
        }
    }

    private static Label percent(JobLine line) {
        Label percent = new Label(line.progress() < 0 ? "" : Math.round(line.progress() * 100) + " %");
        percent.getStyleClass().addAll("small", "muted");
        return percent;
    }

    private Button cancel(JobLine line) {
        Button cancel = new Button("", Icon.CLOSE.node(14));
        cancel.getStyleClass().addAll("icon-button", "status-icon");
        Describe.control(cancel, WORDS.text("status.cancel", line.label()));
        cancel.setOnAction(event -> jobs.cancel(line));
        return cancel;
    }

    private static Label fact(String text, Optional<Icon> icon) {
        Label label = new Label(text);
        label.getStyleClass().add("status-fact");
        icon.ifPresent(i -> label.setGraphic(i.node(14, "muted-icon")));
        return label;
    }

    private static Region line() {
        Region line = new Region();
        line.getStyleClass().addAll("separator-line", "status-line");
        return line;
    }
}
