package dev.drydock.app.panel.connections.steps;

import dev.drydock.app.panel.connections.state.ConnectionsState.Detail;
import dev.drydock.app.panel.connections.state.ConnectionsState.StepLine;
import dev.drydock.app.panel.connections.state.ConnectionsState.StepState;
import dev.drydock.app.panel.connections.state.ConnectionsState.TestRun;
import dev.drydock.app.panel.connections.state.Contents;
import dev.drydock.app.panel.connections.state.MillisText;
import dev.drydock.app.panel.connections.state.Pick;
import dev.drydock.app.words.FaultText;
import dev.drydock.app.words.Messages;
import dev.drydock.app.words.ProbeText;
import dev.drydock.core.connect.probe.Fact;
import dev.drydock.core.connect.probe.Finding;
import dev.drydock.core.connect.probe.ProbeCause;
import dev.drydock.core.connect.probe.ProbeStep;
import dev.drydock.core.connect.probe.StepResult;
import dev.drydock.core.fault.DbFault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A connection test as lines: those that ended, the one that runs, those to come.
final class StepTexts {
    private static final Messages WORDS = Messages.of(StepTexts.class);
    private static final List<ProbeStep> OF_SERVER =
            List.of(ProbeStep.DNS, ProbeStep.TCP, ProbeStep.TLS, ProbeStep.LOGIN, ProbeStep.VERSION, ProbeStep.RIGHTS);
    private static final List<ProbeStep> BEHIND_TUNNEL =
            List.of(ProbeStep.SSH, ProbeStep.TLS, ProbeStep.LOGIN, ProbeStep.VERSION, ProbeStep.RIGHTS);
    private static final List<ProbeStep> OF_FILE =
            List.of(ProbeStep.EXISTS, ProbeStep.HEADER, ProbeStep.OPEN, ProbeStep.VERSION, ProbeStep.RIGHTS);

    private static final int MOST_NAMES = 4;
    private static final Set<Fact.Kind> OF_CERTIFICATE = EnumSet.of(
            Fact.Kind.CERTIFICATE_SUBJECT,
            Fact.Kind.CERTIFICATE_NAME,
            Fact.Kind.CERTIFICATE_ISSUER,
            Fact.Kind.CERTIFICATE_VALID_UNTIL,
            Fact.Kind.CERTIFICATE_EXPIRY);

    private final List<ProbeStep> steps;
    private final Map<ProbeStep, StepResult.Done> done = new EnumMap<>(ProbeStep.class);

    private StepTexts(List<ProbeStep> steps) {
        this.steps = steps;
    }

    /// The steps by which what stands in the form is reached.
    static StepTexts of(Contents form) {
        if (form.fileBased()) {
            return new StepTexts(OF_FILE);
        }
        return new StepTexts(form.on(Pick.TUNNEL) ? BEHIND_TUNNEL : OF_SERVER);
    }

    static StepTexts ofServer() {
        return new StepTexts(OF_SERVER);
    }

    static TestRun idle(StepTexts texts) {
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
            case PASSED -> WORDS.text("test.passed", MillisText.of(took));
            case FAILED -> WORDS.text("test.failed", done.size(), steps.size(), MillisText.of(took));
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
            line.details()
                    .forEach(detail -> text.append("  ").append(detail.text()).append('\n'));
            line.fault()
                    .ifPresent(fault -> text.append("  ").append(fault.line()).append('\n'));
        }
        return text.toString();
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
        String took = MillisText.of(ended.elapsed());
        List<Fact> found = ended.finding().facts();
        String facts = words(found.stream().filter(fact -> !OF_CERTIFICATE.contains(fact.kind())));
        List<Detail> details = certificate(found);
        return switch (ended.finding()) {
            case Finding.Passed passed ->
                new StepLine(
                        title,
                        StepState.PASSED,
                        facts.isEmpty() ? word(StepState.PASSED) : facts,
                        took,
                        details,
                        Optional.empty(),
                        "");
            case Finding.Failed failed ->
                new StepLine(
                        title,
                        StepState.FAILED,
                        facts.isEmpty() ? word(StepState.FAILED) : facts,
                        took,
                        details,
                        Optional.of(fault(failed)),
                        fingerprint(failed));
        };
    }

    private static StepLine line(ProbeStep step, StepState state) {
        String fact = state == StepState.RUNNING ? word(state) : "";
        return new StepLine(ProbeText.step(step), state, fact, "", List.of(), Optional.empty(), "");
    }

    /// A key that is shown beside it needs not be in the sentence.
    private static FaultText fault(Finding.Failed failed) {
        FaultText said = ProbeText.failure(failed);
        return fingerprint(failed).isEmpty()
                ? said
                : new FaultText(said.title(), WORDS.text("ssh.unknown"), said.sqlState());
    }

    /// The key that nobody vouched for yet is the fact of the refusal.
    private static String fingerprint(Finding.Failed failed) {
        return failed.cause() == ProbeCause.SSH_HOST_UNKNOWN
                        && failed.fault().orElse(null) instanceof DbFault.Refused refused
                ? refused.message()
                : "";
    }

    /// Whose certificate it is, who signed it, and until when it holds.
    private static List<Detail> certificate(List<Fact> found) {
        boolean ending = found.stream().anyMatch(fact -> fact.kind() == Fact.Kind.CERTIFICATE_EXPIRY);
        List<Fact> names = of(found, Fact.Kind.CERTIFICATE_NAME);
        List<Detail> details = new ArrayList<>();
        String also = names.stream().limit(MOST_NAMES).map(Fact::value).collect(Collectors.joining(", "));
        String more = names.size() > MOST_NAMES ? ", " + WORDS.text("names.more", names.size() - MOST_NAMES) : "";
        add(details, false, words(of(found, Fact.Kind.CERTIFICATE_SUBJECT).stream()));
        add(details, false, also.isEmpty() ? "" : WORDS.text("names.also", also + more));
        add(details, false, words(of(found, Fact.Kind.CERTIFICATE_ISSUER).stream()));
        add(
                details,
                ending,
                words(Stream.concat(
                        of(found, Fact.Kind.CERTIFICATE_VALID_UNTIL).stream(),
                        of(found, Fact.Kind.CERTIFICATE_EXPIRY).stream())));
        return details;
    }

    private static List<Fact> of(List<Fact> found, Fact.Kind kind) {
        return found.stream().filter(fact -> fact.kind() == kind).toList();
    }

    private static void add(List<Detail> details, boolean warning, String text) {
        if (!text.isEmpty()) {
            details.add(new Detail(warning, text));
        }
    }

    private static String words(Stream<Fact> facts) {
        return facts.map(ProbeText::of).filter(text -> !text.isEmpty()).collect(Collectors.joining(", "));
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
