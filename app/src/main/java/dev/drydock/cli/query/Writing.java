package dev.drydock.cli.query;

import dev.drydock.app.words.FaultText;
import dev.drydock.cli.output.JsonOut;
import dev.drydock.cli.output.ProgressLine;
import dev.drydock.cli.output.Say;
import dev.drydock.core.query.event.RunEvent;
import dev.drydock.core.query.export.ResultExport;
import dev.drydock.core.query.result.SpooledResult;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/// Writes the results of a run to standard output: for JSON exactly one document, otherwise one result after
/// the other.
final class Writing {
    private static final int BUFFER = 1 << 16;

    private final OutputFormat format;
    private final boolean several;
    private final Writer out = new BufferedWriter(
            new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8), BUFFER);
    private int written;

    /// @param several the script has more than one statement
    Writing(OutputFormat format, boolean several) {
        this.format = format;
        this.several = several;
    }

    void begin() throws IOException {
        if (format == OutputFormat.JSON && several) {
            out.write("{\"results\":[");
        }
    }

    void on(RunEvent event) throws IOException, InterruptedException {
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

    /// Takes the place of a result in a document.
    void error(int exitCode, FaultText text) throws IOException {
        if (format == OutputFormat.JSON && (several || written == 0)) {
            separate();
            out.write(JsonOut.text(JsonOut.error(exitCode, text.line(), text.sqlState())));
        }
    }

    void end() throws IOException {
        if (format == OutputFormat.JSON) {
            out.write(several ? "]}\n" : written == 0 ? "[]\n" : "\n");
        }
        out.flush();
    }

    private void rows(SpooledResult result) throws IOException, InterruptedException {
        if (fits()) {
            separate();
            ResultExport.write(result, format.export(), out, new ProgressLine("Writing"));
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
