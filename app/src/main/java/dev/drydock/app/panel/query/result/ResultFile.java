package dev.drydock.app.panel.query.result;

import dev.drydock.core.fault.FaultException;
import dev.drydock.core.job.JobContext;
import dev.drydock.core.query.event.RunRule;
import dev.drydock.core.query.export.AtomicFile;
import dev.drydock.core.query.export.ExportFormat;
import dev.drydock.core.query.export.ResultExport;
import dev.drydock.core.query.result.SpooledResult;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// A whole result as a file. Blocks.
final class ResultFile {
    private ResultFile() {}

    /// How many rows were written.
    static Long write(SpooledResult result, ExportFormat format, Path file, JobContext context)
            throws FaultException, InterruptedException {
        try {
            return AtomicFile.write(file, out -> {
                OutputStreamWriter writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                return ResultExport.write(result, format, writer, context);
            });
        } catch (IOException failed) {
            String reason = String.valueOf(failed.getMessage());
            throw new FaultException(RunRule.EXPORT_NOT_WRITTEN.fault(reason, ""), failed);
        }
    }
}
