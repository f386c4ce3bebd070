package dev.drydock.app.panel.pool.board;

import dev.drydock.app.kit.Describe;
import dev.drydock.app.kit.FactTable;
import dev.drydock.app.kit.FactTable.Fact;
import dev.drydock.app.kit.FaultPane;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.kit.Skeleton;
import dev.drydock.app.kit.chart.ChartScale;
import dev.drydock.app.kit.chart.TimeChart;
import dev.drydock.app.kit.chart.TimePoint;
import dev.drydock.app.panel.pool.state.Past;
import dev.drydock.app.panel.pool.state.Phase;
import dev.drydock.app.panel.pool.state.PoolState;
import dev.drydock.app.panel.pool.state.Range;
import dev.drydock.app.words.FaultText;
import dev.drydock.app.words.Messages;
import dev.drydock.core.pool.watch.PoolPoint;
import dev.drydock.core.workspace.pool.PoolHistory;
import dev.drydock.core.workspace.pool.PoolSample;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// Connections over time, as a chart or as a table.
final class ChartCard extends Card {
    private static final Messages TEXTS = Messages.of(ChartCard.class);
    private static final int MOST_POINTS = 400;
    private static final Duration LIVE_GAP = Duration.ofSeconds(6);

    private final ZoneId zone;
    private final TimeChart chart;
    private final FactTable<Row> table;
    private final ToggleButton asTable = new ToggleButton(TEXTS.text("chart.table"), Icon.TABLE.node(14));
    private final StackPane body = new StackPane();
    private Past shownPast = new Past.Unread();

    /// One line of the table.
    private record Row(String at, int active, int waiting, int limit, String waitP95, String timeouts) {}

    ChartCard(ZoneId zone) {
        super(TEXTS.text("chart.title"));
        this.zone = zone;
        chart = new TimeChart(TEXTS.text("chart.title"), zone);
        table = new FactTable<>(
                TEXTS.text("chart.title"),
                List.of(
                        new Fact<>(TEXTS.text("head.time"), 110, "mono", Row::at),
                        new Fact<>(TEXTS.text("head.active"), 80, "numeric", row -> Integer.toString(row.active())),
                        new Fact<>(TEXTS.text("head.waiting"), 80, "numeric", row -> Integer.toString(row.waiting())),
                        new Fact<>(TEXTS.text("head.limit"), 80, "numeric", row -> Integer.toString(row.limit())),
                        new Fact<>(TEXTS.text("head.waitP95"), 110, "numeric", Row::waitP95),
                        new Fact<>(TEXTS.text("head.timeouts"), 110, "numeric", Row::timeouts)));
        asTable.getStyleClass().addAll("small-button", "flat");
        asTable.setMinWidth(Region.USE_PREF_SIZE);
        Describe.quietly(asTable, TEXTS.text("chart.asTable"));
        asTable.selectedProperty().addListener((seen, before, now) -> choose());
        offer(legend());
        offer(asTable);
        body.getStyleClass().add("chart-body");
        body(body);
        choose();
    }

    private static Node legend() {
        HBox legend = new HBox(
                12,
                key("lower", TEXTS.text("head.active")),
                key("upper", TEXTS.text("legend.waiting")),
                key("limit", TEXTS.text("head.limit")));
        legend.getStyleClass().add("chart-legend");
        return legend;
    }

    private static Node key(String series, String word) {
        Region swatch = new Region();
        swatch.getStyleClass().addAll("chart-key", series);
        Label label = new Label(word, swatch);
        label.getStyleClass().addAll("small", "muted");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    void toggleTable() {
        asTable.setSelected(!asTable.isSelected());
    }

    private void choose() {
        body.getChildren().setAll(asTable.isSelected() ? table : chart);
    }

    void show(PoolState state, Phase.Live live) {
        if (state.range() == Range.LIVE) {
            beside(TEXTS.text("chart.live"));
            if (!(shownPast instanceof Past.Unread)) {
                choose();
            }
            shownPast = new Past.Unread();
            live(live);
        } else if (!state.past().equals(shownPast)) {
            shownPast = state.past();
            past(state);
        }
    }

    private void live(Phase.Live live) {
        Instant to = live.snapshot().at();
        Instant from = to.minus(Range.LIVE.span());
        List<PoolPoint> points = live.points().stream()
                .filter(point -> !point.at().isBefore(from))
                .toList();
        DateTimeFormatter clock = clock("HH:mm:ss");
        chart.show(new TimeChart.View(
                points.stream()
                        .map(point -> new TimePoint(
                                point.at(),
                                point.active(),
                                point.waiting(),
                                point.maximum(),
                                TEXTS.text(
                                        "chart.point",
                                        clock.format(point.at()),
                                        point.active(),
                                        point.waiting(),
                                        point.maximum(),
                                        Amounts.millis(point.acquireP95Nanos()))))
                        .toList(),
                from,
                to,
                LIVE_GAP));
        if (asTable.isSelected()) {
            table.show(points.reversed().stream()
                    .map(point -> new Row(
                            clock.format(point.at()),
                            point.active(),
                            point.waiting(),
                            point.maximum(),
                            Amounts.millis(point.acquireP95Nanos()),
                            Amounts.rate(point.timeoutsPerMinute())))
                    .toList());
        }
    }

    private void past(PoolState state) {
        switch (state.past()) {
            case Past.Unread _ -> choose();
            case Past.Reading _ -> body.getChildren().setAll(Skeleton.after300Millis(4, TEXTS.text("chart.reading")));
            case Past.Failed failed -> body.getChildren().setAll(new FaultPane(FaultText.of(failed.why()), List.of()));
            case Past.Read read -> {
                choose();
                read(state.range(), read);
            }
        }
    }

    private void read(Range range, Past.Read read) {
        beside(read.samples().isEmpty() ? TEXTS.text("chart.noPast") : TEXTS.text("chart.past"));
        Instant from = read.until().minus(range.span());
        DateTimeFormatter clock = clock(range == Range.WEEK ? "EEE HH:mm" : "HH:mm");
        List<TimePoint> points = read.samples().stream()
                .map(sample -> new TimePoint(
                        sample.at(),
                        sample.sizes().active(),
                        sample.sizes().waiting(),
                        sample.sizes().maximum(),
                        words(sample, clock)))
                .toList();
        Duration stretch = range.span().dividedBy(MOST_POINTS).multipliedBy(3);
        Duration coarse = PoolHistory.BUCKET.multipliedBy(2);
        chart.show(new TimeChart.View(
                ChartScale.thinned(points, from, read.until(), MOST_POINTS),
                from,
                read.until(),
                stretch.compareTo(coarse) > 0 ? stretch : coarse));
        table.show(read.samples().reversed().stream()
                .map(sample -> new Row(
                        clock.format(sample.at()),
                        sample.sizes().active(),
                        sample.sizes().waiting(),
                        sample.sizes().maximum(),
                        Amounts.millis(sample.waits().p95Nanos()),
                        Amounts.rate(sample.work().timeoutsPerMinute())))
                .toList());
    }

    private static String words(PoolSample sample, DateTimeFormatter clock) {
        return TEXTS.text(
                "chart.point",
                clock.format(sample.at()),
                sample.sizes().active(),
                sample.sizes().waiting(),
                sample.sizes().maximum(),
                Amounts.millis(sample.waits().p95Nanos()));
    }

    private DateTimeFormatter clock(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(zone);
    }
}
