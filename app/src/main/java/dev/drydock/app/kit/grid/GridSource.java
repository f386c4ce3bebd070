package dev.drydock.app.kit.grid;

import java.util.List;
import java.util.function.Consumer;

/// Where a grid's rows come from: a spool, a list. Called on the FX thread only, so nothing here may block.
public interface GridSource {
    /// Rows known so far; may grow until the result is complete. Call [DataGrid#grown] when it did.
    long rowCount();

    /// Starts reading `count` rows from `first` (0-based) and returns at once; `whenRead` is called on the FX
    /// thread, with fewer rows when the end is near, or not at all when the source was closed in between.
    void read(long first, int count, Consumer<List<List<GridCell>>> whenRead);

    /// A source over rows in memory.
    static GridSource of(List<List<GridCell>> rows) {
        List<List<GridCell>> kept = List.copyOf(rows);
        return new GridSource() {
            @Override
            public long rowCount() {
                return kept.size();
            }

            @Override
            public void read(long first, int count, Consumer<List<List<GridCell>>> whenRead) {
                int from = (int) Math.min(first, kept.size());
                whenRead.accept(kept.subList(from, Math.min(from + count, kept.size())));
            }
        };
    }
}
