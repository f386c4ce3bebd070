package dev.drydock.cli.doctor;

import dev.drydock.app.words.ProbeText;
import dev.drydock.cli.output.JsonOut;
import dev.drydock.cli.output.Printable;
import dev.drydock.cli.output.Stdout;
import dev.drydock.core.connect.probe.Finding;
import dev.drydock.core.connect.probe.StepResult;
import java.util.ArrayList;
import java.util.List;

/// The steps of a connection test, for readers and for programs.
public final class StepLines {
    private StepLines() {}

    public static boolean allPassed(List<StepResult> steps) {
        return steps.stream()
                .allMatch(step -> step instanceof StepResult.Done done && done.finding() instanceof Finding.Passed);
    }

    public static void print(StepResult step) {
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

    public static Object json(StepResult step) {
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
