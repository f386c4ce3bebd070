package dev.drydock.app.panel.pool.board;

import dev.drydock.app.panel.pool.state.Phase;
import dev.drydock.app.panel.pool.state.PoolState;
import java.time.ZoneId;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/// A pool as it works: tiles above, what happens at the left, what follows from it at the right.
public final class Board extends VBox {
    private static final double LEFT_SHARE = 62;

    private final Tiles tiles = new Tiles();
    private final ChartCard chart;
    private final HolderCard holders = new HolderCard();
    private final TimesCard times = new TimesCard();
    private final OutsideCard outside = new OutsideCard();
    private final AlarmCard alarms = new AlarmCard();
    private final BudgetCard budget = new BudgetCard();
    private final AdviceCard advice = new AdviceCard();
    private final SettingsCard settings = new SettingsCard();
    private final EventCard events;

    public Board(ZoneId zone) {
        super(12);
        chart = new ChartCard(zone);
        events = new EventCard(zone);
        getStyleClass().add("pool-board");
        GridPane columns = new GridPane(12, 12);
        columns.getColumnConstraints().addAll(column(LEFT_SHARE), column(100 - LEFT_SHARE));
        columns.add(new VBox(12, chart, holders, times, outside, events), 0, 0);
        columns.add(new VBox(12, alarms, budget, advice, settings), 1, 0);
        getChildren().addAll(tiles, columns);
    }

    private static ColumnConstraints column(double share) {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(share);
        column.setFillWidth(true);
        column.setMinWidth(0);
        return column;
    }

    public void show(PoolState state, Phase.Live live) {
        tiles.show(live.snapshot());
        chart.show(state, live);
        holders.show(live.snapshot());
        times.show(live.snapshot());
        outside.show(live);
        alarms.show(live);
        budget.show(live);
        advice.show(state.advice());
        settings.show(live.snapshot().settings());
        events.show(live.snapshot().events());
    }

    /// From the chart to its table, or back.
    public void toggleTable() {
        chart.toggleTable();
    }
}
