package dev.drydock.cli.schema;

import dev.drydock.cli.output.CliFailure;
import dev.drydock.cli.output.ExitCode;
import dev.drydock.cli.output.OutFile;
import dev.drydock.cli.output.Stdout;
import dev.drydock.cli.schema.diff.ElementWords;
import dev.drydock.cli.schema.side.Side;
import dev.drydock.cli.schema.side.SourceOptions;
import dev.drydock.core.schema.erd.ErdModel;
import dev.drydock.core.schema.erd.ErdOptions;
import dev.drydock.core.schema.erd.export.ErdExport;
import dev.drydock.core.schema.erd.picture.SvgPicture;
import dev.drydock.core.schema.erd.text.Notation;
import dev.drydock.core.schema.snapshot.ElementKey;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// A diagram of tables and their relations.
@Command(
        name = "erd",
        description = "Draws tables and their relations; those that no constraint stands for are dashed.",
        mixinStandardHelpOptions = true)
final class ErdCommand implements Callable<Integer> {
    private static final int MOST = 3;

    @Mixin
    private SourceOptions sources = new SourceOptions();

    @Parameters(paramLabel = "SOURCE", descriptionKey = "schema.source")
    private String source = "";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "svg",
            description = "svg, mermaid, dbml or plantuml (pixels: from the diagram in the window)")
    private Form format = Form.SVG;

    @Option(names = "--focus", paramLabel = "TABLE", description = "only what is around this table")
    private @Nullable String focus;

    @Option(
            names = "--distance",
            paramLabel = "1-3",
            defaultValue = "1",
            description = "how many relations away from the focus")
    private int distance = 1;

    @Option(names = "--views", description = "with views")
    private boolean views;

    @Option(names = "--declared", description = "only relations that a constraint stands for")
    private boolean declared;

    @Option(names = "-o", paramLabel = "FILE", description = "instead of standard output")
    private @Nullable Path file;

    /// What is written.
    enum Form {
        SVG,
        MERMAID,
        DBML,
        PLANTUML
    }

    @Override
    public Integer call() {
        if (distance < 1 || distance > MOST) {
            throw CliFailure.usage("--distance takes 1 to " + MOST);
        }
        try (Side side = sources.read(source)) {
            SourceOptions.tell(side);
            String text = text(side.snapshot());
            Path to = file;
            if (to == null) {
                Stdout.exact(text.stripTrailing());
            } else {
                OutFile.write(to, text);
            }
            return ExitCode.DONE;
        }
    }

    private String text(SchemaSnapshot snapshot) {
        Optional<ElementKey> around = Optional.ofNullable(focus).map(name -> named(snapshot, name));
        ErdOptions base = around.map(key -> ErdOptions.around(key, distance)).orElseGet(ErdOptions::everything);
        ErdOptions options =
                new ErdOptions(base.focus(), base.distance(), !declared, views, base.detail(), base.grouping());
        return switch (format) {
            case SVG -> ErdExport.svg(snapshot, Map.of(), options, SvgPicture.Theme.BOTH);
            case MERMAID -> ErdExport.text(snapshot, options, Notation.MERMAID);
            case DBML -> ErdExport.text(snapshot, options, Notation.DBML);
            case PLANTUML -> ErdExport.text(snapshot, options, Notation.PLANTUML);
        };
    }

    private static ElementKey named(SchemaSnapshot snapshot, String name) {
        List<ElementKey> found = ErdModel.of(snapshot, Map.of()).entities().keySet().stream()
                .filter(key -> ElementWords.name(key).equals(name) || key.name().equals(name))
                .toList();
        if (found.size() != 1) {
            throw CliFailure.usage(
                    found.isEmpty()
                            ? "no table or view is called " + name
                            : "several are called " + name + "; name one with its schema");
        }
        return found.getFirst();
    }
}
