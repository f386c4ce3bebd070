package dev.drydock.core.query.port;

import dev.drydock.core.query.result.Column;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Rows of one JDBC result, as the bytes of the server's own text. One thread.
public interface RowSource {
    List<Column> columns();

    /// False after the last row.
    boolean next() throws SQLException;

    /// UTF-8 text of a value of the current row, null for NULL. `column` is 0-based. Not kept, not changed.
    byte @Nullable [] cell(int column) throws SQLException;

    /// Rows to ask the server for in the next round trip.
    void fetch(int rows) throws SQLException;

    /// The rest of the rows is not wanted. For servers that send them all the same: tells them to stop.
    default void abandon() throws SQLException {}
}
