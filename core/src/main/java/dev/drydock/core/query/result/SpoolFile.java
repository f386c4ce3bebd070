package dev.drydock.core.query.result;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/// The reading side of one spool file. Row format: per cell a varint of length + 1 (0 = NULL), then the bytes.
/// [RandomAccessFile], not a channel: an interrupted reader must not close the file under the others. Closed,
/// it is deleted when the last one who has it open is done: some systems delete no open file, and an export
/// that has begun is brought to its end.
final class SpoolFile implements SpooledResult {
    static final int CELL_LIMIT = 64 * 1024;
    static final int CROWDED_CELL_LIMIT = 256;
    static final int PAGE_LIMIT = 16 * 1024 * 1024;

    private final Path path;
    private final List<Column> columns;
    private final BlockIndex index;
    private final Object news = new Object();
    private volatile long rows;
    private volatile long bytes;
    private volatile ResultState state = ResultState.GROWING;
    private ResultState end = ResultState.GROWING;
    private int open;

    SpoolFile(Path path, List<Column> columns, BlockIndex index) {
        this.path = path;
        this.columns = List.copyOf(columns);
        this.index = index;
    }

    void published(long rowCount, long byteCount) {
        bytes = byteCount;
        rows = rowCount;
        synchronized (news) {
            news.notifyAll();
        }
    }

    void ended(ResultState end) {
        synchronized (news) {
            if (state == ResultState.GROWING) {
                state = end;
                this.end = end;
            }
            news.notifyAll();
        }
    }

    /// As [#state], but what it was before it was closed; `CLOSED` when it was closed while it grew.
    ResultState end() {
        synchronized (news) {
            return end;
        }
    }

    @Override
    public List<Column> columns() {
        return columns;
    }

    @Override
    public long rowCount() {
        return rows;
    }

    @Override
    public ResultState state() {
        return state;
    }

    @Override
    public long bytesOnDisk() {
        return bytes;
    }

    @Override
    public Page page(long firstRow, int count) {
        long end = Math.min(rows, firstRow + count);
        if (firstRow < 0 || firstRow >= end || state == ResultState.CLOSED) {
            return new Page(Math.max(0, firstRow), List.of());
        }
        try (SpoolReader reader = reader(firstRow)) {
            return new Page(firstRow, read(reader, end - firstRow));
        } catch (FileNotFoundException closedMeanwhile) {
            return new Page(firstRow, List.of());
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    private List<List<Cell>> read(SpoolReader reader, long count) throws IOException {
        List<List<Cell>> read = new ArrayList<>();
        int budget = PAGE_LIMIT;
        for (long row = 0; row < count && budget > 0; row++) {
            List<Cell> cells = new ArrayList<>(columns.size());
            for (int column = 0; column < columns.size(); column++) {
                Cell cell = reader.cell(budget > 0 ? CELL_LIMIT : CROWDED_CELL_LIMIT);
                cells.add(cell);
                budget -= cell.text().length();
            }
            read.add(cells);
        }
        return read;
    }

    private SpoolReader reader(long row) throws IOException {
        BlockIndex.Block block = index.find(row);
        SpoolReader reader = new SpoolReader(open("r"), block.offset());
        if (!columns.isEmpty()) {
            reader.skipCells((row - block.firstRow()) * columns.size());
        }
        return reader;
    }

    /// @param mode as [RandomAccessFile] names it
    RandomAccessFile open(String mode) throws FileNotFoundException {
        synchronized (news) {
            if (state == ResultState.CLOSED) {
                throw new FileNotFoundException("closed: " + path);
            }
            RandomAccessFile opened = new Opened(path, mode);
            open++;
            return opened;
        }
    }

    private void done() throws IOException {
        synchronized (news) {
            open--;
            deleteUnused();
        }
    }

    private void deleteUnused() throws IOException {
        if (open == 0 && state == ResultState.CLOSED) {
            Files.deleteIfExists(path);
        }
    }

    @Override
    public Optional<InputStream> value(long row, int column) {
        if (row < 0 || row >= rows || column < 0 || column >= columns.size() || state == ResultState.CLOSED) {
            return Optional.empty();
        }
        try {
            SpoolReader reader = reader(row);
            reader.skipCells(column);
            return reader.stream();
        } catch (FileNotFoundException closedMeanwhile) {
            return Optional.empty();
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    @Override
    public Optional<RowCursor> cursor() {
        try {
            return Optional.of(new FileCursor(this, open("r")));
        } catch (FileNotFoundException closedMeanwhile) {
            return Optional.empty();
        }
    }

    @Override
    public boolean awaitNews(long knownRows, Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        synchronized (news) {
            while (rows <= knownRows && state == ResultState.GROWING) {
                long millis = (deadline - System.nanoTime()) / 1_000_000;
                if (millis <= 0) {
                    return false;
                }
                news.wait(millis);
            }
            return true;
        }
    }

    @Override
    public void close() {
        synchronized (news) {
            end = end == ResultState.GROWING ? ResultState.CLOSED : end;
            state = ResultState.CLOSED;
            news.notifyAll();
            try {
                deleteUnused();
            } catch (IOException thrown) {
                throw new UncheckedIOException(thrown);
            }
        }
    }

    /// The file as one of its users has it open.
    private final class Opened extends RandomAccessFile {
        private final AtomicBoolean closed = new AtomicBoolean();

        Opened(Path path, String mode) throws FileNotFoundException {
            super(path.toFile(), mode);
        }

        @Override
        public void close() throws IOException {
            super.close();
            if (closed.compareAndSet(false, true)) {
                done();
            }
        }
    }
}
