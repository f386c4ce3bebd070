package dev.drydock.cli.doctor;

import dev.drydock.cli.connection.Chosen;
import dev.drydock.cli.output.ExitCode;
import dev.drydock.cli.output.Format;
import dev.drydock.cli.output.JsonOut;
import dev.drydock.cli.output.ProgressLine;
import dev.drydock.cli.output.Stdout;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.OpenOptions;
import dev.drydock.core.connect.probe.ConnectionTest;
import dev.drydock.core.connect.probe.Fact;
import dev.drydock.core.connect.probe.StepResult;
import dev.drydock.core.connect.tls.TlsState;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One stepwise test with the policy that holds there.
///
/// @param steps in their order
public record Examination(List<StepResult> steps) {
    /// Runs the test and tells it; in text each step as soon as it is known.
    public static Examination of(Chosen chosen, Format format) throws InterruptedException {
        PolicyLines lines = new PolicyLines(chosen.profile());
        Duration connect = lines.policy().bounds().connect();
        OpenOptions options = new OpenOptions("Drydock doctor", connect, connect, true).with(chosen.secrets());
        List<StepResult> steps = new ConnectionTest(chosen.dialect().probe())
                .run(chosen.profile(), chosen.secret(), options, new ProgressLine("Testing"), step -> {
                    if (format == Format.TEXT) {
                        StepLines.print(step);
                    }
                });
        if (format == Format.JSON) {
            JsonOut.document(document(chosen.profile(), lines, steps));
        } else {
            Stdout.line("");
            lines.print();
        }
        return new Examination(steps);
    }

    public int exitCode() {
        if (!StepLines.allPassed(steps)) {
            return ExitCode.CANNOT_CONNECT;
        }
        return endsSoon() ? ExitCode.FOUND : ExitCode.DONE;
    }

    /// How long the last step took; empty when one failed.
    public Optional<Duration> answer() {
        return StepLines.allPassed(steps) && steps.getLast() instanceof StepResult.Done done
                ? Optional.of(done.elapsed())
                : Optional.empty();
    }

    private boolean endsSoon() {
        return steps.stream()
                .filter(StepResult.Done.class::isInstance)
                .flatMap(step -> ((StepResult.Done) step).finding().facts().stream())
                .anyMatch(fact -> fact.kind() == Fact.Kind.CERTIFICATE_EXPIRY
                        && fact.value().equals(TlsState.Expiry.SOON.name()));
    }

    private static Object document(ConnectionProfile profile, PolicyLines lines, List<StepResult> steps) {
        Map<String, Object> document = new LinkedHashMap<>(JsonOut.object(
                "profile", profile.name(),
                "environment", profile.environment(),
                "tlsMode", profile.tls(),
                "steps", steps.stream().map(StepLines::json).toList()));
        document.putAll(lines.json());
        return document;
    }
}
