package dev.drydock.app.panel.pool.board;

import dev.drydock.app.kit.Badge;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.words.Messages;
import dev.drydock.core.pool.PoolCounts;
import dev.drydock.core.pool.watch.Alarm;
import dev.drydock.core.pool.watch.Holder;
import dev.drydock.core.pool.watch.PoolSnapshot;
import dev.drydock.core.pool.watch.PoolSnapshot.Pace;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The five numbers that say how a pool is doing.
final class Tiles extends HBox {
    private static final Messages TEXTS = Messages.of(Tiles.class);

    private final Tile active = new Tile(TEXTS.text("tile.active"));
    private final Tile idle = new Tile(TEXTS.text("tile.idle"));
    private final Tile waiting = new Tile(TEXTS.text("tile.waiting"));
    private final Tile wait = new Tile(TEXTS.text("tile.wait"));
    private final Tile held = new Tile(TEXTS.text("tile.held"));

    Tiles() {
        super(12);
        for (Tile tile : List.of(active, idle, waiting, wait, held)) {
            HBox.setHgrow(tile, Priority.ALWAYS);
            getChildren().add(tile);
        }
    }

    void show(PoolSnapshot snapshot) {
        PoolCounts counts = snapshot.counts();
        Pace pace = snapshot.pace();
        boolean full = counts.active() >= counts.maximum();
        active.show(
                Integer.toString(counts.active()),
                TEXTS.text("tile.of", counts.maximum()),
                full ? TEXTS.text("tile.full") : TEXTS.text("tile.utilisation", Amounts.percent(pace.utilisation())),
                full ? Badge.Tone.DANGER : Badge.Tone.NEUTRAL);
        boolean none = counts.idle() == 0 && full;
        idle.show(
                Integer.toString(counts.idle()),
                "",
                none ? TEXTS.text("tile.noneLeft") : TEXTS.text("tile.open", counts.total()),
                none ? Badge.Tone.WARNING : Badge.Tone.NEUTRAL);
        waiting(snapshot);
        wait(pace);
        held(snapshot);
    }

    private void waiting(PoolSnapshot snapshot) {
        int threads = snapshot.counts().waiting();
        long seconds = snapshot.alarms().stream()
                .filter(alarm -> alarm.kind() == Alarm.Kind.WAITING)
                .mapToLong(Alarm::number)
                .findFirst()
                .orElse(0);
        String more = threads == 0
                ? TEXTS.text("tile.nobody")
                : seconds > 0 ? TEXTS.text("tile.since", seconds) : TEXTS.text("tile.now");
        waiting.show(
                Integer.toString(threads),
                TEXTS.text("tile.threads"),
                more,
                threads == 0 ? Badge.Tone.NEUTRAL : Badge.Tone.DANGER);
    }

    private void wait(Pace pace) {
        boolean slow = pace.acquire().p95Nanos() > 100_000_000;
        wait.show(
                pace.acquire().count() == 0
                        ? TEXTS.text("none")
                        : Amounts.millis(pace.acquire().p95Nanos()),
                pace.acquire().count() == 0 ? "" : TEXTS.text("unit.ms"),
                TEXTS.text("tile.p99", Amounts.millis(pace.acquire().p99Nanos())),
                slow ? Badge.Tone.WARNING : Badge.Tone.NEUTRAL);
    }

    private void held(PoolSnapshot snapshot) {
        boolean leak = snapshot.holders().stream().map(Holder::standing).anyMatch(Holder.Standing::leak);
        String longest = snapshot.holders().isEmpty()
                ? TEXTS.text("none")
                : Amounts.age(snapshot.holders().getFirst().lease().held());
        held.show(
                longest,
                "",
                leak
                        ? TEXTS.text("tile.leak")
                        : TEXTS.text(
                                "tile.usage",
                                Amounts.millis(snapshot.pace().usage().p95Nanos())),
                leak ? Badge.Tone.DANGER : Badge.Tone.NEUTRAL);
    }

    /// One number with its unit and a word on it.
    private static final class Tile extends VBox {
        private final String name;
        private final Label number = new Label();
        private final Label unit = new Label();
        private final Label more = new Label();

        Tile(String name) {
            this.name = name;
            getStyleClass().addAll("fact-card", "pool-tile");
            setAccessibleRole(AccessibleRole.TEXT);
            Label title = new Label(name);
            title.getStyleClass().addAll("small", "muted");
            number.getStyleClass().add("tile-number");
            number.setMinWidth(Region.USE_PREF_SIZE);
            unit.getStyleClass().addAll("muted", "code-size");
            more.getStyleClass().addAll("small", "tile-more");
            HBox row = new HBox(5, number, unit);
            row.getStyleClass().add("tile-row");
            setMaxWidth(Double.MAX_VALUE);
            setPrefWidth(120);
            getChildren().addAll(title, row, more);
        }

        void show(String value, String of, String words, Badge.Tone tone) {
            number.setText(value);
            unit.setText(of);
            more.setText(words);
            for (Badge.Tone each : Badge.Tone.values()) {
                getStyleClass().remove("tone-" + Badge.toneClass(each));
            }
            getStyleClass().add("tone-" + Badge.toneClass(tone));
            more.setGraphic(
                    switch (tone) {
                        case DANGER -> Icon.FAILED.node(12, "danger");
                        case WARNING -> Icon.WARNING.node(12, "warning");
                        case NEUTRAL, ACCENT, SUCCESS -> null;
                    });
            setAccessibleText(name + ": " + value + " " + of + ", " + words);
        }
    }
}
