package dev.drydock.cli.doctor;

import dev.drydock.cli.connection.Chosen;
import dev.drydock.cli.connection.TargetOptions;
import dev.drydock.cli.output.ExitCode;
import dev.drydock.cli.output.Format;
import dev.drydock.cli.output.JsonOut;
import dev.drydock.cli.output.ProgressLine;
import dev.drydock.cli.output.Stdout;
import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.EffectivePolicy;
import dev.drydock.core.connect.EffectivePolicy.Part;
import dev.drydock.core.connect.OpenOptions;
import dev.drydock.core.connect.probe.ConnectionTest;
import dev.drydock.core.connect.probe.Fact;
import dev.drydock.core.connect.probe.StepResult;
import dev.drydock.core.connect.tls.TlsState;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Reaches a database step by step, and shows the TLS, the bounds on waiting and the policy that hold there.
@Command(
        name = "doctor",
        description = {
            "Reaches a database step by step, with a cure for what fails, and shows",
            "the TLS, the bounds on waiting and the policy in force.",
            "Exit code 3 when a step fails, 1 when the certificate ends soon."
        },
        mixinStandardHelpOptions = true)
public final class DoctorCommand implements Callable<Integer> {
    @Mixin
    private TargetOptions target = new TargetOptions();

    @Option(names = "--format", defaultValue = "text", description = "text or json")
    private Format format = Format.TEXT;

    @Override
    public Integer call() throws InterruptedException {
        try (Chosen chosen = target.choose()) {
            EffectivePolicy policy = EffectivePolicy.of(chosen.profile());
            Duration connect = policy.bounds().connect();
            OpenOptions options = new OpenOptions("Drydock doctor", connect, connect, true);
            List<StepResult> steps = new ConnectionTest(chosen.dialect().probe())
                    .run(chosen.profile(), chosen.secret(), options, new ProgressLine("Testing"), step -> {
                        if (format == Format.TEXT) {
                            StepLines.print(step);
                        }
                    });
            if (format == Format.JSON) {
                JsonOut.document(document(chosen.profile(), policy, steps));
            } else {
                print(chosen.profile(), policy);
            }
            if (!StepLines.allPassed(steps)) {
                return ExitCode.CANNOT_CONNECT;
            }
            return endsSoon(steps) ? ExitCode.FOUND : ExitCode.DONE;
        }
    }

    private static boolean endsSoon(List<StepResult> steps) {
        return steps.stream()
                .filter(StepResult.Done.class::isInstance)
                .flatMap(step -> ((StepResult.Done) step).finding().facts().stream())
                .anyMatch(fact -> fact.kind() == Fact.Kind.CERTIFICATE_EXPIRY
                        && fact.value().equals(TlsState.Expiry.SOON.name()));
    }

    private static Object document(ConnectionProfile profile, EffectivePolicy policy, List<StepResult> steps) {
        return JsonOut.object(
                "profile", profile.name(),
                "environment", profile.environment(),
                "tlsMode", profile.tls(),
                "steps", steps.stream().map(StepLines::json).toList(),
                "policy",
                        JsonOut.object(
                                "safeMode", policy.safeMode(),
                                "commitMode", policy.commitMode(),
                                "readOnly", policy.readOnly()),
                "timeoutMillis", timeouts(policy.bounds(), Duration::toMillis),
                "chosen", policy.chosen().stream().sorted().toList());
    }

    private static Map<String, Object> timeouts(EffectivePolicy.Bounds bounds, Shown shown) {
        return JsonOut.object(
                "connect", shown.as(bounds.connect()),
                "validate", shown.as(bounds.validate()),
                "statement", shown.as(bounds.statement()),
                "idleTransaction", shown.as(bounds.idleTransaction()),
                "socket", shown.as(bounds.socket()));
    }

    private static void print(ConnectionProfile profile, EffectivePolicy policy) {
        Stdout.line("");
        Stdout.line("environment  " + profile.environment());
        Stdout.line("TLS          " + words(profile.tls()));
        Stdout.line("safe mode    " + words(policy.safeMode()) + mark(policy, Part.SAFE_MODE));
        Stdout.line("commit       " + words(policy.commitMode()) + mark(policy, Part.COMMIT_MODE));
        Stdout.line("read-only    " + (policy.readOnly() ? "yes, held by the server" : "no"));
        timeouts(policy.bounds(), bound -> bound.toSeconds() + " s")
                .forEach((name, bound) -> Stdout.line("timeout      " + name + " " + bound));
    }

    private static String mark(EffectivePolicy policy, Part part) {
        return policy.chosen().contains(part) ? " (chosen)" : " (default of the environment)";
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /// How a bound is written.
    private interface Shown {
        Object as(Duration bound);
    }
}
