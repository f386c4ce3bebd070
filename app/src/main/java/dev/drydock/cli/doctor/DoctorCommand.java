package dev.drydock.cli.doctor;

import dev.drydock.cli.connection.Chosen;
import dev.drydock.cli.connection.TargetOptions;
import dev.drydock.cli.output.Format;
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
            return Examination.of(chosen, format).exitCode();
        }
    }
}
