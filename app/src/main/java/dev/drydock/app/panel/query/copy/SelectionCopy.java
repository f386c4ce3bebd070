package dev.drydock.app.panel.query.copy;

import dev.drydock.app.kit.grid.GridSelection;
import dev.drydock.core.query.result.Cell;
import dev.drydock.core.query.result.Column;
import dev.drydock.core.query.result.SpooledResult;
import dev.drydock.core.sql.Syntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the cells of a selection from the spool and writes them in a format. Blocks. A clipboard is no export:
/// beyond a limit it stops and says so.
public final class SelectionCopy {
    static final long MOST_CELLS = 500_000;

    private static final int PAGE = 500;

    private SelectionCopy() {}

    /// @param whole false when the selection, or a value in it, was larger than what a clipboard takes
    public record Copied(String text, long rows, boolean whole) {}

    public static Copied of(
            SpooledResult result,
            List<Integer> shown,
            GridSelection selection,
            CopyFormat format,
            Optional<Syntax> syntax) {
        List<Integer> columns = shown.subList(selection.firstColumn(), selection.lastColumn() + 1);
        List<Column> heads = columns.stream().map(result.columns()::get).toList();
        long most = Math.max(1, MOST_CELLS / columns.size());
        long last = Math.min(selection.lastRow(), selection.firstRow() + most - 1);
        List<List<Cell>> rows = new ArrayList<>();
        long row = selection.firstRow();
        while (row <= last) {
            // A page of wide rows may be shorter than asked for.
            List<List<Cell>> page =
                    result.page(row, (int) Math.min(PAGE, last - row + 1)).rows();
            if (page.isEmpty()) {
                break;
            }
            page.forEach(r -> rows.add(columns.stream().map(r::get).toList()));
            row += page.size();
        }
        boolean cut = rows.stream().flatMap(List::stream).anyMatch(Cell::truncated);
        return new Copied(format.write(heads, rows, syntax), rows.size(), !cut && row > selection.lastRow());
    }
}
