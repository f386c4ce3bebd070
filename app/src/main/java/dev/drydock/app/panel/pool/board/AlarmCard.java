package dev.drydock.app.panel.pool.board;

import dev.drydock.app.kit.Icon;
import dev.drydock.app.panel.pool.state.Phase;
import dev.drydock.app.words.FaultText;
import dev.drydock.app.words.Messages;
import dev.drydock.app.words.PoolText;
import dev.drydock.core.pool.PoolCounts;
import dev.drydock.core.pool.server.Capacity;
import dev.drydock.core.pool.watch.Alarm;
import dev.drydock.core.pool.watch.Holder;
import dev.drydock.core.pool.watch.PoolSnapshot;
import dev.drydock.core.pool.watch.PoolSnapshot.Server;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What somebody should look at, worst first, with its evidence and threshold; below it what is fine.
final class AlarmCard extends Card {
    private static final Messages TEXTS = Messages.of(AlarmCard.class);
    /// What only the server can tell.
    private static final Set<Alarm.Kind> OF_SERVER =
            EnumSet.of(Alarm.Kind.SERVER_SILENT, Alarm.Kind.NO_ROOM, Alarm.Kind.SESSIONS_DIFFER, Alarm.Kind.LEAKS);
    /// What cannot be told through a pooler.
    private static final Set<Alarm.Kind> NOT_THROUGH_POOLER =
            EnumSet.of(Alarm.Kind.NO_ROOM, Alarm.Kind.SESSIONS_DIFFER, Alarm.Kind.LEAKS);

    private final VBox lines = new VBox(8);
    private List<String> shown = List.of();

    AlarmCard() {
        super(TEXTS.text("alarms.title"));
        lines.getStyleClass().add("card-body");
        body(lines);
    }

    void show(Phase.Live live) {
        PoolSnapshot snapshot = live.snapshot();
        List<Alarm> alarms = snapshot.alarms();
        Set<Alarm.Kind> standing = alarms.stream()
                .map(Alarm::kind)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Alarm.Kind.class)));
        List<String> said = new ArrayList<>();
        List<Node> nodes = new ArrayList<>();
        for (Alarm alarm : alarms) {
            String evidence = evidence(alarm, live);
            said.add(PoolText.of(alarm) + evidence);
            nodes.add(alarm(alarm, evidence));
        }
        List<Alarm.Kind> rest = Arrays.stream(Alarm.Kind.values())
                .filter(kind -> !standing.contains(kind))
                .filter(kind -> known(kind, snapshot.server()))
                .toList();
        rest.forEach(kind -> {
            String soon = soon(kind, snapshot.counts());
            String sentence = soon.isEmpty() ? PoolText.fine(kind) : soon;
            said.add(sentence);
            nodes.add(fine(sentence, soon.isEmpty()));
        });
        beside(
                alarms.isEmpty()
                        ? TEXTS.text("alarms.none")
                        : TEXTS.text("alarms.count", alarms.size(), alarms.size() + rest.size()));
        // Built anew only when something else is said: a mouse or a screen reader may be on it.
        if (!said.equals(shown)) {
            shown = said;
            lines.getChildren().setAll(nodes);
        }
    }

    private static Node alarm(Alarm alarm, String evidence) {
        boolean critical = alarm.kind().severity() == Alarm.Severity.CRITICAL;
        String sentence = PoolText.of(alarm);
        Label what = line("strong");
        what.setText(sentence.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + sentence.substring(1));
        Label why = line("muted");
        why.getStyleClass().add("small");
        String threshold = PoolText.threshold(alarm.kind());
        why.setText(evidence.isEmpty() ? threshold : evidence + " · " + threshold);
        VBox words = new VBox(1, what, why);
        HBox.setHgrow(words, Priority.ALWAYS);
        return row(critical ? Icon.FAILED.node(14, "danger") : Icon.WARNING.node(14, "warning"), words);
    }

    /// Whether silence of the rule means that all is well.
    private static boolean known(Alarm.Kind kind, Server server) {
        return !OF_SERVER.contains(kind)
                || (server instanceof Server.Seen seen
                        && (seen.between().isEmpty() || !NOT_THROUGH_POOLER.contains(kind)));
    }

    /// What is so already, but not for long enough to be told as an alarm; `""` for nothing.
    private static String soon(Alarm.Kind kind, PoolCounts counts) {
        if (kind == Alarm.Kind.WAITING && counts.waiting() > 0) {
            return TEXTS.text("fine.waiting", kind.threshold());
        }
        return kind == Alarm.Kind.SATURATED && counts.active() >= counts.maximum()
                ? TEXTS.text("fine.saturated", kind.threshold())
                : "";
    }

    private static Node fine(String sentence, boolean done) {
        Label what = line("muted");
        what.setText(sentence);
        return row(done ? Icon.DONE.node(14, "success") : Icon.CLOCK.node(14, "muted-icon"), what);
    }

    private static HBox row(Node icon, Region words) {
        HBox row = new HBox(8, icon, words);
        row.getStyleClass().add("alarm-line");
        return row;
    }

    private static String evidence(Alarm alarm, Phase.Live live) {
        PoolSnapshot s = live.snapshot();
        return switch (alarm.kind()) {
            case SERVER_SILENT ->
                s.server() instanceof Server.Failed failed
                        ? FaultText.of(failed.why()).title()
                        : TEXTS.text("evidence.silent");
            case TIMEOUTS ->
                TEXTS.text("evidence.timeouts", Amounts.age(s.settings().acquire()));
            case WAITING ->
                TEXTS.text("evidence.waiting", s.counts().waiting(), s.counts().maximum());
            case LEAKS ->
                s.holders().stream()
                        .filter(holder -> holder.standing().leak())
                        .limit(3)
                        .map(AlarmCard::who)
                        .collect(Collectors.joining(", "));
            case SATURATED ->
                TEXTS.text("evidence.saturated", s.counts().active(), s.counts().maximum());
            case NO_ROOM ->
                live.server()
                        .map(seen -> room(
                                seen.look().capacity(),
                                s.counts().maximum() - s.counts().total()))
                        .orElse("");
            case SLOW_ACQUIRE ->
                TEXTS.text(
                        "evidence.slow",
                        Amounts.millis(s.pace().acquire().p50Nanos()),
                        Amounts.millis(s.pace().acquire().p95Nanos()),
                        s.pace().acquire().count());
            case SESSIONS_DIFFER ->
                TEXTS.text("evidence.differ", s.applicationName(), s.counts().total());
        };
    }

    private static String who(Holder holder) {
        return TEXTS.text(
                "evidence.leak",
                holder.lease().borrower().label(),
                holder.lease().borrower().purpose(),
                Amounts.age(holder.lease().held()));
    }

    private static String room(Capacity capacity, int more) {
        return TEXTS.text("evidence.room", more, capacity.free(), capacity.maximum());
    }
}
