package dev.drydock.core.query.result;

import java.io.IOException;

/// Reads a result forwards. One thread.
public interface RowCursor extends AutoCloseable {
    /// Moves to the next row, waiting for it while the result grows. False when there is none.
    ///
    /// @throws IOException when the disk does not give the row back
    boolean next() throws IOException, InterruptedException;

    /// How the result ended, once [#next] was false; `CLOSED` when it was closed before its last row.
    ResultState end();

    boolean isNull(int column);

    /// Valid until [#next]: where the UTF-8 bytes of a value begin in [#buffer].
    int offset(int column);

    int length(int column);

    byte[] buffer();

    @Override
    void close() throws IOException;
}
