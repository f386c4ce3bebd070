package dev.drydock.core.query.result;

import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A result of any size, kept on disk. Readable from any thread while it still grows; memory is bounded
/// whatever it holds. [#close] deletes its file, as soon as no cursor and no value reads it any more.
public interface SpooledResult extends AutoCloseable {
    List<Column> columns();

    /// Rows readable now.
    long rowCount();

    ResultState state();

    /// Bytes of its file now.
    long bytesOnDisk();

    /// Rows `firstRow` to `firstRow + count`, as far as there are any; empty when closed. Reads the disk: not
    /// for the thread of a front end.
    Page page(long firstRow, int count);

    /// The whole value as UTF-8, read as it is consumed; empty when NULL, closed, or no such cell. Close it.
    Optional<InputStream> value(long row, int column);

    /// Every row from the first, as raw bytes, following growth until the result ends; empty when closed. Close
    /// it. What was received is read to its end even if the result is closed meanwhile. For exports.
    Optional<RowCursor> cursor();

    /// Waits until there are more than `knownRows` rows or the result ended, at most `atMost`. True when there
    /// is news.
    boolean awaitNews(long knownRows, Duration atMost) throws InterruptedException;

    @Override
    void close();
}
