package dev.drydock.cli.command;

import dev.drydock.cli.connection.Chosen;
import dev.drydock.cli.connection.TargetOptions;
import dev.drydock.cli.doctor.StepLines;
import dev.drydock.cli.output.ExitCode;
import dev.drydock.cli.output.Format;
import dev.drydock.cli.output.JsonOut;
import dev.drydock.cli.output.ProgressLine;
import dev.drydock.core.connect.OpenOptions;
import dev.drydock.core.connect.probe.ConnectionTest;
import dev.drydock.core.connect.probe.StepResult;
import java.time.Duration;
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
                            StepLines.print(step);
                        }
                    });
            if (format == Format.JSON) {
                JsonOut.document(steps.stream().map(StepLines::json).toList());
            }
            return StepLines.allPassed(steps) ? ExitCode.DONE : ExitCode.CANNOT_CONNECT;
        }
    }
}
