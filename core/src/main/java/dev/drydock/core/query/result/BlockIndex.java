package dev.drydock.core.query.result;

import java.util.Arrays;

/// Where blocks of about 64 KiB begin: 16 bytes per block, so that a thousand million rows of 30 bytes cost 8
/// MB.
final class BlockIndex {
    private long[] rows = new long[16];
    private long[] offsets = new long[16];
    private int size;

    synchronized void add(long firstRow, long offset) {
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, size * 2);
            offsets = Arrays.copyOf(offsets, size * 2);
        }
        rows[size] = firstRow;
        offsets[size] = offset;
        size++;
    }

    /// The block that `row` is in, or the last one.
    synchronized Block find(long row) {
        int found = Arrays.binarySearch(rows, 0, size, row);
        int at = found >= 0 ? found : -found - 2;
        return at < 0 ? new Block(0, 0) : new Block(rows[at], offsets[at]);
    }

    /// Where a block begins.
    record Block(long firstRow, long offset) {}
}
