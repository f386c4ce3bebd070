package dev.drydock.app.panel.connections;

import dev.drydock.app.kit.FaultText;
import dev.drydock.app.kit.Messages;
import dev.drydock.app.panel.connections.ConnectionsState.StepLine;
import dev.drydock.app.panel.connections.ConnectionsState.TestRun;
import dev.drydock.app.panel.connections.desk.StepReport;
import dev.drydock.core.fault.DbFault;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The connection test in words: what each step found, and at a failing one what to do about it.
final class StepTexts {
    private static final Messages WORDS = Messages.of(StepTexts.class);

    private final Map<StepReport.Step, StepReport> reports = new EnumMap<>(StepReport.Step.class);

    StepTexts() {
        Arrays.stream(StepReport.Step.values()).forEach(step -> reports.put(step, StepReport.waiting(step)));
    }

    static TestRun idle() {
        return new TestRun(TestRun.Phase.IDLE, lines(new StepTexts().reports.values()), WORDS.text("test.idle"));
    }

    void add(StepReport report) {
        reports.put(report.step(), report);
    }

    TestRun run() {
        TestRun.Phase phase = phase();
        Duration took = reports.values().stream().map(StepReport::took).reduce(Duration.ZERO, Duration::plus);
        String summary = switch (phase) {
            case IDLE -> WORDS.text("test.idle");
            case RUNNING -> WORDS.text("test.running");
            case PASSED -> WORDS.text("test.passed", millis(took));
            case FAILED -> WORDS.text("test.failed", failedStep(), reports.size(), millis(took));
        };
        return new TestRun(phase, lines(reports.values()), summary);
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
        Collection<StepReport> all = reports.values();
        if (all.stream().anyMatch(report -> report.state() == StepReport.State.FAILED)) {
            return TestRun.Phase.FAILED;
        }
        boolean open = all.stream()
                .anyMatch(report ->
                        report.state() == StepReport.State.WAITING || report.state() == StepReport.State.RUNNING);
        return open ? TestRun.Phase.RUNNING : TestRun.Phase.PASSED;
    }

    private int failedStep() {
        return 1
                + (int) reports.values().stream()
                        .takeWhile(report -> report.state() != StepReport.State.FAILED)
                        .count();
    }

    private static List<StepLine> lines(Collection<StepReport> reports) {
        return reports.stream().map(StepTexts::line).toList();
    }

    private static StepLine line(StepReport report) {
        boolean timed = report.state() == StepReport.State.PASSED || report.state() == StepReport.State.FAILED;
        return new StepLine(
                title(report.step()),
                report.state(),
                fact(report),
                timed ? millis(report.took()) : "",
                report.fault().map(fault -> cure(report.step(), fault)));
    }

    private static String fact(StepReport report) {
        return report.fact().isEmpty() && report.state() != StepReport.State.WAITING
                ? word(report.state())
                : report.fact();
    }

    /// The fault's own words, with the cure of the step behind them where the fault names none.
    private static FaultText cure(StepReport.Step step, DbFault fault) {
        FaultText text = FaultText.of(fault);
        String cure = switch (step) {
            case DNS -> WORDS.text("cure.dns");
            case TCP -> WORDS.text("cure.tcp");
            case TLS -> WORDS.text("cure.tls");
            case LOGIN -> WORDS.text("cure.login");
            case VERSION -> WORDS.text("cure.version");
            case RIGHTS -> WORDS.text("cure.rights");
        };
        return new FaultText(text.title(), (text.sentence() + " " + cure).strip(), text.sqlState());
    }

    private static String title(StepReport.Step step) {
        return switch (step) {
            case DNS -> WORDS.text("step.dns");
            case TCP -> WORDS.text("step.tcp");
            case TLS -> WORDS.text("step.tls");
            case LOGIN -> WORDS.text("step.login");
            case VERSION -> WORDS.text("step.version");
            case RIGHTS -> WORDS.text("step.rights");
        };
    }

    private static String word(StepReport.State state) {
        return switch (state) {
            case WAITING -> WORDS.text("step.waiting");
            case RUNNING -> WORDS.text("step.running");
            case PASSED -> WORDS.text("step.passed");
            case SKIPPED -> WORDS.text("step.skipped");
            case FAILED -> WORDS.text("step.failed");
        };
    }
}
