package dev.drydock.cli.plan;

import dev.drydock.app.words.FaultText;
import dev.drydock.app.words.plan.RegressionText;
import dev.drydock.cli.connection.Chosen;
import dev.drydock.cli.connection.Workspaces;
import dev.drydock.cli.output.CliFailure;
import dev.drydock.cli.output.Say;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.plan.history.PlanHistory;
import dev.drydock.core.plan.history.Sighting;
import dev.drydock.core.plan.measure.Arithmetic;
import dev.drydock.core.plan.measure.MeasuredPlan;
import dev.drydock.core.workspace.Workspace;
import java.time.Instant;
import java.util.List;

/// The history of plans of the user's workspace, for commands.
final class SeenPlans {
    private SeenPlans() {}

    /// Work on the history.
    interface Work<T> {
        T on(Workspace workspace, PlanHistory history) throws FaultException;
    }

    static <T> T with(Work<T> work) {
        try (Workspace workspace = Workspaces.open()) {
            return work.on(workspace, new PlanHistory(workspace.plans()));
        } catch (FaultException e) {
            throw CliFailure.running(e.fault());
        }
    }

    /// Keeps the plan of a statement that is one plan, and says when it got worse. That the history cannot be
    /// written does not fail the command.
    static void keep(Chosen chosen, String statement, List<MeasuredPlan> plans) {
        if (plans.size() != 1) {
            return;
        }
        try (Workspace workspace = Workspaces.open()) {
            String profile = workspace.profiles().list().stream()
                    .map(stored -> stored.profile().id())
                    .filter(id -> id.equals(chosen.profile().id()))
                    .findFirst()
                    .orElse("");
            Sighting sighting =
                    new Sighting(profile, chosen.dialect().syntax(), statement, Instant.now(), plans.getFirst());
            new PlanHistory(workspace.plans())
                    .seen(sighting)
                    .regression()
                    .map(RegressionText::of)
                    .ifPresent(Say::line);
        } catch (FaultException e) {
            Say.fault("the plan could not be kept: " + FaultText.of(e.fault()).line());
        }
    }

    /// @param named a file, `-`, or `@` and the number of a plan of the history
    static MeasuredPlan plan(String named) {
        if (!named.matches("@\\d{1,18}")) {
            return Arithmetic.of(PlanFile.plans(named).getFirst());
        }
        long id = Long.parseLong(named.substring(1));
        return with((workspace, history) -> history.plan(id))
                .orElseThrow(() -> CliFailure.usage("no plan " + id + " in the history, or only its figures are kept"));
    }
}
