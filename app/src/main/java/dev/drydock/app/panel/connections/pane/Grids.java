package dev.drydock.app.panel.connections.pane;

import dev.drydock.app.panel.connections.state.Field;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// How fields stand beside each other.
final class Grids {
    private Grids() {}

    static GridPane halves() {
        return columns(2);
    }

    static GridPane thirds() {
        return columns(3);
    }

    static HBox hostAndPort(Inputs inputs, Field host, Field port) {
        VBox name = inputs.text(host);
        HBox.setHgrow(name, Priority.ALWAYS);
        VBox number = inputs.text(port);
        number.setMinWidth(96);
        number.setMaxWidth(96);
        return new HBox(8, name, number);
    }

    private static GridPane columns(int count) {
        GridPane grid = new GridPane(16, 12);
        for (int i = 0; i < count; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / count);
            grid.getColumnConstraints().add(column);
        }
        return grid;
    }
}
