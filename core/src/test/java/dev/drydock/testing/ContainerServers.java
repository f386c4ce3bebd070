package dev.drydock.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/// PostgreSQL in a container, where a Docker daemon answers within two seconds and has the image
/// (`DRYDOCK_TEST_POSTGRES_IMAGE`, else `postgres:17`) or can pull it. The daemon is asked through its own
/// client first, because a start without a daemon waits for minutes.
final class ContainerServers {
    private ContainerServers() {}

    static Optional<TestServer> startIfPossible() {
        String image = Optional.ofNullable(System.getenv("DRYDOCK_TEST_POSTGRES_IMAGE"))
                .orElse("postgres:17");
        if (!answers(2, "docker", "version", "--format", "{{.Server.Version}}")) {
            TestServers.say("no Docker daemon answered within 2 s: embedded binaries are used instead");
            return Optional.empty();
        }
        if (!answers(2, "docker", "image", "inspect", image) && !answers(120, "docker", "pull", "--quiet", image)) {
            TestServers.say("a Docker daemon answered, but has no image " + image + " and cannot pull it");
            return Optional.empty();
        }
        PostgreSQLContainer container =
                new PostgreSQLContainer(DockerImageName.parse(image).asCompatibleSubstituteFor("postgres"));
        container.start();
        Runtime.getRuntime().addShutdownHook(new Thread(container::stop, "stop container"));
        return Optional.of(new TestServer(
                "PostgreSQL in a container of " + image,
                container.getHost(),
                container.getFirstMappedPort(),
                container.getUsername(),
                container.getPassword(),
                Optional.empty(),
                container::stop));
    }

    private static boolean answers(int seconds, String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .directory(Path.of("/").toFile())
                    .start();
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
