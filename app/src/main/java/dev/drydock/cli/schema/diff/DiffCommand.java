package dev.drydock.cli.schema.diff;

import dev.drydock.cli.output.CliFailure;
import dev.drydock.cli.output.ExitCode;
import dev.drydock.cli.output.JsonOut;
import dev.drydock.cli.output.Printable;
import dev.drydock.cli.output.Say;
import dev.drydock.cli.output.Stdout;
import dev.drydock.cli.schema.side.Side;
import dev.drydock.cli.schema.side.SourceOptions;
import dev.drydock.core.schema.diff.Difference;
import dev.drydock.core.schema.diff.Risk;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What differs between two schemas, and the SQL that turns one into the other.
@Command(
        name = "diff",
        description = {
            "Says what differs between two schemas, what each difference costs, and writes the statements that turn"
                    + " BEFORE into AFTER. Nothing is changed.",
            "Exit code 1: they differ."
        },
        mixinStandardHelpOptions = true)
public final class DiffCommand implements Callable<Integer> {
    @Mixin
    private SourceOptions sources = new SourceOptions();

    @Mixin
    private CompareOptions options = new CompareOptions();

    @Parameters(index = "0", paramLabel = "BEFORE", descriptionKey = "schema.source")
    private String before = "";

    @Parameters(index = "1", paramLabel = "AFTER", description = "the same")
    private String after = "";

    @Option(
            names = "--risk",
            split = ",",
            paramLabel = "RISK",
            description = "lists and counts only differences of these risks: additive, rewrite, destructive; the"
                    + " script stays whole")
    private List<Risk> risks = List.of();

    @Option(
            names = "--count-losses",
            description = "counts on BEFORE, a live database, the rows and values that would be lost; reads tables")
    private boolean count;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text, json or sql")
    private DiffFormat format = DiffFormat.TEXT;

    @Override
    public Integer call() {
        if (before.equals("-") && after.equals("-")) {
            throw CliFailure.usage("only one of the two can come from standard input");
        }
        try (SourceOptions.Pair sides = sources.read(before, after)) {
            Side from = sides.before();
            Side to = sides.after();
            Compared all = options.compare(from, to);
            List<Difference> listed = all.diff().differences().stream()
                    .filter(each -> risks.isEmpty() || risks.contains(each.risk()))
                    .toList();
            Compared asked = all.listing(listed);
            Compared told = count ? asked.counting(LossCount.of(from, asked.script())) : asked;
            write(told);
            return listed.isEmpty() ? ExitCode.DONE : ExitCode.FOUND;
        }
    }

    private void write(Compared told) {
        if (format != DiffFormat.JSON) {
            SourceOptions.tell(told.before());
            SourceOptions.tell(told.after());
            told.notes().forEach(Say::line);
        }
        switch (format) {
            case JSON -> JsonOut.document(DiffJson.document(told));
            case TEXT -> Stdout.line(Printable.text(DiffPage.of(told)));
            case SQL ->
                Stdout.line(
                        Printable.text(new ScriptText(told.before().dialect().syntax())
                                .of(
                                        told.script(),
                                        List.of(told.before().label() + " to "
                                                + told.after().label()))));
        }
    }
}
