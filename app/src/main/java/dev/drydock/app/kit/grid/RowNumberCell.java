package dev.drydock.app.kit.grid;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.TableCell;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// The number of a row, from 1; a press on it selects the whole row.
final class RowNumberCell extends TableCell<Integer, Integer> {
    private static final PseudoClass LEAD_ROW = PseudoClass.getPseudoClass("lead-row");

    private final DataGrid grid;

    RowNumberCell(DataGrid grid) {
        this.grid = grid;
        getStyleClass().add("row-number");
        setAlignment(Pos.CENTER_RIGHT);
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            event.consume();
            if (!isEmpty()) {
                grid.takeFocus();
                grid.selectRows(getIndex(), event.isShiftDown());
            }
        });
    }

    @Override
    protected void updateItem(@Nullable Integer row, boolean empty) {
        super.updateItem(row, empty);
        setText(empty || row == null ? null : Long.toString(row + 1L));
        repick();
    }

    void repick() {
        pseudoClassStateChanged(LEAD_ROW, !isEmpty() && grid.selection().leadRow() == getIndex());
    }
}
