package dev.drydock.app.panel.pool;

import dev.drydock.app.kit.Badge;
import dev.drydock.app.kit.Describe;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.panel.pool.state.Act;
import dev.drydock.app.panel.pool.state.Phase;
import dev.drydock.app.panel.pool.state.PoolState;
import dev.drydock.app.words.FaultText;
import dev.drydock.app.words.Messages;
import dev.drydock.app.words.PoolText;
import dev.drydock.core.connect.resilience.BreakerState;
import dev.drydock.core.pool.server.Intermediary;
import dev.drydock.core.pool.watch.PoolSnapshot.Server;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What changes the meaning of all the rest: a silent server, an open breaker, a suspended pool, a pooler in
/// between; and what came of the last act.
final class Strips extends VBox {
    private static final Messages TEXTS = Messages.of(Strips.class);

    private final PoolViewModel model;
    private final DateTimeFormatter clock;
    private List<Strip> shown = List.of();

    /// @param button `""` for none
    private record Strip(Badge.Tone tone, String title, String sentence, String button) {}

    Strips(PoolViewModel model, ZoneId zone) {
        super(8);
        this.model = model;
        this.clock = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(zone);
        getStyleClass().add("pool-strips");
    }

    void show(PoolState state, Instant now) {
        List<Strip> strips = new ArrayList<>();
        boolean resting = state.breaker()
                .filter(breaker -> breaker.position() == BreakerState.Position.OPEN)
                .isPresent();
        state.breaker().ifPresent(breaker -> breaker(strips, breaker));
        if (state.phase() instanceof Phase.Live live) {
            if (!resting) {
                server(strips, live, now);
            }
            if (HeadBar.suspended(live)) {
                strips.add(new Strip(
                        Badge.Tone.WARNING,
                        TEXTS.text("suspended.title"),
                        TEXTS.text(
                                "suspended.sentence",
                                live.snapshot().settings().acquire().toSeconds()),
                        ""));
            }
            live.server().flatMap(Server.Seen::between).ifPresent(between -> between(strips, between));
        }
        act(strips, state.act());
        // A strip that stays as it is keeps the focus on its button.
        if (!strips.equals(shown)) {
            shown = strips;
            getChildren().setAll(strips.stream().map(this::node).toList());
        }
        setManaged(!strips.isEmpty());
        setVisible(!strips.isEmpty());
    }

    private void breaker(List<Strip> strips, BreakerState breaker) {
        switch (breaker.position()) {
            case CLOSED -> {}
            case OPEN ->
                strips.add(new Strip(
                        Badge.Tone.DANGER,
                        TEXTS.text("breaker.open.title"),
                        TEXTS.text(
                                "breaker.open.sentence",
                                clock.format(breaker.since()),
                                breaker.recent().size()),
                        TEXTS.text("breaker.reset")));
            case HALF_OPEN ->
                strips.add(new Strip(
                        Badge.Tone.WARNING, TEXTS.text("breaker.half.title"), TEXTS.text("breaker.half.sentence"), ""));
        }
    }

    private static void server(List<Strip> strips, Phase.Live live, Instant now) {
        Duration old = live.seen().map(look -> Duration.between(look.at(), now)).orElse(Duration.ZERO);
        String age = live.seen().isEmpty() ? TEXTS.text("server.never") : TEXTS.text("server.age", old.toSeconds());
        switch (live.snapshot().server()) {
            case Server.Unsupported _, Server.Pending _, Server.Seen _ -> {}
            case Server.Silent silent ->
                strips.add(new Strip(
                        Badge.Tone.WARNING,
                        TEXTS.text("server.silent.title"),
                        TEXTS.text("server.silent.sentence", silent.since().toSeconds()) + " " + age,
                        ""));
            case Server.Failed failed -> {
                FaultText fault = FaultText.of(failed.why());
                String state = fault.sqlState().isEmpty() ? "" : " (SQLState " + fault.sqlState() + ")";
                strips.add(new Strip(Badge.Tone.DANGER, fault.title() + state, fault.sentence() + " " + age, ""));
            }
        }
    }

    private static void between(List<Strip> strips, Intermediary between) {
        String losses = between.losses().stream().sorted().map(PoolText::of).collect(Collectors.joining("; "));
        strips.add(new Strip(
                Badge.Tone.WARNING,
                PoolText.of(between.mode()),
                PoolText.of(between.certainty()) + " " + TEXTS.text("between.sentence", losses),
                ""));
    }

    private void act(List<Strip> strips, Act act) {
        switch (act) {
            case Act.None _, Act.Asking _, Act.Running _ -> {}
            case Act.Failed failed ->
                strips.add(new Strip(
                        Badge.Tone.DANGER,
                        TEXTS.text("act.failed", PoolActs.label(failed.kind())),
                        FaultText.of(failed.why()).line(),
                        TEXTS.text("act.dismiss")));
            case Act.Done done ->
                strips.add(new Strip(Badge.Tone.SUCCESS, done(done), adjusted(done), TEXTS.text("act.dismiss")));
        }
    }

    private String done(Act.Done done) {
        String at = clock.format(done.at());
        return switch (done.kind()) {
            case SUSPEND -> TEXTS.text("done.suspend", at);
            case RESUME -> TEXTS.text("done.resume", at);
            case EVICT -> TEXTS.text("done.evict", at);
            case RESIZE ->
                TEXTS.text(
                        "done.resize",
                        at,
                        done.settings().sizes().minimumIdle(),
                        done.settings().sizes().maximum());
        };
    }

    private static String adjusted(Act.Done done) {
        String adjusted = done.kind() == Act.Kind.RESIZE
                ? done.settings().adjustments().stream().map(PoolText::of).collect(Collectors.joining("; ")) + " "
                : "";
        return (adjusted.isBlank() ? "" : adjusted) + TEXTS.text("act.audited");
    }

    private Node node(Strip strip) {
        Label title = new Label(strip.title());
        title.getStyleClass().add("strong");
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        Label sentence = new Label(strip.sentence());
        sentence.getStyleClass().add("code-size");
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        VBox words = new VBox(2, title, sentence);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(10, icon(strip.tone()), words);
        row.getStyleClass().addAll("pool-strip", Badge.toneClass(strip.tone()));
        if (!strip.button().isEmpty()) {
            Button button = new Button(strip.button());
            button.getStyleClass().add("small-button");
            button.setMinWidth(Region.USE_PREF_SIZE);
            Describe.quietly(button, strip.button());
            boolean reset = strip.button().equals(TEXTS.text("breaker.reset"));
            button.setOnAction(event -> {
                if (reset) {
                    model.resetBreaker();
                } else {
                    model.acts().dismiss();
                }
            });
            row.getChildren().add(button);
        }
        return row;
    }

    private static Node icon(Badge.Tone tone) {
        return switch (tone) {
            case DANGER -> Icon.FAILED.node(16, "danger");
            case WARNING -> Icon.WARNING.node(16, "warning");
            case SUCCESS -> Icon.DONE.node(16, "success");
            case NEUTRAL, ACCENT -> Icon.INFO.node(16, "accent");
        };
    }
}
