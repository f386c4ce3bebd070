package dev.drydock.app.kit.grid;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keyboard of the grid: arrows, pages, ends, Shift to extend, select all, copy.
final class GridKeys {
    private final DataGrid grid;

    GridKeys(DataGrid grid) {
        this.grid = grid;
    }

    void pressed(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.A) {
            event.consume();
            grid.selectAll();
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.C) {
            event.consume();
            grid.copy();
        } else if (event.getCode().isNavigationKey() && !event.isAltDown()) {
            event.consume();
            move(event);
        }
    }

    private void move(KeyEvent event) {
        GridSelection now = grid.selection().isNone() ? GridSelection.cell(0, 0) : grid.selection();
        long row = clamp(rowAfter(now, event), grid.rowCount() - 1);
        int column = (int) clamp(columnAfter(now, event), grid.columnCount() - 1L);
        if (row >= 0 && column >= 0) {
            grid.select(event.isShiftDown() ? now.extendedTo(row, column) : GridSelection.cell(row, column));
            grid.reveal(row, column);
        }
    }

    private long rowAfter(GridSelection now, KeyEvent event) {
        boolean far = event.isShortcutDown();
        return switch (event.getCode()) {
            case UP, KP_UP -> far ? 0 : now.leadRow() - 1;
            case DOWN, KP_DOWN -> far ? grid.rowCount() - 1 : now.leadRow() + 1;
            case PAGE_UP -> now.leadRow() - grid.rowsInSight();
            case PAGE_DOWN -> now.leadRow() + grid.rowsInSight();
            case HOME -> far ? 0 : now.leadRow();
            case END -> far ? grid.rowCount() - 1 : now.leadRow();
            default -> now.leadRow();
        };
    }

    private int columnAfter(GridSelection now, KeyEvent event) {
        boolean far = event.isShortcutDown();
        return switch (event.getCode()) {
            case LEFT, KP_LEFT -> far ? 0 : now.leadColumn() - 1;
            case RIGHT, KP_RIGHT -> far ? grid.columnCount() - 1 : now.leadColumn() + 1;
            case HOME -> far ? now.leadColumn() : 0;
            case END -> far ? now.leadColumn() : grid.columnCount() - 1;
            default -> now.leadColumn();
        };
    }

    private static long clamp(long value, long last) {
        return Math.min(Math.max(value, 0), last);
    }
}
