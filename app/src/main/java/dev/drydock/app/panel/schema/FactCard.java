package dev.drydock.app.panel.schema;

import dev.drydock.app.kit.Describe;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A framed card with a head (title, count) and a body; with a dense table of facts where there are many.
final class FactCard extends VBox {
    private static final double ROW = 28;
    private static final double HEADER = 30;
    private static final double CHARACTER = 7.7;
    private static final double PADDING = 22;
    private static final double MARK = 20;
    private static final double MOST = 560;
    private static final int ROWS_IN_SIGHT = 40;
    private static final int MEASURED = 200;

    FactCard(String title, String count, Node body) {
        getStyleClass().add("fact-card");
        Label head = new Label(title);
        head.getStyleClass().add("fact-title");
        Label number = new Label(count);
        number.getStyleClass().add("muted");
        HBox top = new HBox(8, head, number);
        top.getStyleClass().add("fact-head");
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(top, body);
    }

    /// One column of a card's table.
    ///
    /// @param width the least it starts with; long texts make it wider
    /// @param look style class of its cells, `""` for plain text
    record Fact<T>(String title, double width, String look, Function<T, String> text) {}

    static <T> FactCard table(String title, List<T> rows, List<Fact<T>> facts, Function<T, @Nullable Node> mark) {
        TableView<T> table = new TableView<>();
        table.getItems().setAll(rows);
        table.getStyleClass().addAll("fact-table", "dense");
        table.setFixedCellSize(ROW);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        Describe.quietly(table, title);
        for (int i = 0; i < facts.size(); i++) {
            table.getColumns().add(column(facts.get(i), rows, i == 0, mark));
        }
        double height = HEADER + ROW * rows.size() + 2;
        table.setPrefHeight(height);
        table.setMinHeight(Math.min(height, HEADER + ROW * ROWS_IN_SIGHT + 2));
        FactCard card = new FactCard(title, Integer.toString(rows.size()), table);
        card.setMaxHeight(height + 38);
        return card;
    }

    private static <T> double width(Fact<T> fact, List<T> rows, double beside) {
        int longest = rows.stream()
                .limit(MEASURED)
                .mapToInt(row -> fact.text.apply(row).length())
                .max()
                .orElse(0);
        return Math.max(fact.width, Math.min(MOST, longest * CHARACTER + PADDING + beside));
    }

    private static <T> TableColumn<T, String> column(
            Fact<T> fact, List<T> rows, boolean first, Function<T, @Nullable Node> mark) {
        TableColumn<T, String> column = new TableColumn<>(fact.title);
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(width(fact, rows, first ? MARK : 0));
        column.setMinWidth(Math.min(fact.width, 48));
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(fact.text.apply(row.getValue())));
        if (!fact.look.isEmpty()) {
            column.getStyleClass().addAll(fact.look.split(" "));
        }
        column.setCellFactory(made -> new FactCell<>(fact.look, first ? mark : row -> null));
        return column;
    }

    /// A cell with a text and, in the first column, a mark before it.
    private static final class FactCell<T> extends TableCell<T, String> {
        private final Function<T, @Nullable Node> mark;

        FactCell(String look, Function<T, @Nullable Node> mark) {
            this.mark = mark;
            getStyleClass().add("fact-cell");
            if (!look.isEmpty()) {
                getStyleClass().addAll(look.split(" "));
            }
        }

        @Override
        protected void updateItem(@Nullable String text, boolean empty) {
            super.updateItem(text, empty);
            T row = empty ? null : getTableRow() == null ? null : getTableRow().getItem();
            setText(empty || text == null ? null : text.replace("\r", "").replace('\n', '↵'));
            setGraphic(row == null ? null : mark.apply(row));
            setTooltip(text == null || text.length() < 12 ? null : new Tooltip(text));
        }
    }
}
