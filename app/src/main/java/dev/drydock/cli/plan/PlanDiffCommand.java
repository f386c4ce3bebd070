package dev.drydock.cli.plan;

import dev.drydock.app.plan.compare.text.Comparison;
import dev.drydock.app.plan.compare.text.DiffJson;
import dev.drydock.app.plan.compare.text.DiffPage;
import dev.drydock.cli.output.CliFailure;
import dev.drydock.cli.output.ExitCode;
import dev.drydock.cli.output.Format;
import dev.drydock.cli.output.JsonOut;
import dev.drydock.cli.output.Printable;
import dev.drydock.cli.output.Stdout;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What differs between two plans.
@Command(
        name = "diff",
        description = {
            "Says what differs between two plans of a statement: join order, join types, indexes, operators, what"
                + " moved, came or went, and numbers beyond noise. Reads what plan parse reads; of several plans in a"
                + " file the first.",
            "Exit code 1: they differ."
        },
        mixinStandardHelpOptions = true)
final class PlanDiffCommand implements Callable<Integer> {
    @Parameters(
            index = "0",
            paramLabel = "BEFORE",
            description = "a file; - reads standard input; @12 is a plan of the history")
    private String before = "";

    @Parameters(
            index = "1",
            paramLabel = "AFTER",
            description = "a file; - reads standard input; @12 is a plan of the history")
    private String after = "";

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text or json")
    private Format format = Format.TEXT;

    @Override
    public Integer call() {
        if (before.equals("-") && after.equals("-")) {
            throw CliFailure.usage("only one of the plans can come from standard input");
        }
        Comparison compared = Comparison.of(SeenPlans.plan(before), SeenPlans.plan(after));
        if (format == Format.JSON) {
            JsonOut.document(DiffJson.document(compared));
        } else {
            Stdout.line(Printable.text(DiffPage.of(compared)));
        }
        return compared.diff().none() ? ExitCode.DONE : ExitCode.FOUND;
    }
}
