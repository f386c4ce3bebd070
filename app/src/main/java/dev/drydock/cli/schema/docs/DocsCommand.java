package dev.drydock.cli.schema.docs;

import dev.drydock.cli.output.CliFailure;
import dev.drydock.cli.output.ExitCode;
import dev.drydock.cli.output.FileTrouble;
import dev.drydock.cli.output.Say;
import dev.drydock.cli.schema.side.Side;
import dev.drydock.cli.schema.side.SourceOptions;
import dev.drydock.core.schema.ddl.DdlWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Documents a schema.
@Command(
        name = "docs",
        description = "Writes a schema as a site to browse (tables, relations, diagrams, comments, lint) that needs no"
                + " network, or as Markdown.",
        mixinStandardHelpOptions = true)
public final class DocsCommand implements Callable<Integer> {
    @Mixin
    private SourceOptions sources = new SourceOptions();

    @Parameters(paramLabel = "SOURCE", descriptionKey = "schema.source")
    private String source = "";

    @Option(
            names = "-o",
            paramLabel = "DIR",
            required = true,
            description = "where the files go; made when missing, files of the same names are written over")
    private Path folder = Path.of("");

    @Option(names = "--title", paramLabel = "TEXT", defaultValue = "", description = "else the name of the database")
    private String title = "";

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "html", description = "html or markdown")
    private Form format = Form.HTML;

    /// What is written.
    enum Form {
        HTML,
        MARKDOWN
    }

    @Override
    public Integer call() {
        try (Side side = sources.read(source)) {
            SourceOptions.tell(side);
            String named = title.isBlank() ? side.snapshot().origin().database() : title;
            Atlas atlas = new Atlas(side.snapshot(), named.isBlank() ? "Schema" : named);
            DdlWriter writer = side.structure().ddl();
            Map<String, String> files = switch (format) {
                case HTML -> DocsSite.of(atlas, writer);
                case MARKDOWN -> DocsMarkdown.of(atlas, writer);
            };
            write(files);
            Say.line(files.size() + " files in " + folder + "; begin with "
                    + (format == Form.HTML ? "index.html" : "README.md"));
            return ExitCode.DONE;
        }
    }

    private void write(Map<String, String> files) {
        try {
            Files.createDirectories(folder.resolve("assets"));
            for (Map.Entry<String, String> file : files.entrySet()) {
                Files.write(folder.resolve(file.getKey()), file.getValue().getBytes(StandardCharsets.UTF_8));
            }
            if (format == Form.MARKDOWN) {
                Files.deleteIfExists(folder.resolve("assets"));
            }
        } catch (IOException e) {
            throw CliFailure.usage("cannot write to " + folder + ": " + FileTrouble.of(e));
        }
    }
}
