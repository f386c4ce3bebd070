package dev.drydock.app.panel.query.bar;

import dev.drydock.app.kit.Describe;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.panel.query.QueryWords;
import dev.drydock.app.panel.query.tab.TabState;
import dev.drydock.app.words.Messages;
import dev.drydock.core.query.pending.Pending;
import dev.drydock.core.query.port.TransactionState;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;

/// The open transaction: how old it is, how many statements it holds, and which. One that only read does not
/// nag.
public final class TransactionChip extends MenuButton {
    private static final Messages TEXTS = QueryWords.TEXTS;
    private static final int OLD_SECONDS = 60;
    private static final int SHOWN = 20;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());

    public TransactionChip() {
        super("", Icon.CLOCK.node(14));
        setId("open-transaction");
        getStyleClass().addAll("small-button", "transaction-chip");
        setMinWidth(Region.USE_PREF_SIZE);
    }

    /// Call once a second while it is open.
    public void show(TabState.Transaction transaction) {
        Duration age = Duration.between(transaction.since(), Instant.now());
        boolean failed = transaction.state() == TransactionState.FAILED;
        Pending pending = transaction.pending();
        String words = TEXTS.text(failed ? "bar.txFailed" : "bar.txOpen", age(age), pending.count());
        setText(TEXTS.text(failed ? "bar.txFailed.short" : "bar.txOpen.short", age(age), pending.count()));
        boolean alarming = failed || (!pending.onlyReads() && age.toSeconds() >= OLD_SECONDS);
        String look = alarming ? "danger" : pending.onlyReads() ? "neutral" : "warning";
        getStyleClass().removeAll("warning", "danger", "neutral");
        getStyleClass().add(look);
        Describe.quietly(this, words);
        if (!isShowing()) {
            getItems().setAll(log(pending));
        }
    }

    private static List<MenuItem> log(Pending pending) {
        List<MenuItem> items = new ArrayList<>();
        List<Pending.Statement> newest = pending.newest();
        for (Pending.Statement each : newest.subList(Math.max(0, newest.size() - SHOWN), newest.size())) {
            Label line = new Label(TIME.format(each.at()) + "   " + QueryWords.oneLine(each.sql()));
            line.getStyleClass().addAll("mono", "small");
            line.setMaxWidth(560);
            String rows = each.rows() < 0 ? "" : "   " + TEXTS.text("tx.rows", QueryWords.number(each.rows()));
            line.setText(line.getText() + rows);
            CustomMenuItem item = new CustomMenuItem(line, false);
            items.add(item);
        }
        if (items.isEmpty()) {
            items.add(new CustomMenuItem(new Label(TEXTS.text("tx.nothing")), false));
        }
        return items;
    }

    private static String age(Duration age) {
        return age.toSeconds() < OLD_SECONDS ? age.toSeconds() + " s" : age.toMinutes() + " min";
    }
}
