package dev.drydock.cli.plan;

import dev.drydock.app.plan.text.PlanJson;
import dev.drydock.app.plan.text.PlanPage;
import dev.drydock.cli.output.ExitCode;
import dev.drydock.cli.output.Format;
import dev.drydock.cli.output.JsonOut;
import dev.drydock.cli.output.Printable;
import dev.drydock.cli.output.Say;
import dev.drydock.cli.output.Stdout;
import dev.drydock.core.plan.measure.Arithmetic;
import dev.drydock.core.plan.measure.MeasuredPlan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Plans of statements.
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        description = "Asks for plans of statements, reads, compares and advises.",
        subcommands = {
            ExplainCommand.class,
            PlanAdviseCommand.class,
            PlanDiffCommand.class,
            PlanHistoryCommand.class,
            PlanPinCommand.class
        })
public final class PlanCommand {
    @Command(
            name = "parse",
            description = {
                "Reads a plan that a server printed, in any format, with whatever was pasted around it, and says what"
                        + " each step cost by itself.",
                "Exit code 1: the plan is damaged; what could be read is shown."
            },
            mixinStandardHelpOptions = true)
    int parse(
            @Parameters(paramLabel = "FILE", description = "- reads standard input") String file,
            @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text or json")
                    Format format) {
        List<MeasuredPlan> plans =
                PlanFile.plans(file).stream().map(Arithmetic::of).toList();
        return write(plans, format, Map.of());
    }

    /// @param more members beside those of the plan
    static int write(List<MeasuredPlan> plans, Format format, Map<String, Object> more) {
        if (format == Format.JSON) {
            Map<String, Object> document = new LinkedHashMap<>(PlanJson.document(plans));
            document.putAll(more);
            JsonOut.document(document);
        } else {
            for (int i = 0; i < plans.size(); i++) {
                if (i > 0) {
                    Stdout.line("");
                }
                Stdout.line(Printable.text(PlanPage.of(plans.get(i))));
            }
        }
        boolean damaged = plans.stream()
                .map(MeasuredPlan::plan)
                .anyMatch(plan -> plan.truncated() || !plan.unknownLines().isEmpty());
        if (damaged) {
            Say.line("the plan is damaged: part of it is missing or could not be read");
        }
        return damaged ? ExitCode.FOUND : ExitCode.DONE;
    }
}
