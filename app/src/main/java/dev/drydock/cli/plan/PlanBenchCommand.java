package dev.drydock.cli.plan;

import dev.drydock.cli.output.CliFailure;
import dev.drydock.cli.output.ExitCode;
import dev.drydock.cli.output.Format;
import dev.drydock.cli.output.JsonOut;
import dev.drydock.cli.output.Stdout;
import dev.drydock.core.bench.PlanBench;
import dev.drydock.core.dialect.Dialects;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Measures reading of a large plan.
@Command(
        name = "plan",
        description = "Reads a generated plan, as text and as JSON, and computes the times of its steps; the median of"
                + " warm rounds, in memory.",
        mixinStandardHelpOptions = true)
public final class PlanBenchCommand implements Callable<Integer> {
    private static final int MOST = 200_000;

    @Option(names = "--nodes", defaultValue = "20000", description = "steps of the plan")
    private int nodes = 20_000;

    @Option(names = "--format", defaultValue = "text", description = "text or json")
    private Format format = Format.TEXT;

    @Override
    public Integer call() {
        if (nodes < 2 || nodes > MOST) {
            throw CliFailure.usage("--nodes takes 2 to " + MOST);
        }
        PlanBench.Figures figures = PlanBench.run(nodes, Dialects::plans);
        if (format == Format.JSON) {
            JsonOut.document(JsonOut.object(
                    "nodes", figures.nodes(),
                    "textMillis", figures.textMillis(),
                    "jsonMillis", figures.jsonMillis(),
                    "characters", figures.characters()));
        } else {
            Stdout.line(String.format(
                    Locale.ROOT,
                    "%,d steps, read and computed%ntext  %,.0f ms%nJSON  %,.0f ms",
                    figures.nodes(),
                    figures.textMillis(),
                    figures.jsonMillis()));
        }
        return ExitCode.DONE;
    }
}
