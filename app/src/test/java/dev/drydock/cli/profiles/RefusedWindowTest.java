package dev.drydock.cli.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drydock.cli.CliProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The window itself, in surroundings that are not fit for what they are named for.
@Tag("ui")
class RefusedWindowTest {
    @TempDir
    private Path folder;

    @Test
    void windowNamesAllThatIsMissingAndOpensNothing() throws IOException {
        CliProcess.Running window = new CliProcess(folder.resolve("home"))
                .with("DRYDOCK_ENV", "prod")
                .with("DRYDOCK_PASSWORD", "canary-pw")
                .with("DRYDOCK_HOMEE", "typing error")
                .option("-Dglass.platform=Headless")
                .option("-Dprism.order=sw")
                .start();
        try {
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> Files.readString(window.err()).contains("DRYDOCK_HOMEE is read by nobody"));
            assertThat(Files.readString(window.err()))
                    .contains("DRYDOCK_PASSWORD must not be set")
                    .doesNotContain("canary");
            assertThat(folder.resolve("home")).doesNotExist();
        } finally {
            window.process().destroyForcibly();
        }
    }
}
