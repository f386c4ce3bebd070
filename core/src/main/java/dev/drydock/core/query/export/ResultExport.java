package dev.drydock.core.query.export;

import dev.drydock.core.job.JobContext;
import dev.drydock.core.query.result.RowCursor;
import dev.drydock.core.query.result.SpooledResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import tools.jackson.core.exc.JacksonIOException;

/// Writes a whole result, following it while it still grows, with every value in full. Blocks: call it from a
/// job.
public final class ResultExport {
    private static final int PROGRESS_ROWS = 10_000;

    private ResultExport() {}

    /// Writes `result` and flushes `to`, which the caller closes. Returns the rows written.
    ///
    /// @throws InterruptedException when the job was cancelled
    public static long write(SpooledResult result, ExportFormat format, Writer to, JobContext context)
            throws IOException, InterruptedException {
        try (RowWriter rows = writer(result, format, to);
                RowCursor cursor = result.cursor()) {
            long written = 0;
            while (cursor.next()) {
                rows.row(cursor);
                written++;
                if (written % PROGRESS_ROWS == 0) {
                    step(result, context, written);
                }
            }
            rows.end();
            to.flush();
            return written;
        } catch (UncheckedIOException | JacksonIOException refused) {
            throw refused.getCause() instanceof IOException cause ? cause : new IOException(refused);
        }
    }

    private static void step(SpooledResult result, JobContext context, long written) throws InterruptedException {
        context.progress(written, result.rowCount());
        if (context.cancelled()) {
            throw new InterruptedException("cancelled");
        }
    }

    private static RowWriter writer(SpooledResult result, ExportFormat format, Writer to) throws IOException {
        return switch (format) {
            case CSV -> new CsvRows(result.columns(), to);
            case JSON -> new JsonRows(result.columns(), to, true);
            case NDJSON -> new JsonRows(result.columns(), to, false);
            case TABLE -> new TableRows(result, to);
        };
    }
}
