package dev.drydock.cli.plan;

import dev.drydock.app.words.plan.advice.AdviceText;
import dev.drydock.cli.output.CliFailure;
import dev.drydock.cli.output.ExitCode;
import dev.drydock.cli.output.FileTrouble;
import dev.drydock.cli.output.Format;
import dev.drydock.cli.output.JsonOut;
import dev.drydock.cli.output.Stdout;
import dev.drydock.cli.output.TextTable;
import dev.drydock.core.bench.advice.AdviceAccuracy;
import dev.drydock.core.bench.advice.AdviceBench;
import dev.drydock.core.dialect.Dialects;
import dev.drydock.core.plan.Plan;
import dev.drydock.core.plan.advice.AdviceReport;
import dev.drydock.core.plan.advice.Advisor;
import dev.drydock.core.plan.advice.FactsDocument;
import dev.drydock.core.plan.advice.tip.ServerFacts;
import dev.drydock.core.plan.advice.tip.TipId;
import dev.drydock.core.plan.measure.Arithmetic;
import dev.drydock.core.plan.measure.MeasuredPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Advice on plans.
@Command(
        name = "advise",
        description = {
            "Says what could make a statement faster, from the plan that a server printed: what was found, why it"
                    + " costs, what to try, with statements to copy. Runs nothing and asks no server.",
            "Exit code 1: there is advice."
        },
        mixinStandardHelpOptions = true)
final class PlanAdviseCommand implements Callable<Integer> {
    /// Of the labelled plans, below which the command fails.
    private static final double GOAL = 0.95;

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "- reads standard input")
    @Nullable
    String file;

    @Option(names = "--all", description = "also what would save next to nothing")
    boolean all;

    @Option(
            names = "--facts",
            paramLabel = "FILE",
            description =
                    "what the server's counters say of tables and of the statement, as docs/plan-advice.md has it")
    @Nullable
    Path facts;

    @Option(
            names = "--labelled",
            paramLabel = "FOLDER",
            description = "instead: hold the advice on plans against labels.txt beside them; precision and recall")
    @Nullable
    Path labelled;

    @Option(names = "--labels", paramLabel = "FILE", description = "with --labelled: instead of labels.txt")
    @Nullable
    Path labels;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text or json")
    Format format = Format.TEXT;

    @Override
    public Integer call() {
        if (labelled != null) {
            return accuracy(labelled);
        }
        if (file == null) {
            throw CliFailure.usage("name a file, or - for standard input");
        }
        PlanFile.Told told = PlanFile.told(file);
        ServerFacts known = known();
        List<AdviceReport> reports = new ArrayList<>();
        for (Plan plan : told.plans()) {
            MeasuredPlan measured = Arithmetic.of(plan);
            AdviceReport report = Advisor.of(measured, known, told.dialect().syntax());
            reports.add(report);
            if (format == Format.TEXT) {
                AdvicePage.print(measured, report, all);
            }
        }
        if (format == Format.JSON) {
            JsonOut.document(AdviceJson.document(reports, all));
        }
        return reports.stream().allMatch(report -> report.shown().isEmpty()) ? ExitCode.DONE : ExitCode.FOUND;
    }

    private ServerFacts known() {
        if (facts == null) {
            return ServerFacts.NONE;
        }
        try {
            return FactsDocument.read(Files.readString(facts))
                    .orElseThrow(() -> CliFailure.usage(facts + ": not the facts of docs/plan-advice.md"));
        } catch (IOException e) {
            throw CliFailure.usage(facts + ": " + FileTrouble.of(e));
        }
    }

    private int accuracy(Path folder) {
        AdviceAccuracy accuracy;
        try {
            Path told = labels == null ? folder.resolve("labels.txt") : labels;
            accuracy = new AdviceBench(folder, told, Dialects::firstPlan).accuracy();
        } catch (IOException e) {
            throw CliFailure.usage(folder + ": " + FileTrouble.of(e));
        }
        if (format == Format.JSON) {
            JsonOut.document(AdviceJson.accuracy(accuracy));
        } else {
            TextTable table = new TextTable("tip", "right", "wrong", "missed", "what");
            for (AdviceAccuracy.OfTip each : accuracy.tips()) {
                table.row(each.tip().code(), each.right(), each.wrong(), each.missed(), AdviceText.title(each.tip()));
            }
            table.print();
            accuracy.errors().forEach(Stdout::line);
            Stdout.line(String.format(
                    "%d plans, %d of %d tips met, precision %.3f, recall %.3f",
                    accuracy.plans(),
                    accuracy.tips().size(),
                    TipId.values().length,
                    accuracy.precision(),
                    accuracy.recall()));
        }
        return accuracy.precision() >= GOAL && accuracy.recall() >= GOAL ? ExitCode.DONE : ExitCode.FOUND;
    }
}
