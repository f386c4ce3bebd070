package dev.drydock.cli.plan;

import dev.drydock.app.words.plan.RegressionText;
import dev.drydock.cli.output.CliFailure;
import dev.drydock.cli.output.ExitCode;
import dev.drydock.cli.output.Format;
import dev.drydock.cli.output.JsonOut;
import dev.drydock.cli.output.Printable;
import dev.drydock.cli.output.Stdout;
import dev.drydock.cli.output.TextTable;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.plan.history.Regression;
import dev.drydock.core.plan.history.ShapeHistory;
import dev.drydock.core.plan.history.StatementHistory;
import dev.drydock.core.text.Clip;
import dev.drydock.core.workspace.Workspace;
import dev.drydock.core.workspace.plan.ShelvedPlan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Plans that were seen.
@Command(
        name = "history",
        description = {
            "Shows the statements whose plans were seen, or the shapes and plans of one of them.",
            "Exit code 1: the newest plan of one of them is worse than the one it is held against."
        },
        mixinStandardHelpOptions = true)
final class PlanHistoryCommand implements Callable<Integer> {
    private static final int SHOWN = 100;
    private static final int DIGITS = 8;

    @Parameters(paramLabel = "STATEMENT", arity = "0..1", description = "its number in the list")
    private @Nullable Long statement;

    @Option(names = "--profile", paramLabel = "NAME", description = "only of this profile")
    private @Nullable String profile;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text or json")
    private Format format = Format.TEXT;

    @Override
    public Integer call() {
        List<StatementHistory> found = SeenPlans.with((workspace, history) -> {
            Long wanted = statement;
            return wanted == null
                    ? history.statements(profileId(workspace), SHOWN)
                    : history.history(wanted).stream().toList();
        });
        if (statement != null && found.isEmpty()) {
            throw CliFailure.usage("no statement " + statement + " in the history");
        }
        if (format == Format.JSON) {
            JsonOut.document(Map.of(
                    "statements",
                    found.stream().map(PlanHistoryCommand::document).toList()));
        } else if (statement == null) {
            list(found);
        } else {
            found.forEach(PlanHistoryCommand::plans);
        }
        return found.stream().anyMatch(each -> each.regression().isPresent()) ? ExitCode.FOUND : ExitCode.DONE;
    }

    private Optional<String> profileId(Workspace workspace) throws FaultException {
        String name = profile;
        if (name == null) {
            return Optional.empty();
        }
        return Optional.of(workspace
                .profiles()
                .find(name)
                .orElseThrow(() -> CliFailure.usage("no profile " + name))
                .profile()
                .id());
    }

    private static void list(List<StatementHistory> found) {
        TextTable table = new TextTable("#", "plans", "shapes", "last ms", "last seen", "worse", "statement");
        for (StatementHistory each : found) {
            table.row(
                    each.statement().id(),
                    each.plans().size(),
                    each.shapes().size(),
                    ms(each.latest().figures().wallMs()),
                    each.latest().at(),
                    each.regression().map(RegressionText::brief).orElse(""),
                    Clip.start(each.statement().sql(), SHOWN));
        }
        table.print();
    }

    private static void plans(StatementHistory history) {
        Stdout.line(Printable.text(history.statement().sql()));
        history.regression().map(RegressionText::of).ifPresent(Stdout::line);
        TextTable table = new TextTable("plan", "shape", "seen", "ms", "cost", "blocks", "nodes", "");
        for (ShelvedPlan plan : history.plans()) {
            table.row(
                    "@" + plan.id(),
                    Clip.start(plan.shape(), DIGITS),
                    plan.at(),
                    ms(plan.figures().wallMs()),
                    count(plan.figures().cost()),
                    count(plan.figures().blocks()),
                    plan.nodes(),
                    (plan.id() == history.statement().pinned() ? "pinned" : "")
                            + (plan.whole() ? "" : " figures only"));
        }
        table.print();
    }

    private static String ms(OptionalDouble number) {
        return number.isPresent() ? String.format(Locale.ROOT, "%,.3f", number.getAsDouble()) : "-";
    }

    private static String count(OptionalDouble number) {
        return number.isPresent() ? String.format(Locale.ROOT, "%,.0f", number.getAsDouble()) : "-";
    }

    private static Map<String, Object> document(StatementHistory history) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("statement", history.statement().id());
        told.put("profileId", history.statement().profileId());
        told.put("fingerprint", history.statement().fingerprint());
        told.put("sql", history.statement().sql());
        told.put("pinned", history.statement().pinned());
        history.regression().ifPresent(found -> told.put("regression", document(found)));
        told.put(
                "shapes",
                history.shapes().stream().map(PlanHistoryCommand::document).toList());
        return told;
    }

    private static Map<String, Object> document(Regression found) {
        return JsonOut.object(
                "baseline",
                found.baseline(),
                "pinned",
                found.pinned(),
                "reason",
                found.reason().name().toLowerCase(Locale.ROOT),
                "was",
                found.was(),
                "is",
                found.is());
    }

    private static Map<String, Object> document(ShapeHistory shape) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("shape", shape.shape());
        told.put("firstSeen", shape.firstSeen().toString());
        told.put("lastSeen", shape.lastSeen().toString());
        told.put("timed", shape.timed());
        if (shape.meanMs().isPresent()) {
            told.put("meanMs", shape.meanMs().getAsDouble());
        }
        told.put("plans", shape.plans().stream().map(ShelvedPlan::id).toList());
        return told;
    }
}
