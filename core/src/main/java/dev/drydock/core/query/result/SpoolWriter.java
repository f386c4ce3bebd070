package dev.drydock.core.query.result;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Appends rows to one spool file. One thread. An [IOException] means that the disk took no more: the rows
/// published before it stay, whatever came after is cut off.
public final class SpoolWriter implements AutoCloseable {
    private static final int BLOCK = 64 * 1024;
    private static final long ROOM_CHECK = 8L * 1024 * 1024;

    private final RandomAccessFile file;
    private final BlockIndex index = new BlockIndex();
    private final SpoolFile result;
    private final Room room;
    private final byte[] buffer = new byte[256 * 1024];
    private int used;
    private long written;
    private long blockStart;
    private long rows;
    private long goodEnd;
    private long nextRoomCheck;

    SpoolWriter(Path path, List<Column> columns, Room room) throws IOException {
        this.result = new SpoolFile(path, columns, index);
        this.file = result.open("rw");
        this.room = room;
        index.add(0, 0);
    }

    public SpooledResult result() {
        return result;
    }

    /// Rows appended so far, published or not.
    public long rows() {
        return rows;
    }

    /// The next cell of the row at hand; null for NULL.
    public void cell(byte @Nullable [] text) throws IOException {
        if (buffer.length - used < 5) {
            flush();
        }
        if (text == null) {
            buffer[used++] = 0;
            return;
        }
        mark(text.length + 1);
        if (text.length <= buffer.length - used) {
            System.arraycopy(text, 0, buffer, used, text.length);
            used += text.length;
        } else {
            flush();
            large(text);
        }
    }

    private void mark(int value) {
        int left = value;
        while ((left & ~0x7F) != 0) {
            buffer[used++] = (byte) (left | 0x80);
            left >>>= 7;
        }
        buffer[used++] = (byte) left;
    }

    private void large(byte[] text) throws IOException {
        if (text.length <= buffer.length) {
            System.arraycopy(text, 0, buffer, 0, text.length);
            used = text.length;
        } else {
            write(text, text.length);
        }
    }

    public void endRow() {
        rows++;
        goodEnd = written + used;
        if (goodEnd - blockStart >= BLOCK) {
            blockStart = goodEnd;
            index.add(rows, goodEnd);
        }
    }

    /// Makes every whole row readable.
    public void publish() throws IOException {
        flush();
        result.published(rows, goodEnd);
    }

    private void flush() throws IOException {
        if (used > 0) {
            write(buffer, used);
            used = 0;
        }
    }

    private void write(byte[] bytes, int length) throws IOException {
        if (written + length >= nextRoomCheck) {
            room.check(length);
            nextRoomCheck = written + length + ROOM_CHECK;
        }
        file.write(bytes, 0, length);
        written += length;
        result.published(rows, goodEnd);
    }

    /// Publishes what is whole and ends the result. Returns false when the disk did not take the last rows:
    /// they are cut off and the state is `DISK_FULL`.
    public boolean finish(ResultState end) throws IOException {
        boolean complete = end != ResultState.DISK_FULL && flushed();
        if (!complete || goodEnd != written) {
            file.setLength(Math.min(file.length(), result.bytesOnDisk()));
        }
        file.close();
        result.ended(complete ? end : ResultState.DISK_FULL);
        return complete;
    }

    private boolean flushed() {
        try {
            publish();
            return true;
        } catch (IOException full) {
            return false;
        }
    }

    /// Without [#finish]: the result failed.
    @Override
    public void close() throws IOException {
        if (result.state() == ResultState.GROWING) {
            finish(ResultState.FAILED);
        }
    }

    /// Whether the disk may take more.
    @FunctionalInterface
    interface Room {
        void check(long bytes) throws IOException;
    }
}
