package dev.drydock.core.query.result;

/// Reads a result forwards. One thread.
public interface RowCursor extends AutoCloseable {
    /// Moves to the next row, waiting for it while the result grows. False when there is none.
    boolean next() throws InterruptedException;

    boolean isNull(int column);

    /// Valid until [#next]: where the UTF-8 bytes of a value begin in [#buffer].
    int offset(int column);

    int length(int column);

    byte[] buffer();

    @Override
    void close();
}
