package dev.drydock.cli.command;

import dev.drydock.app.tour.Tour;
import dev.drydock.app.tour.TourPlan;
import dev.drydock.app.tour.TourReport;
import dev.drydock.app.tour.TourStep;
import dev.drydock.cli.output.CliFailure;
import dev.drydock.cli.output.ExitCode;
import dev.drydock.cli.output.JsonOut;
import dev.drydock.cli.output.Say;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.demo.DemoTarget;
import dev.drydock.core.fault.FaultException;
import dev.drydock.core.secrets.Secret;
import dev.drydock.core.workspace.Workspace;
import dev.drydock.core.workspace.WorkspaceOpening;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// Runs the tour over the demo, in a workspace of its own that is deleted afterwards.
final class Tours {
    private Tours() {}

    static int run(DemoTarget target, Path out) throws InterruptedException {
        return run(Demos.profile(target), target.password(), TourPlan.HARBOUR, out);
    }

    static int run(ConnectionProfile profile, Secret secret, TourPlan plan, Path out) throws InterruptedException {
        try {
            Files.createDirectories(out);
            Path home = Files.createTempDirectory("drydock-tour-");
            store(home, profile);
            TourReport report = new Tour(home, out, plan).run(profile, secret);
            Files.writeString(out.resolve("tour.json"), JsonOut.text(json(report)) + "\n");
            tell(report, out);
            delete(home);
            return report.passed() ? ExitCode.DONE : ExitCode.FOUND;
        } catch (IOException e) {
            throw CliFailure.usage("the tour cannot write to " + out + ": " + e.getMessage());
        }
    }

    private static void store(Path home, ConnectionProfile profile) {
        if (Workspace.open(home) instanceof WorkspaceOpening.Opened opened) {
            try (Workspace workspace = opened.workspace()) {
                workspace.profiles().add(profile, "");
            } catch (FaultException e) {
                throw CliFailure.running(e.fault());
            }
        }
    }

    private static void tell(TourReport report, Path out) {
        for (TourStep step : report.steps()) {
            Say.line(step.panel() + ": " + (step.problem().isEmpty() ? "ok" : "FAILED, " + step.problem()));
        }
        Say.line("First frame after " + report.firstFrameMillis() + " ms, longest pulse gap "
                + Math.round(report.pulseGapMillis()) + " ms; pictures and tour.json in " + out);
    }

    private static Object json(TourReport report) {
        return JsonOut.object(
                "passed", report.passed(),
                "firstFrameMillis", report.firstFrameMillis(),
                "longestPulseGapMillis", report.pulseGapMillis(),
                "steps", report.steps().stream().map(Tours::json).toList());
    }

    private static Object json(TourStep step) {
        return JsonOut.object(
                "panel", step.panel(),
                "actions", step.actions(),
                "pictures", step.pictures(),
                "millis", step.millis(),
                "pulseGapMillis", step.pulseGapMillis(),
                "problem", step.problem());
    }

    private static void delete(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
