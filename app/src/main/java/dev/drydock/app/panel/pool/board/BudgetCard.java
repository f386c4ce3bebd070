package dev.drydock.app.panel.pool.board;

import dev.drydock.app.panel.pool.state.Phase;
import dev.drydock.app.words.Messages;
import dev.drydock.app.words.PoolText;
import dev.drydock.core.pool.PoolCounts;
import dev.drydock.core.pool.server.Capacity;
import dev.drydock.core.pool.server.Intermediary.Loss;
import dev.drydock.core.pool.watch.PoolSnapshot.Server;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// How many connections the server has, and whose they are.
final class BudgetCard extends Card {
    private static final Messages TEXTS = Messages.of(BudgetCard.class);

    private final Label sentence = line("label");
    private final Label more = line("muted");
    private final Bar bar = new Bar();
    private final FlowPane legend = new FlowPane(8, 4);
    private final VBox told = padded(sentence, bar, legend, more);

    /// One part of the bar.
    private record Part(String look, String word, int connections) {}

    BudgetCard() {
        super(TEXTS.text("budget.title"));
        more.getStyleClass().add("small");
        body(told);
    }

    void show(Phase.Live live) {
        if (live.server().isPresent()) {
            see(true);
            Server.Seen seen = live.server().orElseThrow();
            seen(seen, live.snapshot().counts(), age(live));
            return;
        }
        see(false);
        beside("");
        more.setText("");
        sentence.setText(
                switch (live.snapshot().server()) {
                    case Server.Unsupported _ -> TEXTS.text("budget.unsupported");
                    case Server.Pending _, Server.Silent _, Server.Seen _ -> TEXTS.text("budget.pending");
                    case Server.Failed _ -> TEXTS.text("budget.failed");
                });
    }

    private void see(boolean parts) {
        for (Node node : List.of(bar, legend, more)) {
            node.setVisible(parts);
            node.setManaged(parts);
        }
    }

    /// How old the look is; empty while it is of now.
    private static String age(Phase.Live live) {
        Instant looked = live.seen().map(Phase.Look::at).orElse(live.snapshot().at());
        Duration age = Duration.between(looked, live.snapshot().at());
        return age.isZero() ? "" : TEXTS.text("stale", age.toSeconds());
    }

    private void seen(Server.Seen seen, PoolCounts counts, String age) {
        Capacity room = seen.look().capacity();
        beside(age.isEmpty() ? TEXTS.text("budget.maximum", room.maximum()) : age);
        int ours = Math.min(room.used(), seen.look().pool().size());
        int grow = Math.max(0, counts.maximum() - counts.total());
        int left = Math.max(0, room.maximum() - room.reserved() - room.used());
        int may = Math.min(grow, left);
        List<Part> parts = List.of(
                new Part("ours", TEXTS.text("budget.ours"), ours),
                new Part("others", TEXTS.text("budget.others"), room.used() - ours),
                new Part("may", TEXTS.text("budget.may"), may),
                new Part("free", TEXTS.text("budget.free"), left - may),
                new Part("reserved", TEXTS.text("budget.reserved"), room.reserved()));
        bar.show(parts);
        legend.getChildren()
                .setAll(parts.stream()
                        .filter(part -> part.connections() > 0)
                        .map(BudgetCard::key)
                        .toList());
        sentence.setText(
                grow <= room.free()
                        ? TEXTS.text("budget.fits", counts.maximum(), room.free())
                        : TEXTS.text("budget.tight", grow, room.free()));
        List<String> notes = new ArrayList<>();
        switch (room.tightest()) {
            case SERVER -> {}
            case ROLE ->
                notes.add(TEXTS.text(
                        "budget.role", room.usedByRole(), room.roleLimit().orElse(0)));
            case DATABASE ->
                notes.add(TEXTS.text(
                        "budget.database",
                        room.usedByDatabase(),
                        room.databaseLimit().orElse(0)));
        }
        if (seen.between().stream().anyMatch(between -> between.losses().contains(Loss.SERVER_BUDGET))) {
            notes.add(PoolText.of(Loss.SERVER_BUDGET));
        }
        notes.add(TEXTS.text("budget.cost", Amounts.millis(seen.cost().toNanos())));
        more.setText(String.join(" · ", notes));
    }

    private static Node key(Part part) {
        Region swatch = new Region();
        swatch.getStyleClass().addAll("budget-key", part.look());
        Label label = new Label(part.word() + " " + part.connections(), swatch);
        label.getStyleClass().addAll("small", "muted");
        return label;
    }

    /// Parts side by side; one that is not empty is never thinner than can be seen.
    private static final class Bar extends Pane {
        private static final double LEAST = 3;
        private List<Part> parts = List.of();

        Bar() {
            getStyleClass().add("budget-bar");
            setAccessibleRole(AccessibleRole.TEXT);
        }

        void show(List<Part> next) {
            parts = next;
            getChildren().setAll(next.stream().map(Bar::piece).toList());
            setAccessibleText(String.join(
                    ", ",
                    next.stream()
                            .map(part -> part.word() + " " + part.connections())
                            .toList()));
            requestLayout();
        }

        private static Region piece(Part part) {
            Region piece = new Region();
            piece.getStyleClass().addAll("budget-part", part.look());
            return piece;
        }

        @Override
        protected double computePrefHeight(double width) {
            return 16;
        }

        @Override
        protected void layoutChildren() {
            double all = Math.max(1, parts.stream().mapToInt(Part::connections).sum());
            long some = parts.stream().filter(part -> part.connections() > 0).count();
            double room = getWidth() - some * LEAST;
            double x = 0;
            for (int i = 0; i < parts.size(); i++) {
                int connections = parts.get(i).connections();
                double width = connections == 0 ? 0 : LEAST + Math.max(0, room) * connections / all;
                getChildren().get(i).resizeRelocate(x, 0, width, getHeight());
                x += width;
            }
        }
    }
}
