package dev.drydock.app.panel.pool.board;

import dev.drydock.app.kit.FactTable;
import dev.drydock.app.kit.FactTable.Fact;
import dev.drydock.app.words.Messages;
import dev.drydock.core.pool.meter.Latency;
import dev.drydock.core.pool.watch.PoolSnapshot;
import dev.drydock.core.pool.watch.PoolSnapshot.Pace;
import java.util.List;
import java.util.function.ToLongFunction;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

/// How long things took in the last minute, and how often they happened.
final class TimesCard extends Card {
    private static final Messages TEXTS = Messages.of(TimesCard.class);

    private final FactTable<Row> table;
    private final Label leases = value();
    private final Label timeouts = value();
    private final Label utilisation = value();
    private final Label saturated = value();
    private final Label evictions = value();

    private record Row(String what, Latency latency) {}

    TimesCard() {
        super(TEXTS.text("times.title"));
        table = new FactTable<>(
                TEXTS.text("times.title"),
                List.of(
                        new Fact<>(TEXTS.text("head.of"), 186, "", Row::what),
                        number(
                                "head.count",
                                70,
                                row -> Long.toString(row.latency().count())),
                        millis("head.p50", Latency::p50Nanos),
                        millis("head.p95", Latency::p95Nanos),
                        millis("head.p99", Latency::p99Nanos),
                        millis("head.max", Latency::maxNanos)),
                Row::what);
        table.fit(3, 3);
        body(table);
        FlowPane rates = new FlowPane(
                20,
                4,
                pair("rate.leases", leases),
                pair("rate.timeouts", timeouts),
                pair("rate.utilisation", utilisation),
                pair("rate.saturated", saturated),
                pair("rate.evictions", evictions));
        body(padded(rates));
    }

    private static Fact<Row> number(String head, double width, java.util.function.Function<Row, String> text) {
        return new Fact<>(TEXTS.text(head), width, "numeric", text);
    }

    private static Fact<Row> millis(String head, ToLongFunction<Latency> nanos) {
        return number(
                head,
                84,
                row -> row.latency().count() == 0
                        ? TEXTS.text("none")
                        : Amounts.millis(nanos.applyAsLong(row.latency())));
    }

    private static Label value() {
        Label label = new Label();
        label.getStyleClass().add("mono");
        return label;
    }

    private static Node pair(String key, Label value) {
        Label name = new Label(TEXTS.text(key));
        name.getStyleClass().addAll("muted", "code-size");
        HBox pair = new HBox(6, name, value);
        pair.getStyleClass().add("rate");
        return pair;
    }

    void show(PoolSnapshot snapshot) {
        Pace pace = snapshot.pace();
        beside(TEXTS.text("times.window", pace.window().toSeconds()));
        table.show(List.of(
                new Row(TEXTS.text("times.acquire"), pace.acquire()),
                new Row(TEXTS.text("times.usage"), pace.usage()),
                new Row(TEXTS.text("times.creation"), pace.creation())));
        leases.setText(Amounts.rate(pace.acquiresPerSecond()));
        timeouts.setText(Amounts.rate(pace.timeoutsPerMinute()));
        utilisation.setText(Amounts.percent(pace.utilisation()));
        saturated.setText(pace.saturated().isZero() ? TEXTS.text("none") : Amounts.age(pace.saturated()));
        evictions.setText(Long.toString(pace.evictions()));
    }
}
