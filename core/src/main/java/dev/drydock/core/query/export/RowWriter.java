package dev.drydock.core.query.export;

import dev.drydock.core.query.result.RowCursor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// Writes rows in one format; the header is written when it is made. [#close] releases without closing what it
/// writes to.
interface RowWriter extends AutoCloseable {
    void row(RowCursor row) throws IOException;

    void end() throws IOException;

    @Override
    void close();

    static String text(RowCursor row, int column) {
        return new String(row.buffer(), row.offset(column), row.length(column), StandardCharsets.UTF_8);
    }
}
