package dev.drydock.cli.command;

import dev.drydock.app.words.DemoText;
import dev.drydock.cli.output.ExitCode;
import dev.drydock.core.demo.DemoStart;
import dev.drydock.core.demo.DemoTarget;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Drives the real window over the demo without a display.
@Command(
        name = "tour",
        description = "Drives the window over the demo without a display: a PNG per panel and theme, and tour.json.",
        mixinStandardHelpOptions = true)
public final class TourCommand implements Callable<Integer> {
    @Option(names = "--out", paramLabel = "DIR", defaultValue = "tour", description = "where the pictures go")
    private Path out = Path.of("tour");

    @Override
    public Integer call() throws InterruptedException {
        return switch (Demos.start(false)) {
            case DemoStart.Ready ready -> {
                try (DemoTarget target = ready.target()) {
                    yield Tours.run(target, out);
                }
            }
            case DemoStart failed -> {
                System.err.println("drydock: " + DemoText.failed(failed));
                yield ExitCode.CANNOT_CONNECT;
            }
        };
    }
}
