package dev.drydock.cli.plan;

import dev.drydock.cli.output.CliFailure;
import dev.drydock.cli.output.ExitCode;
import dev.drydock.cli.output.Say;
import dev.drydock.core.plan.history.StatementHistory;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The plan that others are held against.
@Command(
        name = "pin",
        description = "Holds later plans of its statement against this plan of the history.",
        mixinStandardHelpOptions = true)
final class PlanPinCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PLAN", description = "its number, as plan history shows it")
    private String plan = "";

    @Option(names = "--off", description = "not any more")
    private boolean off;

    @Override
    public Integer call() {
        if (!plan.matches("@?\\d{1,18}")) {
            throw CliFailure.usage("a plan of the history is a number");
        }
        long id = Long.parseLong(plan.replace("@", ""));
        boolean done = SeenPlans.with((workspace, history) -> {
            Optional<StatementHistory> owner = history.owner(id);
            return owner.isPresent() && history.pin(owner.get().statement().id(), off ? 0 : id);
        });
        if (!done) {
            throw CliFailure.usage("no plan " + id + " in the history");
        }
        Say.line(off ? "not pinned any more" : "pinned");
        return ExitCode.DONE;
    }
}
