package dev.drydock.core.query.stream;

/// How many rows to ask for next: few at first, so that the first page comes fast, then as many as fit a byte
/// budget at the width of the rows just seen. The cap bounds what a jump from narrow to wide rows can cost.
public final class FetchPace {
    /// What a statement asks for before its first row.
    public static final int FIRST = 64;
    static final int MOST = 10_000;

    private static final long BUDGET = 8L * 1024 * 1024;
    private static final int GROWTH = 8;
    /// What a driver keeps per value and per row beside the bytes.
    private static final int VALUE_OVERHEAD = 24;

    private static final int ROW_OVERHEAD = 56;

    private final int columns;
    private int size = FIRST;
    private long bytes;
    private int rows;

    FetchPace(int columns) {
        this.columns = columns;
    }

    int size() {
        return size;
    }

    /// True when the rows asked for last have all been seen.
    boolean row(long rowBytes) {
        bytes += rowBytes;
        rows++;
        return rows >= size;
    }

    /// Starts the next batch and returns its size.
    int next() {
        long perRow = ROW_OVERHEAD + (long) VALUE_OVERHEAD * columns + bytes / Math.max(1, rows);
        long fits = Math.max(1, BUDGET / perRow);
        size = (int) Math.min(Math.min(fits, MOST), (long) size * GROWTH);
        bytes = 0;
        rows = 0;
        return size;
    }
}
