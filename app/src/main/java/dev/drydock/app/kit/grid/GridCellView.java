package dev.drydock.app.kit.grid;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// Draws one value: NULL, the empty string and 0 look different, long values are cut, what is not here yet is
/// dotted.
final class GridCellView extends TableCell<Integer, Integer> {
    private static final int DRAWN_CHARACTERS = 400;
    private static final PseudoClass EMPTY_TEXT = PseudoClass.getPseudoClass("empty-text");
    private static final PseudoClass PICKED = PseudoClass.getPseudoClass("picked");
    private static final PseudoClass LEAD = PseudoClass.getPseudoClass("lead");
    private static final PseudoClass LEAD_ROW = PseudoClass.getPseudoClass("lead-row");

    private final DataGrid grid;
    private final int column;
    private @Nullable Label nullMark;

    GridCellView(DataGrid grid, int column, boolean numeric) {
        this.grid = grid;
        this.column = column;
        getStyleClass().addAll("grid-cell", numeric ? "numeric" : "textual");
        setAlignment(numeric ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
        addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
        setOnDragDetected(event -> startFullDrag());
        setOnMouseDragEntered(event -> grid.select(grid.selection().extendedTo(getIndex(), column)));
    }

    @Override
    protected void updateItem(@Nullable Integer row, boolean empty) {
        super.updateItem(row, empty);
        repaint();
    }

    /// Draws the value again: its page came, or another result is shown.
    void repaint() {
        setText(null);
        setGraphic(null);
        pseudoClassStateChanged(EMPTY_TEXT, false);
        if (!isEmpty() && getIndex() >= 0) {
            Optional<GridCell> cell = grid.cell(getIndex(), column);
            if (cell.isPresent()) {
                draw(cell.get());
            } else {
                setText("·");
            }
        }
        repick();
    }

    /// Shows whether the selection covers this cell.
    void repick() {
        GridSelection selection = grid.selection();
        boolean live = !isEmpty();
        pseudoClassStateChanged(PICKED, live && selection.contains(getIndex(), column));
        pseudoClassStateChanged(LEAD, live && selection.isLead(getIndex(), column));
        pseudoClassStateChanged(LEAD_ROW, live && selection.leadRow() == getIndex());
    }

    private void draw(GridCell cell) {
        if (cell.isNull()) {
            setGraphic(nullMark());
        } else if (cell.text().isEmpty()) {
            pseudoClassStateChanged(EMPTY_TEXT, true);
            setText("''");
        } else {
            setText(oneLine(cell));
        }
    }

    private Label nullMark() {
        if (nullMark == null) {
            nullMark = new Label("NULL");
            nullMark.getStyleClass().add("null-mark");
        }
        return nullMark;
    }

    private static String oneLine(GridCell cell) {
        String text = cell.text();
        boolean cut = cell.truncated() || text.length() > DRAWN_CHARACTERS;
        String start = text.length() > DRAWN_CHARACTERS ? text.substring(0, DRAWN_CHARACTERS) : text;
        String line =
                start.replace("\r\n", "↵").replace('\n', '↵').replace('\r', '↵').replace('\t', '→');
        return cut ? line + "…" : line;
    }

    private void pressed(MouseEvent event) {
        event.consume();
        if (isEmpty()) {
            return;
        }
        grid.takeFocus();
        boolean keeps =
                event.getButton() == MouseButton.SECONDARY && grid.selection().contains(getIndex(), column);
        if (!keeps) {
            grid.select(
                    event.isShiftDown()
                            ? grid.selection().extendedTo(getIndex(), column)
                            : GridSelection.cell(getIndex(), column));
        }
    }
}
