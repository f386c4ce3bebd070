package dev.drydock.app.panel.query.result;

import dev.drydock.app.kit.Describe;
import dev.drydock.app.kit.EmptyState;
import dev.drydock.app.kit.FaultPane;
import dev.drydock.app.kit.Icon;
import dev.drydock.app.kit.grid.DataGrid;
import dev.drydock.app.kit.grid.GridColumn;
import dev.drydock.app.kit.grid.GridSelection;
import dev.drydock.app.panel.query.copy.CopyFormat;
import dev.drydock.app.words.FaultText;
import dev.drydock.app.words.Messages;
import dev.drydock.core.query.result.Column;
import dev.drydock.core.query.result.ResultState;
import dev.drydock.core.query.result.SpooledResult;
import dev.drydock.core.query.result.ValueKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// One result: the grid, the viewer of the chosen cell, the bars that jump to a row or choose columns. FX
/// thread only.
public final class ResultPane extends BorderPane {
    private static final Messages TEXTS = Messages.of(ResultPane.class);

    private final ResultViewModel model;
    private final SpooledResult result;
    private final DataGrid grid = new DataGrid(TEXTS.text("grid.name"));
    private final CellPane cell;
    private final BooleanProperty cellShown = new SimpleBooleanProperty(true);
    private final ResultWatch watch;
    private final PauseTransition settled = new PauseTransition(Duration.millis(60));
    private final RowJump jump = new RowJump(TEXTS, this::goTo);
    private final StackPane faultPlace = new StackPane();
    private ColumnWindow window;

    public ResultPane(ResultViewModel model) {
        this.model = model;
        this.result = model.result();
        window = ColumnWindow.first(result.columns());
        cell = new CellPane(TEXTS, () -> cellShown.set(false));
        getStyleClass().add("result-pane");
        VBox bars = new VBox(jump, faultPlace);
        if (window.wide()) {
            bars.getChildren().add(new ColumnBar(window, TEXTS, this::show));
        }
        setTop(bars);
        setCenter(new StackPane(grid));
        cellShown.subscribe(on -> setRight(on ? cell : null));
        grid.selectionProperty().addListener((seen, before, now) -> settled.playFromStart());
        settled.setOnFinished(event -> readCell());
        grid.copiedProperty().addListener((seen, before, now) -> model.say(now));
        model.notExported().subscribe(this::notExported);
        ResultMenu menu = new ResultMenu(TEXTS, this::copy, grid::selectAll);
        grid.setOnContextMenuRequested(event -> menu.show(grid, event.getScreenX(), event.getScreenY()));
        show(window);
        watch = new ResultWatch(result, this::news);
    }

    public BooleanProperty cellShown() {
        return cellShown;
    }

    public ResultViewModel model() {
        return model;
    }

    /// Asks for a row to go to.
    public void jump() {
        jump.open(result.rowCount());
    }

    public void copyWithNames() {
        grid.copyWithHeader();
    }

    public void close() {
        settled.stop();
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
        model.copy(
                selection,
                window.shown(),
                format,
                text -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text)));
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
        grid.show(columns, model.rows(wanted.shown()));
    }

    private void news() {
        grid.grown();
        model.news();
        ResultState state = result.state();
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
        if (selection.isNone()
                || !cellShown.get()
                || selection.leadColumn() >= window.shown().size()) {
            model.noValue();
            cell.show(new Column("", "", ValueKind.TEXT), CellValue.NONE, () -> {});
            return;
        }
        long row = selection.leadRow();
        int position = window.shown().get(selection.leadColumn());
        Column column = result.columns().get(position);
        model.value(
                row,
                position,
                value -> cell.show(
                        column,
                        value,
                        () -> model.wholeValue(
                                row, position, value.totalBytes(), whole -> cell.show(column, whole, () -> {}))));
    }

    private void notExported(Optional<ResultViewModel.NotExported> failed) {
        faultPlace.setManaged(failed.isPresent());
        faultPlace.getChildren().setAll(failed.map(this::fault).stream().toList());
    }

    private FaultPane fault(ResultViewModel.NotExported failed) {
        FaultText why = FaultText.of(failed.why());
        FaultText text = new FaultText(TEXTS.text("export.failed", failed.file()), why.sentence(), why.sqlState());
        return new FaultPane(
                text,
                List.of(
                        button(TEXTS.text("export.again"), failed.again()),
                        button(TEXTS.text("export.seen"), model::exportFaultSeen)));
    }

    private static Button button(String words, Runnable action) {
        Button button = new Button(words);
        button.getStyleClass().add("small-button");
        button.setOnAction(event -> action.run());
        return Describe.quietly(button, words);
    }
}
