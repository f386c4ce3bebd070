package dev.drydock.cli.command;

import dev.drydock.app.words.DemoText;
import dev.drydock.cli.output.ExitCode;
import dev.drydock.cli.output.Say;
import dev.drydock.cli.output.Stdout;
import dev.drydock.core.demo.DemoStart;
import dev.drydock.core.demo.DemoStatus;
import dev.drydock.core.demo.DemoTarget;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The embedded demo server and its data.
@Command(name = "demo", mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {
    @Option(names = "--reset", description = "deletes the demo's data and makes it anew")
    private boolean reset;

    @Option(names = "--stop", description = "ends the demo's server; its data stays")
    private boolean stop;

    @Option(names = "--status", description = "says what is running, and changes nothing")
    private boolean status;

    @Option(names = "--no-window", description = "starts the server only")
    private boolean noWindow;

    @Option(names = "--out", paramLabel = "DIR", defaultValue = "tour", description = "where the tour's pictures go")
    private Path out = Path.of("tour");

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (stop) {
            Say.line(Demos.server().stop() ? "The demo is stopped; its data stays." : "The demo did not run.");
            return ExitCode.DONE;
        }
        if (status) {
            return tell(Demos.server().status());
        }
        return switch (Demos.start(reset)) {
            case DemoStart.Ready ready -> {
                try (DemoTarget target = ready.target()) {
                    Say.line(DemoText.ready(ready));
                    Stdout.line(DemoText.url(target));
                    if (noWindow) {
                        yield ExitCode.DONE;
                    }
                    yield Windows.canShow() ? Windows.show(target) : Tours.run(target, out);
                }
            }
            case DemoStart failed -> {
                Say.fault(DemoText.failed(failed));
                yield ExitCode.CANNOT_CONNECT;
            }
        };
    }

    private static int tell(DemoStatus status) {
        Say.line(DemoText.status(status));
        if (status instanceof DemoStatus.Running running) {
            try (DemoTarget target = running.target()) {
                Stdout.line(DemoText.url(target));
            }
            return ExitCode.DONE;
        }
        return ExitCode.FOUND;
    }
}
