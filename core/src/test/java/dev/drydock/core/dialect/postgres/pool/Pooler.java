package dev.drydock.core.dialect.postgres.pool;

import dev.drydock.core.connect.ConnectionProfile;
import dev.drydock.core.connect.Target;
import dev.drydock.testing.TestDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A pgbouncer of the distribution's package in front of a test database.
final class Pooler implements AutoCloseable {
    private static final Path BINARY = Path.of("/usr/sbin/pgbouncer");

    private final Process process;
    private final Path folder;
    private final int port;

    private Pooler(Process process, Path folder, int port) {
        this.process = process;
        this.folder = folder;
        this.port = port;
    }

    static boolean installed() {
        return Files.isExecutable(BINARY);
    }

    /// @param mode `session`, `transaction` or `statement`
    static Pooler start(TestDatabase database, String mode) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("drydock-test-pooler-");
        int port = freePort();
        Path users = folder.resolve("users");
        Path config = folder.resolve("config");
        Files.writeString(users, "\"" + database.user() + "\" \"" + database.password() + "\"\n");
        Files.writeString(config, """
            [databases]
            * = host=%s port=%d
            [pgbouncer]
            listen_addr = 127.0.0.1
            listen_port = %d
            unix_socket_dir =
            auth_type = scram-sha-256
            auth_file = %s
            pool_mode = %s
            default_pool_size = 4
            ignore_startup_parameters = extra_float_digits
            """.formatted(database.host(), database.port(), port, users, mode));
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.setPosixFilePermissions(users, PosixFilePermissions.fromString("rw-r--r--"));
            command.addAll(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups"));
        }
        command.addAll(List.of(BINARY.toString(), config.toString()));
        Process process = new ProcessBuilder(command)
                .directory(Path.of("/").toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        Pooler pooler = new Pooler(process, folder, port);
        pooler.awaitAnswer();
        return pooler;
    }

    private void awaitAnswer() throws IOException, InterruptedException {
        for (int i = 0; i < 100; i++) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                if (socket.isConnected()) {
                    return;
                }
            } catch (IOException notYet) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
        throw new IOException("pgbouncer did not start: " + Files.readString(folder.resolve("log")));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    ConnectionProfile through(ConnectionProfile direct, String database) {
        return new ConnectionProfile(
                direct.id() + "-pooled",
                direct.name(),
                direct.environment(),
                direct.dialect(),
                new Target.Server("127.0.0.1", port, database),
                direct.user(),
                direct.tls(),
                direct.settings(),
                direct.route(),
                direct.policy());
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        process.onExit().orTimeout(5, TimeUnit.SECONDS).join();
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
