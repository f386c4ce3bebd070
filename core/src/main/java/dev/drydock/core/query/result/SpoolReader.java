package dev.drydock.core.query.result;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// Reads cells one after the other through a window of 64 KiB; what is skipped is not read.
final class SpoolReader implements AutoCloseable {
    private final RandomAccessFile file;
    private final byte[] window = new byte[64 * 1024];
    private long windowEnd;
    private int at;
    private int filled;

    SpoolReader(RandomAccessFile file, long offset) {
        this.file = file;
        this.windowEnd = offset;
    }

    void skipCells(long count) throws IOException {
        for (long cell = 0; cell < count; cell++) {
            long mark = varint();
            if (mark > 1) {
                skip(mark - 1);
            }
        }
    }

    Cell cell(int limit) throws IOException {
        long mark = varint();
        if (mark == 0) {
            return Cell.NULL;
        }
        int total = Math.toIntExact(mark - 1);
        if (total > limit) {
            byte[] head = take(limit);
            skip(total - limit);
            return new Cell(false, new String(head, 0, wholeCharacters(head), StandardCharsets.UTF_8), total, true);
        }
        return new Cell(false, text(total), total, false);
    }

    /// The value at hand as a stream that closes this reader; empty, and closed, for NULL.
    Optional<InputStream> stream() throws IOException {
        long mark = varint();
        if (mark == 0) {
            close();
            return Optional.empty();
        }
        return Optional.of(new ValueStream(this, mark - 1));
    }

    private static int wholeCharacters(byte[] head) {
        int end = head.length;
        while (end > 0 && end > head.length - 4 && (head[end - 1] & 0xC0) == 0x80) {
            end--;
        }
        boolean startsLonger = end > 0 && (head[end - 1] & 0xC0) == 0xC0;
        if (!startsLonger) {
            return head.length;
        }
        int length = Integer.numberOfLeadingZeros(~(head[end - 1] << 24));
        return head.length - (end - 1) >= length ? head.length : end - 1;
    }

    private String text(int length) throws IOException {
        if (filled - at >= length) {
            String text = new String(window, at, length, StandardCharsets.UTF_8);
            at += length;
            return text;
        }
        return new String(take(length), StandardCharsets.UTF_8);
    }

    private byte[] take(int length) throws IOException {
        byte[] taken = new byte[length];
        int done = 0;
        while (done < length) {
            int read = read(taken, done, length - done);
            if (read < 0) {
                throw new EOFException();
            }
            done += read;
        }
        return taken;
    }

    int read(byte[] into, int offset, int length) throws IOException {
        if (at == filled && !refill()) {
            return -1;
        }
        int count = Math.min(length, filled - at);
        System.arraycopy(window, at, into, offset, count);
        at += count;
        return count;
    }

    private void skip(long count) {
        long inWindow = Math.min(count, filled - at);
        at += (int) inWindow;
        windowEnd += count - inWindow;
    }

    private long varint() throws IOException {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            if (at == filled && !refill()) {
                throw new EOFException();
            }
            byte next = window[at++];
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    private boolean refill() throws IOException {
        file.seek(windowEnd);
        int read = file.read(window);
        if (read <= 0) {
            return false;
        }
        windowEnd += read;
        at = 0;
        filled = read;
        return true;
    }

    @Override
    public void close() throws IOException {
        Arrays.fill(window, (byte) 0);
        file.close();
    }

    /// The bytes of one value.
    private static final class ValueStream extends InputStream {
        private final SpoolReader reader;
        private long left;

        ValueStream(SpoolReader reader, long length) {
            this.reader = reader;
            this.left = length;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (left == 0) {
                return -1;
            }
            int count = reader.read(into, offset, (int) Math.min(length, left));
            left -= Math.max(0, count);
            return count;
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }
}
