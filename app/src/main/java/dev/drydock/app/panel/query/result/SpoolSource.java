package dev.drydock.app.panel.query.result;

import dev.drydock.app.kit.grid.GridCell;
import dev.drydock.app.kit.grid.GridSource;
import dev.drydock.core.query.result.Cell;
import dev.drydock.core.query.result.SpooledResult;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Pages of a spooled result, read off the FX thread. `shown` lists the columns in sight by their positions.
final class SpoolSource implements GridSource {
    private final SpooledResult result;
    private final List<Integer> shown;
    private final Executor background;
    private final Executor fx;

    SpoolSource(SpooledResult result, List<Integer> shown, Executor background, Executor fx) {
        this.result = result;
        this.shown = shown;
        this.background = background;
        this.fx = fx;
    }

    @Override
    public long rowCount() {
        return result.rowCount();
    }

    @Override
    public void read(long first, int count, Consumer<List<List<GridCell>>> whenRead) {
        background.execute(() -> {
            List<List<GridCell>> rows = result.page(first, count).rows().stream()
                    .map(row -> shown.stream().map(c -> cell(row.get(c))).toList())
                    .toList();
            fx.execute(() -> whenRead.accept(rows));
        });
    }

    private static GridCell cell(Cell cell) {
        return cell.isNull()
                ? GridCell.ofNull()
                : new GridCell(false, cell.text(), cell.truncated(), cell.totalBytes());
    }
}
