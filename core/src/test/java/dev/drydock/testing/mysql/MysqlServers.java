package dev.drydock.testing.mysql;

import dev.drydock.testing.TestServers;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.opentest4j.TestAbortedException;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/// Picks a server: an external one, a container where Docker already has the image, the embedded binaries. One
/// per JVM and kind.
public final class MysqlServers {
    private static final Map<MysqlKind, MysqlServer> RUNNING = new EnumMap<>(MysqlKind.class);

    private MysqlServers() {}

    /// @throws TestAbortedException where no server of the kind can be had; that is printed too
    public static MysqlServer shared(MysqlKind kind) {
        synchronized (RUNNING) {
            MysqlServer server = RUNNING.get(kind);
            if (server == null) {
                server = external(kind).or(() -> container(kind)).orElseGet(() -> own(kind));
                RUNNING.put(kind, server);
                TestServers.say("using " + server.label());
            }
            return server;
        }
    }

    /// A server of the test's own, to stop, freeze or kill; the test closes it.
    ///
    /// @param options for the server's command line
    public static MysqlServer own(MysqlKind kind, String... options) {
        try {
            return EmbeddedMysql.start(kind, options);
        } catch (IOException | IllegalStateException unavailable) {
            TestServers.say("SKIPPED: no " + kind + " server for tests: " + unavailable.getMessage());
            throw new TestAbortedException("no " + kind + " server", unavailable);
        }
    }

    /// The vendor's command-line client, from the same place as the embedded server.
    public static Path client() throws IOException {
        return MysqlBinaries.client();
    }

    private static Optional<MysqlServer> external(MysqlKind kind) {
        String url = System.getenv(kind.variable());
        if (url == null || url.isBlank()) {
            return Optional.empty();
        }
        URI uri = URI.create(url);
        String[] login = uri.getUserInfo().split(":", 2);
        String label = "external " + kind + " at " + uri.getHost() + ":" + uri.getPort();
        return Optional.of(new MysqlServer(
                kind, label, uri.getHost(), uri.getPort(), login[0], login[1], Optional.empty(), () -> {}));
    }

    @SuppressWarnings("resource")
    private static Optional<MysqlServer> container(MysqlKind kind) {
        if (!hasImage(kind.image())) {
            return Optional.empty();
        }
        String password = "pw-" + UUID.randomUUID();
        GenericContainer<?> container = new GenericContainer<>(DockerImageName.parse(kind.image()))
                .withEnv("MYSQL_ROOT_PASSWORD", password)
                .withEnv("MYSQL_ROOT_HOST", "%")
                .withExposedPorts(3306);
        container.start();
        Runtime.getRuntime().addShutdownHook(new Thread(container::stop, "stop container"));
        return Optional.of(new MysqlServer(
                kind,
                kind + " in a container of " + kind.image(),
                container.getHost(),
                container.getMappedPort(3306),
                "root",
                password,
                Optional.empty(),
                container::stop));
    }

    private static boolean hasImage(String image) {
        try {
            Process process = new ProcessBuilder("docker", "image", "inspect", image)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(2, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException noDocker) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
