package dev.drydock.core.query.export;

import dev.drydock.core.fault.FaultException;
import dev.drydock.core.job.Job;
import dev.drydock.core.job.JobContext;
import dev.drydock.core.query.event.RunRule;
import dev.drydock.core.query.result.ResultState;
import dev.drydock.core.query.result.RowCursor;
import dev.drydock.core.query.result.SpooledResult;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.core.exc.JacksonIOException;

/// Writes a whole result, following it while it still grows, with every value in full. Blocks: call it from a
/// job.
public final class ResultExport {
    private static final int PROGRESS_ROWS = 10_000;

    private ResultExport() {}

    /// A job that writes `result` to `file`, which appears whole or not at all. It fails with
    /// EXPORT_NOT_WRITTEN when the disk does not take it, and as [#write] does.
    public static Job<Exported> toFile(SpooledResult result, ExportFormat format, Extent extent, Path file) {
        return context -> {
            try {
                return AtomicFile.write(file, out -> {
                    Writer to = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                    return write(result, format, extent, to, context);
                });
            } catch (IOException refused) {
                throw new FaultException(RunRule.EXPORT_NOT_WRITTEN.fault(refused.toString(), ""), refused);
            }
        };
    }

    /// Writes `result` and flushes `to`, which the caller closes.
    ///
    /// @throws IOException when `to` takes no more, or the disk does not give the rows back
    /// @throws FaultException RESULT_CLOSED when the result was closed before its last row; EXPORT_INCOMPLETE
    ///     when it broke off and the whole was wanted
    /// @throws InterruptedException when the job was cancelled
    public static Exported write(
            SpooledResult result, ExportFormat format, Extent extent, Writer to, JobContext context)
            throws IOException, FaultException, InterruptedException {
        Optional<RowCursor> opened = result.cursor();
        if (opened.isEmpty()) {
            throw new FaultException(RunRule.RESULT_CLOSED.fault());
        }
        try (RowCursor cursor = opened.get();
                RowWriter rows = writer(result, format, to)) {
            long written = 0;
            while (cursor.next()) {
                rows.row(cursor);
                written++;
                if (written % PROGRESS_ROWS == 0) {
                    step(result, context, written);
                }
            }
            Exported exported = new Exported(written, cursor.end());
            refuse(exported, extent);
            rows.end();
            to.flush();
            return exported;
        } catch (UncheckedIOException | JacksonIOException refused) {
            throw refused.getCause() instanceof IOException cause ? cause : new IOException(refused);
        }
    }

    private static void refuse(Exported exported, Extent extent) throws FaultException {
        if (exported.end() == ResultState.CLOSED) {
            throw new FaultException(RunRule.RESULT_CLOSED.fault());
        }
        if (extent == Extent.WHOLE && !exported.whole()) {
            throw new FaultException(RunRule.EXPORT_INCOMPLETE.fault(Long.toString(exported.rows()), ""));
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
            case JSON, JSON_MEMBERS, NDJSON -> new JsonRows(result.columns(), to, format);
            case TABLE -> new TableRows(result, to);
        };
    }
}
