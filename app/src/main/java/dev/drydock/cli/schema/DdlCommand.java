package dev.drydock.cli.schema;

import dev.drydock.cli.output.ExitCode;
import dev.drydock.cli.output.OutFile;
import dev.drydock.cli.output.Stdout;
import dev.drydock.cli.schema.diff.Ignored;
import dev.drydock.cli.schema.diff.ScriptText;
import dev.drydock.cli.schema.side.Side;
import dev.drydock.cli.schema.side.SourceOptions;
import dev.drydock.core.schema.ddl.MigrationScript;
import dev.drydock.core.schema.ddl.ScriptOptions;
import dev.drydock.core.schema.diff.SchemaDiff;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import dev.drydock.core.schema.snapshot.SchemaSnapshot.Origin;
import dev.drydock.core.schema.source.SnapshotPart;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The statements that make a schema.
@Command(
        name = "ddl",
        description = "Writes the statements that make a schema in an empty database, in an order that works.",
        mixinStandardHelpOptions = true)
final class DdlCommand implements Callable<Integer> {
    @Mixin
    private SourceOptions sources = new SourceOptions();

    @Parameters(paramLabel = "SOURCE", descriptionKey = "schema.source")
    private String source = "";

    @Option(names = "--ignore", split = ",", paramLabel = "WHAT", description = "owners, grants, comments")
    private List<Ignored> ignored = List.of();

    @Option(names = "-o", paramLabel = "FILE", description = "instead of standard output")
    private @Nullable Path file;

    @Override
    public Integer call() {
        try (Side side = sources.read(source)) {
            SourceOptions.tell(side);
            SchemaDiff making = SchemaDiff.between(blank(side), side.snapshot(), Ignored.options(ignored, true));
            MigrationScript script = side.structure().ddl().write(making, ScriptOptions.plain());
            String text = new ScriptText(side.dialect().syntax()).of(script, List.of(side.label()));
            Path to = file;
            if (to == null) {
                Stdout.exact(text);
            } else {
                OutFile.write(to, text + "\n");
            }
            return ExitCode.DONE;
        }
    }

    /// Made by nobody in particular, so that every owner is named.
    private SchemaSnapshot blank(Side side) {
        Origin origin = side.snapshot().origin();
        return SnapshotPart.of(
                side.structure().blank(new Origin(origin.dialect(), origin.majorVersion(), origin.database(), "")),
                sources.scope());
    }
}
