package dev.drydock.app.kit.grid;

import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// Gives a table its columns over several pulses: fifty heads and their cells at once would hold the window up.
final class ColumnFeed extends AnimationTimer {
    /// More than fit into a wide window.
    private static final int AT_ONCE = 14;
    private static final int PER_PULSE = 4;

    private final TableView<Integer> table;
    private List<TableColumn<Integer, Integer>> wanted = List.of();

    ColumnFeed(TableView<Integer> table) {
        this.table = table;
    }

    void show(List<TableColumn<Integer, Integer>> columns) {
        stop();
        wanted = columns;
        table.getColumns().setAll(columns.subList(0, Math.min(AT_ONCE, columns.size())));
        if (columns.size() > AT_ONCE) {
            start();
        }
    }

    /// All columns now: one that is not there yet is to be seen.
    void finish() {
        add(wanted.size());
    }

    @Override
    public void handle(long now) {
        add(PER_PULSE);
    }

    private void add(int most) {
        int from = table.getColumns().size();
        int to = Math.min(from + most, wanted.size());
        if (from < to) {
            table.getColumns().addAll(wanted.subList(from, to));
        }
        if (to >= wanted.size()) {
            stop();
        }
    }
}
