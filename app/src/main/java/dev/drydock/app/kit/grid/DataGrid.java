package dev.drydock.app.kit.grid;

import dev.drydock.app.kit.Describe;
import dev.drydock.app.words.Messages;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/// A dense table over a result of any size: rows are read page by page when they come into sight, the selection
/// is a rectangle of our own, copying yields tab-separated text. FX thread only.
public final class DataGrid extends StackPane {
    private static final double ROW_HEIGHT = 28;
    private static final Messages WORDS = Messages.of(Describe.class);

    private final TableView<Integer> table = new TableView<>();
    private final ColumnFeed feed = new ColumnFeed(table);
    private final LazyRows rows = new LazyRows();
    private final Set<GridCellView> cells = Collections.newSetFromMap(new WeakHashMap<>());
    private final Set<RowNumberCell> numbers = Collections.newSetFromMap(new WeakHashMap<>());
    private final ReadOnlyObjectWrapper<GridSelection> selection = new ReadOnlyObjectWrapper<>(GridSelection.NONE);
    private final ReadOnlyStringWrapper copied = new ReadOnlyStringWrapper("");
    private final GridColumns made = new GridColumns(this, cells::add, numbers::add);
    private List<GridColumn> columns = List.of();
    private GridSource source = GridSource.of(List.of());
    private PageCache cache = new PageCache(source, () -> {});
    private boolean measured;

    /// @param what accessible name, for example "Result rows"
    public DataGrid(String what) {
        getStyleClass().add("data-grid");
        Describe.quietly(table, what);
        table.getStyleClass().addAll("dense", "edge-to-edge");
        table.setFixedCellSize(ROW_HEIGHT);
        table.setItems(rows);
        table.setPlaceholder(new StackPane());
        table.addEventFilter(KeyEvent.KEY_PRESSED, new GridKeys(this)::pressed);
        getChildren().add(table);
    }

    /// Shows another result from its first row, with nothing selected.
    public void show(List<GridColumn> shown, GridSource from) {
        columns = List.copyOf(shown);
        source = from;
        measured = false;
        cache = new PageCache(from, this::pageCame);
        select(GridSelection.NONE);
        rows.resize(0);
        cells.clear();
        numbers.clear();
        feed.show(made.of(columns));
        grown();
    }

    /// The source has more rows now.
    public void grown() {
        rows.resize(source.rowCount());
        if (!table.getColumns().isEmpty()) {
            table.getColumns().getFirst().setPrefWidth(ColumnWidths.numberWidth(source.rowCount()));
        }
        pageCame();
    }

    public ReadOnlyObjectProperty<GridSelection> selectionProperty() {
        return selection.getReadOnlyProperty();
    }

    public GridSelection selection() {
        return selection.get();
    }

    public void select(GridSelection wanted) {
        selection.set(wanted);
        cells.forEach(GridCellView::repick);
        numbers.forEach(RowNumberCell::repick);
        if (!wanted.isNone() && wanted.leadColumn() + 1 < table.getColumns().size()) {
            table.getFocusModel()
                    .focus((int) wanted.leadRow(), table.getColumns().get(wanted.leadColumn() + 1));
        }
    }

    public void selectAll() {
        if (rowCount() > 0 && columnCount() > 0) {
            select(new GridSelection(0, 0, rowCount() - 1, columnCount() - 1));
        }
    }

    /// The value, if its page is here; otherwise the page is asked for.
    public Optional<GridCell> cell(long row, int column) {
        return row >= source.rowCount() ? Optional.empty() : cache.row(row).map(values -> values.get(column));
    }

    public long rowCount() {
        return rows.size();
    }

    public int columnCount() {
        return columns.size();
    }

    /// Scrolls as little as needed to have the cell in sight.
    public void reveal(long row, int column) {
        if (column + 1 >= table.getColumns().size()) {
            feed.finish();
        }
        flow().ifPresentOrElse(flow -> flow.scrollTo((int) row), () -> table.scrollTo((int) row));
        table.scrollToColumnIndex(column + 1);
    }

    /// Puts the selection on the clipboard; [#copiedProperty] tells when it is there.
    public void copy() {
        copy(false);
    }

    public void copyWithHeader() {
        copy(true);
    }

    /// What the last copy did, in words; `""` before the first.
    public ReadOnlyStringProperty copiedProperty() {
        return copied.getReadOnlyProperty();
    }

    void takeFocus() {
        table.requestFocus();
    }

    void selectRows(long row, boolean extend) {
        long anchor = extend && !selection().isNone() ? selection().anchorRow() : row;
        select(new GridSelection(anchor, 0, row, columnCount() - 1));
    }

    int rowsInSight() {
        return Math.max(1, (int) (table.getHeight() / ROW_HEIGHT) - 2);
    }

    private void copy(boolean withHeader) {
        if (selection().isNone()) {
            return;
        }
        GridCopy copy = new GridCopy(source, selection(), done -> {
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, done.text()));
            copied.set(WORDS.text(done.complete() ? "grid.copied" : "grid.copiedPart", done.rows()));
        });
        if (withHeader) {
            copy.header(columns);
        }
        copy.start();
    }

    private void pageCame() {
        if (!measured && rowCount() > 0) {
            cache.row(0).ifPresent(first -> {
                measured = true;
                made.fit(columns, cache, rowCount());
            });
        }
        cells.forEach(GridCellView::repaint);
    }

    private Optional<VirtualFlow<?>> flow() {
        return table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow ? Optional.of(flow) : Optional.empty();
    }
}
