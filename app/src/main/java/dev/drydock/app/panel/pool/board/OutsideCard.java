package dev.drydock.app.panel.pool.board;

import dev.drydock.app.kit.FactTable;
import dev.drydock.app.kit.FactTable.Fact;
import dev.drydock.app.panel.pool.state.Phase;
import dev.drydock.app.words.Messages;
import dev.drydock.core.pool.server.ServerLook.Use;
import dev.drydock.core.pool.watch.PoolSnapshot.Server;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;

/// Sessions of the server that are not of this pool, by application, user and database.
final class OutsideCard extends Card {
    private static final Messages TEXTS = Messages.of(OutsideCard.class);
    private static final int IN_SIGHT = 8;

    private final FactTable<Use> table;
    private final Label note = line("muted");

    OutsideCard() {
        super(TEXTS.text("outside.title"));
        table = new FactTable<>(
                TEXTS.text("outside.title"),
                List.of(
                        new Fact<>(TEXTS.text("head.application"), 196, "", OutsideCard::application),
                        new Fact<>(TEXTS.text("head.user"), 104, "", Use::user),
                        new Fact<>(TEXTS.text("head.database"), 104, "", Use::database),
                        new Fact<>(TEXTS.text("head.sessions"), 72, "numeric", use -> Integer.toString(use.sessions())),
                        new Fact<>(TEXTS.text("head.activeSessions"), 64, "numeric", use -> shown(use, use.active())),
                        new Fact<>(
                                TEXTS.text("head.idleInTx"),
                                72,
                                "numeric",
                                use -> shown(use, use.idleInTransaction()))),
                use -> use.application() + "\n" + use.user() + "\n" + use.database());
        body(table);
        body(padded(note));
    }

    private static String application(Use use) {
        String name = use.application().isEmpty() ? TEXTS.text("outside.unnamed") : use.application();
        return use.ours() ? TEXTS.text("outside.ours", name) : name;
    }

    /// What a session does that the server hides from us is not known to be nothing.
    private static String shown(Use use, int sessions) {
        return use.hidden() == use.sessions() ? TEXTS.text("unknown") : Integer.toString(sessions);
    }

    void show(Phase.Live live) {
        if (live.server().isEmpty()) {
            table.show(List.of());
            see(table, false);
            beside("");
            note.setText(
                    live.snapshot().server() instanceof Server.Unsupported
                            ? TEXTS.text("outside.unsupported")
                            : TEXTS.text("outside.pending"));
            see(note.getParent(), true);
            return;
        }
        List<Use> others = live.server().orElseThrow().look().uses().stream()
                .filter(use -> !use.application().equals(live.snapshot().applicationName()))
                .toList();
        int sessions = others.stream().mapToInt(Use::sessions).sum();
        int hidden = others.stream().mapToInt(Use::hidden).sum();
        beside(TEXTS.text("outside.count", sessions));
        table.show(others);
        see(table, !others.isEmpty());
        table.setPrefHeight(FactTable.height(Math.min(others.size(), IN_SIGHT)));
        table.setMinHeight(FactTable.height(Math.min(others.size(), IN_SIGHT)));
        note.setText(
                others.isEmpty()
                        ? TEXTS.text("outside.none")
                        : hidden > 0 ? TEXTS.text("outside.hidden", hidden, sessions) : "");
        see(note.getParent(), others.isEmpty() || hidden > 0);
    }

    private static void see(Node node, boolean seen) {
        node.setVisible(seen);
        node.setManaged(seen);
    }
}
