package dev.drydock.app.panel.query.result;

import dev.drydock.app.kit.EmptyState;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.kit.grid.DataGrid;
import dev.drydock.app.kit.grid.GridColumn;
import dev.drydock.app.kit.grid.GridSelection;
import dev.drydock.app.panel.query.tab.QueryServices;
import dev.drydock.app.panel.query.tab.ShownResult;
import dev.drydock.app.words.Messages;
import dev.drydock.core.query.result.Column;
import dev.drydock.core.query.result.ResultState;
import dev.drydock.core.query.result.SpooledResult;
import dev.drydock.core.query.result.ValueKind;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// One result: the grid, the viewer of the chosen cell, the bars that jump to a row or choose columns. FX
/// thread only.
public final class ResultPane extends BorderPane {
    private static final Messages TEXTS = Messages.of(ResultPane.class);

    private final SpooledResult result;
    private final QueryServices services;
    private final DataGrid grid = new DataGrid(TEXTS.text("grid.name"));
    private final CellPane cell;
    private final BooleanProperty cellShown = new SimpleBooleanProperty(true);
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final ResultWatch watch;
    private final PauseTransition settled = new PauseTransition(Duration.millis(60));
    private final RowJump jump = new RowJump(TEXTS, this::goTo);
    private ColumnWindow window;
    private int asked;

    public ResultPane(ShownResult shown, QueryServices services) {
        this.result = shown.spooled();
        this.services = services;
        window = ColumnWindow.first(result.columns());
        cell = new CellPane(TEXTS, () -> cellShown.set(false));
        getStyleClass().add("result-pane");
        VBox bars = new VBox(jump);
        if (window.wide()) {
            bars.getChildren().add(new ColumnBar(window, TEXTS, this::show));
        }
        setTop(bars);
        setCenter(new StackPane(grid));
        cellShown.subscribe(on -> setRight(on ? cell : null));
        grid.selectionProperty().addListener((seen, before, now) -> settled.playFromStart());
        settled.setOnFinished(event -> readCell());
        grid.copiedProperty().addListener((seen, before, now) -> status.set(now));
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.G && event.isShortcutDown()) {
                jump.open(result.rowCount());
                event.consume();
            }
        });
        ResultMenu menu = new ResultMenu(TEXTS, this::copy, grid::selectAll);
        grid.setOnContextMenuRequested(event -> menu.show(grid, event.getScreenX(), event.getScreenY()));
        show(window);
        watch = new ResultWatch(result, this::news);
    }

    /// Rows, state, or what the last copy did, in words.
    public ReadOnlyStringProperty status() {
        return status.getReadOnlyProperty();
    }

    public BooleanProperty cellShown() {
        return cellShown;
    }

    /// Tells something that was done with the result, in place of its number of rows.
    public void say(String words) {
        status.set(words);
    }

    public SpooledResult result() {
        return result;
    }

    public void close() {
        watch.stop();
    }

    @Override
    public void requestFocus() {
        grid.select(grid.selection().isNone() ? GridSelection.cell(0, 0) : grid.selection());
        grid.lookupAll(".table-view").forEach(javafx.scene.Node::requestFocus);
    }

    /// Copies the selection, or everything when nothing is selected.
    void copy(CopyFormat format) {
        GridSelection selection = grid.selection().isNone()
                ? new GridSelection(0, 0, result.rowCount() - 1, grid.columnCount() - 1)
                : grid.selection();
        if (selection.rows() == 0) {
            return;
        }
        List<Integer> columns = window.shown();
        services.threads().background().execute(() -> {
            SelectionCopy.Copied copied = SelectionCopy.of(result, columns, selection, format);
            services.threads().fx().execute(() -> {
                Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, copied.text()));
                status.set(TEXTS.text(copied.whole() ? "copied" : "copied.part", number(copied.rows())));
            });
        });
    }

    private void goTo(long row) {
        long at = Math.clamp(row, 0, Math.max(0, result.rowCount() - 1));
        int column = Math.max(0, grid.selection().leadColumn());
        grid.select(GridSelection.cell(at, column));
        grid.reveal(at, column);
        requestFocus();
    }

    private void show(ColumnWindow wanted) {
        window = wanted;
        List<GridColumn> columns = wanted.shown().stream()
                .map(i -> result.columns().get(i))
                .map(c -> new GridColumn(c.name(), c.typeName(), c.kind() == ValueKind.NUMBER))
                .toList();
        grid.show(
                columns,
                new SpoolSource(
                        result,
                        wanted.shown(),
                        services.threads().background(),
                        services.threads().fx()));
    }

    private void news() {
        grid.grown();
        ResultState state = result.state();
        String rows = number(result.rowCount());
        status.set(
                switch (state) {
                    case GROWING -> TEXTS.text("rows.growing", rows);
                    case COMPLETE -> result.rowCount() == 1 ? TEXTS.text("rows.one") : TEXTS.text("rows", rows);
                    case CANCELLED -> TEXTS.text("rows.cancelled", rows);
                    case FAILED -> TEXTS.text("rows.failed", rows);
                    case DISK_FULL -> TEXTS.text("rows.diskFull", rows);
                    case CLOSED -> "";
                });
        if (state == ResultState.COMPLETE && result.rowCount() == 0) {
            EmptyState empty = new EmptyState(Icon.CHECK, TEXTS.text("empty.title"), TEXTS.text("empty.sentence"));
            empty.setMouseTransparent(true);
            setCenter(new StackPane(grid, empty));
            cellShown.set(false);
        } else if (grid.selection().isNone() && result.rowCount() > 0) {
            grid.select(GridSelection.cell(0, 0));
        }
    }

    private void readCell() {
        GridSelection selection = grid.selection();
        int mine = ++asked;
        if (selection.isNone()
                || !cellShown.get()
                || selection.leadColumn() >= window.shown().size()) {
            cell.show(new Column("", "", ValueKind.TEXT), CellValue.NONE, () -> {});
            return;
        }
        long row = selection.leadRow();
        int column = window.shown().get(selection.leadColumn());
        services.threads().background().execute(() -> {
            CellValue value = CellValue.first(result, row, column);
            show(mine, column, value, () -> readWhole(row, column, value.totalBytes()));
        });
    }

    private void readWhole(long row, int column, long totalBytes) {
        int mine = ++asked;
        services.threads()
                .background()
                .execute(() -> show(mine, column, CellValue.whole(result, row, column, totalBytes), () -> {}));
    }

    private void show(int mine, int column, CellValue value, Runnable more) {
        services.threads().fx().execute(() -> {
            if (mine == asked) {
                cell.show(result.columns().get(column), value, more);
            }
        });
    }

    private static String number(long value) {
        return NumberFormat.getIntegerInstance(Locale.ENGLISH).format(value);
    }
}
