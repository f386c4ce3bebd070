package dev.drydock.app.panel.connections.steps;

import dev.drydock.app.panel.connections.state.ConnectionsState.StepLine;
import dev.drydock.app.panel.connections.state.ConnectionsState.StepState;
import dev.drydock.app.panel.connections.state.ConnectionsState.TestRun;
import dev.drydock.app.words.Messages;
import dev.drydock.app.words.ProbeText;
import dev.drydock.core.connect.probe.Finding;
import dev.drydock.core.connect.probe.ProbeStep;
import dev.drydock.core.connect.probe.StepResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A connection test as lines: those that ended, the one that runs, those to come.
final class StepTexts {
    private static final Messages WORDS = Messages.of(StepTexts.class);
    private static final List<ProbeStep> OF_SERVER =
            List.of(ProbeStep.DNS, ProbeStep.TCP, ProbeStep.TLS, ProbeStep.LOGIN, ProbeStep.VERSION, ProbeStep.RIGHTS);
    private static final List<ProbeStep> OF_FILE =
            List.of(ProbeStep.EXISTS, ProbeStep.HEADER, ProbeStep.OPEN, ProbeStep.VERSION, ProbeStep.RIGHTS);

    private final List<ProbeStep> steps;
    private final Map<ProbeStep, StepResult.Done> done = new EnumMap<>(ProbeStep.class);

    StepTexts(boolean fileBased) {
        steps = fileBased ? OF_FILE : OF_SERVER;
    }

    static TestRun idle(boolean fileBased) {
        StepTexts texts = new StepTexts(fileBased);
        List<StepLine> lines =
                texts.steps.stream().map(step -> line(step, StepState.WAITING)).toList();
        return new TestRun(TestRun.Phase.IDLE, lines, WORDS.text("test.idle"));
    }

    void add(StepResult result) {
        switch (result) {
            case StepResult.Done ended -> done.put(ended.step(), ended);
            case StepResult.NotRun(var step) -> {}
        }
    }

    TestRun run() {
        TestRun.Phase phase = phase();
        Duration took = done.values().stream().map(StepResult.Done::elapsed).reduce(Duration.ZERO, Duration::plus);
        String summary = switch (phase) {
            case IDLE -> WORDS.text("test.idle");
            case RUNNING -> WORDS.text("test.running");
            case PASSED -> WORDS.text("test.passed", millis(took));
            case FAILED -> WORDS.text("test.failed", done.size(), steps.size(), millis(took));
        };
        return new TestRun(phase, lines(phase), summary);
    }

    /// The test as plain text, for a ticket.
    static String report(TestRun run) {
        StringBuilder text = new StringBuilder();
        for (StepLine line : run.steps()) {
            text.append(line.title()).append(": ").append(word(line.state()));
            text.append(line.fact().isEmpty() ? "" : ", " + line.fact());
            text.append(line.took().isEmpty() ? "" : ", " + line.took()).append('\n');
            line.fault()
                    .ifPresent(fault -> text.append("  ").append(fault.line()).append('\n'));
        }
        return text.toString();
    }

    static String millis(Duration took) {
        return took.toMillis() < 1 ? "< 1 ms" : took.toMillis() + " ms";
    }

    private TestRun.Phase phase() {
        if (done.values().stream().anyMatch(step -> step.finding() instanceof Finding.Failed)) {
            return TestRun.Phase.FAILED;
        }
        return done.size() < steps.size() ? TestRun.Phase.RUNNING : TestRun.Phase.PASSED;
    }

    private List<StepLine> lines(TestRun.Phase phase) {
        List<StepLine> lines = new ArrayList<>();
        boolean next = phase == TestRun.Phase.RUNNING;
        for (ProbeStep step : steps) {
            StepResult.Done ended = done.get(step);
            if (ended != null) {
                lines.add(line(ended));
            } else {
                lines.add(line(step, next ? StepState.RUNNING : StepState.WAITING));
                next = false;
            }
        }
        return lines;
    }

    private static StepLine line(StepResult.Done ended) {
        String title = ProbeText.step(ended.step());
        String took = millis(ended.elapsed());
        String facts = ProbeText.facts(ended.finding());
        return switch (ended.finding()) {
            case Finding.Passed passed ->
                new StepLine(
                        title,
                        StepState.PASSED,
                        facts.isEmpty() ? word(StepState.PASSED) : facts,
                        took,
                        Optional.empty());
            case Finding.Failed failed ->
                new StepLine(
                        title,
                        StepState.FAILED,
                        facts.isEmpty() ? word(StepState.FAILED) : facts,
                        took,
                        Optional.of(ProbeText.failure(failed)));
        };
    }

    private static StepLine line(ProbeStep step, StepState state) {
        String fact = state == StepState.RUNNING ? word(state) : "";
        return new StepLine(ProbeText.step(step), state, fact, "", Optional.empty());
    }

    private static String word(StepState state) {
        return switch (state) {
            case WAITING -> WORDS.text("step.notRun");
            case RUNNING -> WORDS.text("step.running");
            case PASSED -> WORDS.text("step.passed");
            case FAILED -> WORDS.text("step.failed");
        };
    }
}
