package dev.drydock.cli.query;

import dev.drydock.cli.output.CliFailure;
import dev.drydock.cli.output.ExitCode;
import dev.drydock.cli.output.ProgressLine;
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

    void begin() {
        if (format == OutputFormat.JSON && several) {
            text("{\"results\":[");
        }
    }

    void on(RunEvent event) throws InterruptedException {
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

    void end() {
        if (format == OutputFormat.JSON) {
            text(several ? "]}\n" : written == 0 ? "[]\n" : "\n");
        }
        try {
            out.flush();
        } catch (IOException e) {
            throw unwritten(e);
        }
    }

    private void rows(SpooledResult result) throws InterruptedException {
        separate();
        try {
            ResultExport.write(result, format.export(), out, new ProgressLine("Writing"));
        } catch (IOException e) {
            throw unwritten(e);
        }
    }

    private void changed(long rows) {
        if (format == OutputFormat.JSON) {
            separate();
            text("{\"changed\":" + rows + "}");
        } else {
            System.err.println(rows + " rows changed");
        }
    }

    private void separate() {
        if (written > 0) {
            text(format == OutputFormat.JSON ? "," : "\n");
        }
        written++;
    }

    private void text(String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw unwritten(e);
        }
    }

    private static CliFailure unwritten(IOException e) {
        return new CliFailure(ExitCode.USAGE, "standard output takes no more: " + e.getMessage());
    }
}
