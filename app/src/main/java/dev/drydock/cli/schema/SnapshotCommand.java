package dev.drydock.cli.schema;

import dev.drydock.cli.output.ExitCode;
import dev.drydock.cli.output.OutFile;
import dev.drydock.cli.output.Stdout;
import dev.drydock.cli.schema.side.Side;
import dev.drydock.cli.schema.side.SourceOptions;
import dev.drydock.core.schema.snapshot.file.SnapshotFile;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Writes a schema down.
@Command(
        name = "snapshot",
        description = "Writes a schema as one JSON document, to be compared later.",
        mixinStandardHelpOptions = true)
final class SnapshotCommand implements Callable<Integer> {
    @Mixin
    private SourceOptions sources = new SourceOptions();

    @Parameters(paramLabel = "SOURCE", descriptionKey = "schema.source")
    private String source = "";

    @Option(names = "-o", paramLabel = "FILE", description = "instead of standard output")
    private @Nullable Path file;

    @Override
    public Integer call() {
        try (Side side = sources.read(source)) {
            SourceOptions.tell(side);
            String json = SnapshotFile.write(side.snapshot());
            Path to = file;
            if (to == null) {
                Stdout.line(json);
            } else {
                OutFile.write(to, json + "\n");
            }
            return ExitCode.DONE;
        }
    }
}
