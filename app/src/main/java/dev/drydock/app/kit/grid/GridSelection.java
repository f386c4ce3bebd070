package dev.drydock.app.kit.grid;

/// A rectangle of cells: from the anchor, where it began, to the lead, the current cell. Two numbers per
/// corner, so that ten million rows cost nothing.
public record GridSelection(long anchorRow, int anchorColumn, long leadRow, int leadColumn) {
    public static final GridSelection NONE = new GridSelection(-1, -1, -1, -1);

    public static GridSelection cell(long row, int column) {
        return new GridSelection(row, column, row, column);
    }

    public GridSelection extendedTo(long row, int column) {
        return isNone() ? cell(row, column) : new GridSelection(anchorRow, anchorColumn, row, column);
    }

    public boolean isNone() {
        return leadRow < 0;
    }

    public boolean contains(long row, int column) {
        return !isNone() && row >= firstRow() && row <= lastRow() && column >= firstColumn() && column <= lastColumn();
    }

    public boolean isLead(long row, int column) {
        return row == leadRow && column == leadColumn;
    }

    public long firstRow() {
        return Math.min(anchorRow, leadRow);
    }

    public long lastRow() {
        return Math.max(anchorRow, leadRow);
    }

    public int firstColumn() {
        return Math.min(anchorColumn, leadColumn);
    }

    public int lastColumn() {
        return Math.max(anchorColumn, leadColumn);
    }

    public long rows() {
        return isNone() ? 0 : lastRow() - firstRow() + 1;
    }

    public int columns() {
        return isNone() ? 0 : lastColumn() - firstColumn() + 1;
    }
}
