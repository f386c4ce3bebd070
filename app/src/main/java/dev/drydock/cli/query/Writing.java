package dev.drydock.cli.query;

import dev.drydock.app.words.FaultText;
import dev.drydock.cli.output.JsonOut;
import dev.drydock.cli.output.ProgressLine;
import dev.drydock.cli.output.Say;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.query.event.RunEvent;
import dev.drydock.core.query.export.ExportFormat;
import dev.drydock.core.query.export.Exported;
import dev.drydock.core.query.export.Extent;
import dev.drydock.core.query.export.ResultExport;
import dev.drydock.core.query.result.ResultState;
import dev.drydock.core.query.result.SpooledResult;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// Writes the results of a run to standard output: for JSON exactly one document, otherwise one result after
/// the other. Rows are written as they come, so what breaks off is said behind them.
final class Writing {
    private static final int BUFFER = 1 << 16;
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final OutputFormat format;
    private final boolean several;
    private final OutputStream bytes = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER);
    private final Writer out = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), BUFFER);
    private int written;
    private boolean openArray;
    private boolean ended;

    /// @param several the script has more than one statement
    Writing(OutputFormat format, boolean several) {
        this.format = format;
        this.several = several;
    }

    OutputFormat format() {
        return format;
    }

    /// For rows that the server writes itself, in place of all else here.
    OutputStream bytes() {
        return bytes;
    }

    void begin() throws IOException {
        if (format == OutputFormat.JSON && several) {
            out.write("{\"results\":[");
        }
    }

    void on(RunEvent event) throws IOException, FaultException, InterruptedException {
        switch (event) {
            case RunEvent.ResultOpened opened -> {
                try (SpooledResult result = opened.result()) {
                    rows(result);
                }
            }
            case RunEvent.UpdateCounted counted -> changed(counted.rows());
            default -> {}
        }
    }

    /// Takes the place of a result in a document, or ends the one that broke off.
    void error(int exitCode, FaultText text) throws IOException {
        if (format != OutputFormat.JSON) {
            return;
        }
        String error = JsonOut.text(JsonOut.error(exitCode, text.line(), text.sqlState()));
        if (openArray) {
            out.write("," + error + "\n]");
            openArray = false;
        } else if (several || written == 0) {
            separate();
            out.write(error);
        }
    }

    /// Whatever is still open is closed; nothing after it is written.
    void end() throws IOException {
        if (ended) {
            return;
        }
        ended = true;
        if (format == OutputFormat.JSON) {
            closeArray();
            out.write(several ? "]}\n" : written == 0 ? "[]\n" : "\n");
        }
        out.flush();
    }

    private void rows(SpooledResult result) throws IOException, FaultException, InterruptedException {
        if (!fits()) {
            return;
        }
        if (format == OutputFormat.JSON) {
            array(result);
        } else {
            separate();
            export(result, format.export());
        }
    }

    private Exported export(SpooledResult result, ExportFormat as)
            throws IOException, FaultException, InterruptedException {
        return ResultExport.write(result, as, Extent.RECEIVED, out, new ProgressLine("Writing"));
    }

    /// A statement that fails before its first row leaves the place to its error.
    private void array(SpooledResult result) throws IOException, FaultException, InterruptedException {
        while (result.rowCount() == 0 && result.state() == ResultState.GROWING) {
            result.awaitNews(0, PATIENCE);
        }
        if (result.rowCount() == 0 && result.state() != ResultState.COMPLETE) {
            return;
        }
        closeArray();
        separate();
        out.write("[");
        openArray = true;
        if (export(result, ExportFormat.JSON_MEMBERS).whole()) {
            closeArray();
        }
    }

    private void closeArray() throws IOException {
        if (openArray) {
            out.write("]");
            openArray = false;
        }
    }

    private void changed(long rows) throws IOException {
        if (format != OutputFormat.JSON) {
            Say.line(rows == 1 ? "1 row changed" : rows + " rows changed");
        } else if (fits()) {
            separate();
            out.write("{\"changed\":" + rows + "}");
        }
    }

    /// A rule of the database can make one statement give several results; one document then holds the first.
    private boolean fits() {
        boolean fits = format != OutputFormat.JSON || several || written == 0;
        if (!fits) {
            Say.fault("the statement gave one more result, which this JSON document cannot hold; ndjson can");
        }
        return fits;
    }

    private void separate() throws IOException {
        if (written > 0) {
            out.write(format == OutputFormat.JSON ? "," : "\n");
        }
        written++;
    }
}
