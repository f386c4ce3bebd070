package dev.drydock.cli.command;

import dev.drydock.app.words.ProbeText;
import dev.drydock.cli.connection.Chosen;
import dev.drydock.cli.connection.TargetOptions;
import dev.drydock.cli.output.ExitCode;
import dev.drydock.cli.output.Format;
import dev.drydock.cli.output.JsonOut;
import dev.drydock.cli.output.Printable;
import dev.drydock.cli.output.ProgressLine;
import dev.drydock.cli.output.Stdout;
import dev.drydock.core.connect.OpenOptions;
import dev.drydock.core.connect.probe.ConnectionTest;
import dev.drydock.core.connect.probe.Finding;
import dev.drydock.core.connect.probe.StepResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Reaches a database step by step and says where it stops, why, and what helps.
@Command(
        name = "test",
        description = "Reaches a database step by step; exit code 3 when a step fails.",
        mixinStandardHelpOptions = true)
public final class ProfileTestCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Mixin
    private TargetOptions target = new TargetOptions();

    @Option(names = "--format", defaultValue = "text", description = "text or json")
    private Format format = Format.TEXT;

    @Override
    public Integer call() throws InterruptedException {
        try (Chosen chosen = target.choose()) {
            OpenOptions options =
                    new OpenOptions("Drydock connection test", PATIENCE, PATIENCE, true).with(chosen.secrets());
            List<StepResult> steps = new ConnectionTest(chosen.dialect().probe())
                    .run(chosen.profile(), chosen.secret(), options, new ProgressLine("Testing"), step -> {
                        if (format == Format.TEXT) {
                            print(step);
                        }
                    });
            if (format == Format.JSON) {
                JsonOut.document(steps.stream().map(ProfileTestCommand::json).toList());
            }
            boolean passed = steps.stream()
                    .allMatch(step -> step instanceof StepResult.Done done && done.finding() instanceof Finding.Passed);
            return passed ? ExitCode.DONE : ExitCode.CANNOT_CONNECT;
        }
    }

    private static void print(StepResult step) {
        switch (step) {
            case StepResult.NotRun notRun -> Stdout.line("-   " + ProbeText.step(notRun.step()) + ": not run");
            case StepResult.Done done -> {
                boolean passed = done.finding() instanceof Finding.Passed;
                Stdout.line((passed ? "ok  " : "NO  ") + ProbeText.step(done.step()) + ": "
                        + Printable.line(ProbeText.facts(done.finding())) + "  ("
                        + done.elapsed().toMillis() + " ms)");
                if (done.finding() instanceof Finding.Failed failed) {
                    Stdout.line(
                            "    " + Printable.line(ProbeText.failure(failed).line()));
                }
            }
        }
    }

    private static Object json(StepResult step) {
        return switch (step) {
            case StepResult.NotRun notRun -> JsonOut.object("step", notRun.step(), "state", "not run");
            case StepResult.Done done -> {
                List<Object> facts = new ArrayList<>();
                done.finding()
                        .facts()
                        .forEach(fact -> facts.add(JsonOut.object("kind", fact.kind(), "value", fact.value())));
                yield switch (done.finding()) {
                    case Finding.Passed _ ->
                        JsonOut.object(
                                "step",
                                done.step(),
                                "state",
                                "passed",
                                "millis",
                                done.elapsed().toMillis(),
                                "facts",
                                facts);
                    case Finding.Failed failed ->
                        JsonOut.object(
                                "step", done.step(),
                                "state", "failed",
                                "millis", done.elapsed().toMillis(),
                                "facts", facts,
                                "cause", failed.cause(),
                                "cure", failed.cause().cure(),
                                "sentence", ProbeText.failure(failed).line());
                };
            }
        };
    }
}
