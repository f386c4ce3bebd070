package dev.drydock.app.panel.pool.board;

import dev.drydock.app.kit.Badge;
import dev.drydock.app.kit.Describe;
import dev.drydock.app.kit.FactTable;
import dev.drydock.app.kit.FactTable.Fact;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.words.Messages;
import dev.drydock.app.words.PoolText;
import dev.drydock.core.pool.server.ServerSession;
import dev.drydock.core.pool.watch.Holder;
import dev.drydock.core.pool.watch.PoolSnapshot;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Who holds a connection, longest first, and the whole of the chosen one below.
final class HolderCard extends Card {
    private static final Messages TEXTS = Messages.of(HolderCard.class);
    private static final int IN_SIGHT = 6;
    private static final int SQL_SHOWN = 600;

    private final FactTable<Holder> table;
    private final Label empty = line("muted");
    private final Label hint = line("muted");
    private final Label statement = line("mono");
    private final Label facts = line("muted");
    private final Button copy = new Button(TEXTS.text("holder.copy"), Icon.COPY.node(14));
    private final VBox detail;

    HolderCard() {
        super(TEXTS.text("holders.title"));
        table = new FactTable<>(
                TEXTS.text("holders.title"),
                List.of(
                        new Fact<>(
                                TEXTS.text("head.borrower"),
                                156,
                                "",
                                h -> h.lease().borrower().label() + " / "
                                        + h.lease().borrower().purpose()),
                        new Fact<>(TEXTS.text("head.backend"), 78, "numeric", HolderCard::processId),
                        new Fact<>(
                                TEXTS.text("head.held"),
                                74,
                                "numeric",
                                h -> Amounts.age(h.lease().held())),
                        new Fact<>(TEXTS.text("head.standing"), 112, "", h -> "", HolderCard::badge),
                        new Fact<>(
                                TEXTS.text("head.sql"),
                                240,
                                "mono may-be-cut",
                                h -> h.lease().lastSql())),
                h -> h.lease().backendId() + "@" + h.lease().since().toEpochMilli() / 1_000);
        table.getSelectionModel().selectedItemProperty().addListener((seen, before, now) -> detail(now));
        hint.setText(TEXTS.text("holders.hint"));
        statement.getStyleClass().add("holder-sql");
        facts.getStyleClass().add("small");
        copy.getStyleClass().add("small-button");
        copy.setMinWidth(Region.USE_PREF_SIZE);
        Describe.quietly(copy, TEXTS.text("holder.copy.long"));
        copy.setOnAction(event -> copyChosen());
        HBox row = new HBox(12, facts, copy);
        HBox.setHgrow(facts, Priority.ALWAYS);
        facts.setMaxWidth(Double.MAX_VALUE);
        detail = padded(statement, row);
        detail.getStyleClass().add("holder-detail");
        body(table);
        body(padded(empty));
        body(detail);
        body(padded(hint));
    }

    void show(PoolSnapshot snapshot) {
        List<Holder> holders = snapshot.holders();
        beside(TEXTS.text(
                "holders.count", holders.size(), leak(snapshot.settings().leak())));
        table.show(holders);
        int rows = Math.clamp(holders.size(), 1, IN_SIGHT);
        table.setMinHeight(FactTable.height(rows));
        table.setPrefHeight(FactTable.height(rows));
        empty.setText(TEXTS.text("holders.none"));
        see(table, !holders.isEmpty());
        see(empty.getParent(), holders.isEmpty());
        detail(table.getSelectionModel().getSelectedItem());
        see(hint.getParent(), !holders.isEmpty() && table.getSelectionModel().getSelectedItem() == null);
    }

    private static void see(Node node, boolean seen) {
        node.setVisible(seen);
        node.setManaged(seen);
    }

    private static String leak(Duration threshold) {
        return threshold.isZero() ? TEXTS.text("holders.neverLeak") : TEXTS.text("holders.leak", threshold.toSeconds());
    }

    private void detail(@Nullable Holder holder) {
        see(detail, holder != null);
        see(hint.getParent(), holder == null && !table.getItems().isEmpty());
        if (holder != null) {
            String sql = holder.lease().lastSql();
            statement.setText(
                    sql.isEmpty()
                            ? TEXTS.text("holder.noSql")
                            : sql.length() <= SQL_SHOWN ? sql : sql.substring(0, SQL_SHOWN) + " …");
            facts.setText(facts(holder));
        }
    }

    private static String facts(Holder holder) {
        String thread = TEXTS.text(
                holder.lease().holder().alive() ? "holder.thread" : "holder.threadEnded",
                holder.lease().holder().thread());
        String standing = PoolText.of(holder.standing());
        return holder.server()
                .map(session -> standing + " · " + server(session) + " · " + thread)
                .orElse(standing + " · " + thread);
    }

    private static String server(ServerSession session) {
        String state = TEXTS.text("holder.server", activity(session), Amounts.age(session.inState()));
        String transaction = session.transaction().isZero()
                ? ""
                : " · " + TEXTS.text("holder.transaction", Amounts.age(session.transaction()));
        String waits = session.waitingFor().isEmpty() ? "" : " · " + TEXTS.text("holder.waits", session.waitingFor());
        return state + transaction + waits;
    }

    private static String activity(ServerSession session) {
        return switch (session.activity()) {
            case ACTIVE -> TEXTS.text("activity.active");
            case IDLE -> TEXTS.text("activity.idle");
            case IDLE_IN_TRANSACTION -> TEXTS.text("activity.idleInTransaction");
            case UNKNOWN -> TEXTS.text("activity.unknown");
        };
    }

    private void copyChosen() {
        Holder chosen = table.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            String text = String.join(
                    "\n",
                    chosen.lease().borrower().label() + " / "
                            + chosen.lease().borrower().purpose() + ", "
                            + Amounts.age(chosen.lease().held()),
                    facts(chosen),
                    TEXTS.text("holder.backend", processId(chosen)),
                    chosen.lease().lastSql());
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
        }
    }

    private static String processId(Holder holder) {
        return holder.server()
                .map(ServerSession::processId)
                .filter(id -> id != 0)
                .map(String::valueOf)
                .orElse(TEXTS.text("none"));
    }

    private static Node badge(Holder holder) {
        return switch (holder.standing()) {
            case IN_USE -> Badge.of(Badge.Tone.NEUTRAL, TEXTS.text("standing.inUse"));
            case WORKING -> Badge.of(Badge.Tone.NEUTRAL, TEXTS.text("standing.working"));
            case LONG_QUERY -> Badge.of(Badge.Tone.ACCENT, Icon.CLOCK, TEXTS.text("standing.longQuery"));
            case LEAK -> Badge.of(Badge.Tone.DANGER, Icon.FAILED, TEXTS.text("standing.leak"));
            case LEAK_IN_TRANSACTION ->
                Badge.of(Badge.Tone.DANGER, Icon.FAILED, TEXTS.text("standing.leakInTransaction"));
            case SESSION_GONE -> Badge.of(Badge.Tone.WARNING, Icon.WARNING, TEXTS.text("standing.gone"));
            case UNDECIDED -> Badge.of(Badge.Tone.WARNING, Icon.HELP, TEXTS.text("standing.undecided"));
        };
    }
}
