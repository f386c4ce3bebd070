package dev.drydock.app.kit.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableColumn;

/// Makes the table's columns: the row numbers, then one per column of the result.
final class GridColumns {
    private final DataGrid grid;
    private final Consumer<GridCellView> cellMade;
    private final Consumer<RowNumberCell> numberMade;
    private final List<TableColumn<Integer, Integer>> made = new ArrayList<>();

    GridColumns(DataGrid grid, Consumer<GridCellView> cellMade, Consumer<RowNumberCell> numberMade) {
        this.grid = grid;
        this.cellMade = cellMade;
        this.numberMade = numberMade;
    }

    List<TableColumn<Integer, Integer>> of(List<GridColumn> columns) {
        made.clear();
        made.add(numbers());
        for (int i = 0; i < columns.size(); i++) {
            made.add(values(columns.get(i), i));
        }
        return List.copyOf(made);
    }

    /// Widens the columns to their first rows.
    void fit(List<GridColumn> columns, PageCache cache, long rows) {
        for (int i = 0; i < columns.size(); i++) {
            made.get(i + 1).setPrefWidth(ColumnWidths.of(columns.get(i), i, cache, rows));
        }
    }

    private TableColumn<Integer, Integer> numbers() {
        TableColumn<Integer, Integer> column = fixed();
        column.getStyleClass().add("row-number");
        column.setResizable(false);
        column.setCellFactory(ignored -> {
            RowNumberCell cell = new RowNumberCell(grid);
            numberMade.accept(cell);
            return cell;
        });
        return column;
    }

    private TableColumn<Integer, Integer> values(GridColumn shown, int index) {
        TableColumn<Integer, Integer> column = fixed();
        column.setGraphic(ColumnWidths.header(shown));
        column.getStyleClass().add(shown.numeric() ? "numeric" : "textual");
        column.setMinWidth(40);
        column.setPrefWidth(ColumnWidths.headerWidth(shown));
        column.setCellFactory(ignored -> {
            GridCellView cell = new GridCellView(grid, index, shown.numeric());
            cellMade.accept(cell);
            return cell;
        });
        return column;
    }

    private static TableColumn<Integer, Integer> fixed() {
        TableColumn<Integer, Integer> column = new TableColumn<>();
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        return column;
    }
}
