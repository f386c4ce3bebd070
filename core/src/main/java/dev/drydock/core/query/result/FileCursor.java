package dev.drydock.core.query.result;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.time.Duration;
import java.util.Arrays;

/// Reads a spool file forwards, rows whole in one buffer that grows with the largest row.
final class FileCursor implements RowCursor {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final SpoolFile result;
    private final RandomAccessFile file;
    private final int[] offsets;
    private final int[] lengths;
    private byte[] buffer = new byte[256 * 1024];
    private int start;
    private int filled;
    private long position;
    private long row;
    private long known;

    FileCursor(SpoolFile result, RandomAccessFile file) {
        this.result = result;
        this.file = file;
        this.offsets = new int[result.columns().size()];
        this.lengths = new int[result.columns().size()];
    }

    @Override
    public boolean next() throws IOException, InterruptedException {
        while (row >= known) {
            boolean over = result.state() != ResultState.GROWING;
            known = result.rowCount();
            if (row >= known) {
                if (over) {
                    return false;
                }
                result.awaitNews(known, PATIENCE);
            }
        }
        while (!parse()) {
            refill();
        }
        row++;
        return true;
    }

    @Override
    public ResultState end() {
        return result.end();
    }

    /// False when the row does not end in the buffer yet.
    private boolean parse() {
        int at = start;
        for (int column = 0; column < offsets.length; column++) {
            int mark = 0;
            int shift = 0;
            byte next;
            do {
                if (at >= filled) {
                    return false;
                }
                next = buffer[at++];
                mark |= (next & 0x7F) << shift;
                shift += 7;
            } while (next < 0);
            offsets[column] = at;
            lengths[column] = mark - 1;
            if (mark > 1) {
                if (mark - 1 > filled - at) {
                    return false;
                }
                at += mark - 1;
            }
        }
        start = at;
        return true;
    }

    private void refill() throws IOException {
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, filled - start);
            filled -= start;
            start = 0;
        } else if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, (int) Math.min(Integer.MAX_VALUE - 16L, buffer.length * 2L));
        }
        file.seek(position);
        int read = file.read(buffer, filled, buffer.length - filled);
        if (read <= 0) {
            throw new IOException("spool file ends within a row");
        }
        filled += read;
        position += read;
    }

    @Override
    public boolean isNull(int column) {
        return lengths[column] < 0;
    }

    @Override
    public int offset(int column) {
        return offsets[column];
    }

    @Override
    public int length(int column) {
        return Math.max(0, lengths[column]);
    }

    @Override
    public byte[] buffer() {
        return buffer;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
