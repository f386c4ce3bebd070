package dev.drydock.app.panel.pool;

import dev.drydock.app.kit.Describe;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.kit.SegmentedControl;
import dev.drydock.app.panel.pool.state.Act.Kind;
import dev.drydock.app.panel.pool.state.Phase;
import dev.drydock.app.panel.pool.state.PoolState;
import dev.drydock.app.panel.pool.state.Range;
import dev.drydock.app.words.Messages;
import dev.drydock.core.pool.watch.PoolWatch;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Title, how fresh what is shown is, how far the chart looks back, and the acts.
final class HeadBar extends HBox {
    private static final Messages TEXTS = Messages.of(HeadBar.class);

    private final Label about = new Label();
    private final SegmentedControl<Range> ranges =
            new SegmentedControl<>(TEXTS.text("range.name"), List.of(Range.values()), HeadBar::word);
    private final Button suspend;
    private final Button resize;
    private final Button evict;
    private boolean suspended;

    HeadBar(PoolViewModel model) {
        super(8);
        getStyleClass().add("pool-head");
        Label title = new Label(TEXTS.text("title"));
        title.getStyleClass().add("title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        about.getStyleClass().addAll("muted", "code-size");
        about.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        ranges.setMinWidth(Region.USE_PREF_SIZE);
        ranges.valueProperty().addListener((seen, before, now) -> {
            if (now != model.state().get().range()) {
                model.range(now);
            }
        });
        suspend = button(
                "pool-suspend",
                Icon.STOP,
                TEXTS.text("head.suspend"),
                TEXTS.text("act.suspend"),
                () -> model.acts().ask(suspended ? Kind.RESUME : Kind.SUSPEND));
        resize = button(
                "pool-resize",
                Icon.FORMAT,
                TEXTS.text("head.resize"),
                TEXTS.text("act.resize"),
                () -> model.acts().ask(Kind.RESIZE));
        evict = button(
                "pool-evict",
                Icon.REFRESH,
                TEXTS.text("head.evict"),
                TEXTS.text("act.evict"),
                () -> model.acts().ask(Kind.EVICT));
        getChildren().addAll(title, about, gap, ranges, suspend, resize, evict);
    }

    private static Button button(String id, Icon icon, String word, String what, Runnable action) {
        Button button = new Button(word, icon.node(14));
        button.setId(id);
        button.getStyleClass().add("small-button");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return Describe.control(button, what);
    }

    private static String word(Range range) {
        return switch (range) {
            case LIVE -> TEXTS.text("range.live");
            case DAY -> TEXTS.text("range.day");
            case WEEK -> TEXTS.text("range.week");
        };
    }

    static boolean suspended(Phase.Live live) {
        return switch (live.snapshot().state()) {
            case SUSPENDED -> true;
            case LENDING, CLOSED -> false;
        };
    }

    void show(PoolState state, Instant now) {
        boolean live = state.phase() instanceof Phase.Live;
        suspended = state.phase() instanceof Phase.Live known && suspended(known);
        ranges.valueProperty().set(state.range());
        suspend.setText(TEXTS.text(suspended ? "head.resume" : "head.suspend"));
        suspend.setGraphic((suspended ? Icon.RUN : Icon.STOP).node(14));
        Describe.control(suspend, TEXTS.text(suspended ? "act.resume" : "act.suspend"));
        for (var control : List.of(ranges, suspend, resize, evict)) {
            control.setVisible(live);
            control.setManaged(live);
        }
        about.setText(about(state, now));
    }

    private static String about(PoolState state, Instant now) {
        if (!(state.phase() instanceof Phase.Live live)) {
            return "";
        }
        Duration age = Duration.between(live.snapshot().at(), now);
        return TEXTS.text("about", PoolWatch.PERIOD.toSeconds(), Math.max(0, age.toSeconds()));
    }
}
