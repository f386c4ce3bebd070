package dev.drydock.app.panel.query.result;

import dev.drydock.core.query.result.Column;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// Which columns of a wide result are shown: a table stays quick with some dozen columns, a result may have
/// thousands.
///
/// @param shown positions of the columns in sight, in order
record ColumnWindow(List<Column> columns, List<Integer> shown) {
    /// At most this many at a time.
    static final int MOST = 50;

    static ColumnWindow first(List<Column> columns) {
        return from(columns, 0);
    }

    static ColumnWindow from(List<Column> columns, int start) {
        int first = Math.clamp(start, 0, Math.max(0, columns.size() - MOST));
        return new ColumnWindow(
                columns,
                IntStream.range(first, Math.min(columns.size(), first + MOST))
                        .boxed()
                        .toList());
    }

    /// The columns with `text` in their names.
    static ColumnWindow named(List<Column> columns, String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return new ColumnWindow(
                columns,
                IntStream.range(0, columns.size())
                        .filter(i ->
                                columns.get(i).name().toLowerCase(Locale.ROOT).contains(wanted))
                        .limit(MOST)
                        .boxed()
                        .toList());
    }

    boolean wide() {
        return columns.size() > MOST;
    }

    int firstShown() {
        return shown.isEmpty() ? 0 : shown.getFirst();
    }

    int lastShown() {
        return shown.isEmpty() ? 0 : shown.getLast();
    }
}
