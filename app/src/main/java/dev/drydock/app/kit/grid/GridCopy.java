package dev.drydock.app.kit.grid;

import java.util.List;
import java.util.function.Consumer;

/// Writes a selection as tab-separated text, page by page, without holding up the FX thread. NULL becomes an
/// empty field; tabs and line ends inside a value are written as spaces, so that rows stay rows.
final class GridCopy {
    /// A clipboard is no export: beyond this many cells the copy stops and says so.
    static final long MOST_CELLS = 500_000;

    private final GridSource source;
    private final GridSelection selection;
    private final long lastRow;
    private final StringBuilder text = new StringBuilder();
    private final Consumer<Copied> whenDone;

    /// @param complete false when the selection was larger than [#MOST_CELLS]
    record Copied(String text, long rows, boolean complete) {}

    GridCopy(GridSource source, GridSelection selection, Consumer<Copied> whenDone) {
        this.source = source;
        this.selection = selection;
        this.whenDone = whenDone;
        long most = Math.max(1, MOST_CELLS / Math.max(1, selection.columns()));
        this.lastRow = Math.min(selection.lastRow(), selection.firstRow() + most - 1);
    }

    void header(List<GridColumn> columns) {
        for (int c = selection.firstColumn(); c <= selection.lastColumn(); c++) {
            text.append(c > selection.firstColumn() ? "\t" : "")
                    .append(columns.get(c).name());
        }
        text.append('\n');
    }

    void start() {
        readFrom(selection.firstRow());
    }

    private void readFrom(long row) {
        if (row > lastRow) {
            whenDone.accept(
                    new Copied(text.toString(), lastRow - selection.firstRow() + 1, lastRow == selection.lastRow()));
            return;
        }
        int count = (int) Math.min(PageCache.PAGE_ROWS, lastRow - row + 1);
        source.read(row, count, rows -> {
            rows.forEach(this::append);
            readFrom(rows.isEmpty() ? lastRow + 1 : row + rows.size());
        });
    }

    private void append(List<GridCell> row) {
        for (int c = selection.firstColumn(); c <= selection.lastColumn(); c++) {
            text.append(c > selection.firstColumn() ? "\t" : "")
                    .append(plain(row.get(c).text()));
        }
        text.append('\n');
    }

    private static String plain(String value) {
        return value.replace('\t', ' ').replace("\r\n", " ").replace('\n', ' ').replace('\r', ' ');
    }
}
