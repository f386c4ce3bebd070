package dev.drydock.cli.schema.translate;

import dev.drydock.cli.output.CliFailure;
import dev.drydock.cli.output.ExitCode;
import dev.drydock.cli.output.Format;
import dev.drydock.cli.output.JsonOut;
import dev.drydock.cli.output.OutFile;
import dev.drydock.cli.output.Say;
import dev.drydock.cli.output.Stdout;
import dev.drydock.cli.schema.diff.ScriptText;
import dev.drydock.cli.schema.side.Side;
import dev.drydock.cli.schema.side.SourceOptions;
import dev.drydock.core.dialect.Dialect;
import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.schema.ddl.MigrationScript;
import dev.drydock.core.schema.ddl.ScriptOptions;
import dev.drydock.core.schema.diff.DiffOptions;
import dev.drydock.core.schema.diff.SchemaDiff;
import dev.drydock.core.schema.port.StructurePorts;
import dev.drydock.core.schema.snapshot.SchemaSnapshot;
import dev.drydock.core.schema.snapshot.SchemaSnapshot.Origin;
import dev.drydock.core.schema.translate.Translation;
import dev.drydock.core.schema.translate.TranslationNote;
import dev.drydock.core.schema.translate.Vocabulary;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The statements that make a schema in another DBMS.
@Command(
        name = "translate",
        description = {
            "Writes the statements that make a schema in an empty database of another DBMS, and says what is not the"
                    + " same there. No rows; nothing is run.",
            "Exit code 1: something has no counterpart and is lost."
        },
        mixinStandardHelpOptions = true)
public final class TranslateCommand implements Callable<Integer> {
    @Mixin
    private SourceOptions sources = new SourceOptions();

    @Parameters(paramLabel = "SOURCE", descriptionKey = "schema.source")
    private String source = "";

    @Option(
            names = "--to",
            required = true,
            paramLabel = "DBMS",
            completionCandidates = Languages.class,
            description = "one of ${COMPLETION-CANDIDATES}")
    private String to = "";

    @Option(
            names = "--to-version",
            paramLabel = "VERSION",
            defaultValue = "",
            description = "the version it is for (17, 8.4), after the name of the product where there are several")
    private String version = "";

    @Option(names = "-o", paramLabel = "FILE", description = "instead of standard output")
    private @Nullable Path file;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text (SQL; notes on standard error) or json (both in one document)")
    private Format format = Format.TEXT;

    @Override
    public Integer call() {
        Dialect target = Dialects.byId(to)
                .filter(known -> Languages.names().contains(known.id()))
                .orElseThrow(() -> CliFailure.usage("--to takes " + String.join(" or ", Languages.names())));
        try (Side side = sources.read(source)) {
            if (side.dialect().id().equals(target.id())) {
                throw CliFailure.usage(side.label() + " is " + target.name() + " already; schema ddl writes it");
            }
            Vocabulary from = Languages.of(side.dialect())
                    .orElseThrow(() ->
                            CliFailure.usage("schemas of " + side.dialect().name() + " are not translated; those of "
                                    + String.join(" and ", Languages.names()) + " are"));
            List<TranslationNote> notes = write(side, from, target);
            return notes.stream().anyMatch(TranslationNote::lost) ? ExitCode.FOUND : ExitCode.DONE;
        }
    }

    private List<TranslationNote> write(Side side, Vocabulary from, Dialect target) {
        StructurePorts ports = target.structure().orElseThrow();
        Vocabulary words = ports.vocabulary().orElseThrow();
        Origin place = words.place(version)
                .orElseThrow(() -> CliFailure.usage("--to-version " + version + " is no version of " + target.name()));
        SchemaSnapshot blank = ports.blank(place);
        Translation made = Vocabulary.translate(side.snapshot(), from, words, blank);
        MigrationScript script =
                ports.ddl().write(SchemaDiff.between(blank, made.result(), DiffOptions.usual()), ScriptOptions.plain());
        if (format == Format.JSON) {
            give(JsonOut.text(NoteJson.document(side, place, script, made.notes())));
        } else {
            SourceOptions.tell(side);
            String product = NoteWords.product(target, place);
            give(new ScriptText(target.syntax()).of(script, List.of(side.label() + " for " + product)));
            NoteWords.of(made.notes()).forEach(Say::line);
        }
        return made.notes();
    }

    private void give(String text) {
        Path out = file;
        if (out == null) {
            Stdout.exact(text);
        } else {
            OutFile.write(out, text + "\n");
        }
    }
}
