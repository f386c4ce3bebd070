package dev.drydock.testing.mysql;

import dev.drydock.testing.TestFiles;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/// Servers from embedded binaries. A data folder is prepared once and copied for each server; durability is
/// off; the administrator's password is made at each start. Works as root, on loopback only.
final class EmbeddedMysql {
    private static final int PATIENCE_SECONDS = 60;
    private static final int ATTEMPTS = 5;

    private EmbeddedMysql() {}

    static MysqlServer start(MysqlKind kind, String... options) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                return start(kind, freePort(), options);
            } catch (PortTaken gone) {
                if (attempt == ATTEMPTS) {
                    throw new IllegalStateException(gone);
                }
            }
        }
    }

    private static MysqlServer start(MysqlKind kind, int port, String... options) throws IOException, PortTaken {
        MysqlBinaries binaries = MysqlBinaries.of(kind);
        Path folder = TestFiles.temporaryFolder("drydock-test-" + kind.scheme() + "-");
        Path data = folder.resolve("data");
        MysqlBinaries.copyTree(binaries.template(), data);
        Files.deleteIfExists(data.resolve("auto.cnf"));
        String password = "pw-" + UUID.randomUUID();
        Path first = folder.resolve("first.sql");
        Files.writeString(first, """
            CREATE USER 'drydock'@'%%' IDENTIFIED BY '%s';
            GRANT ALL ON *.* TO 'drydock'@'%%' WITH GRANT OPTION;
            """.formatted(password));
        List<String> command = new ArrayList<>(binaries.command(data));
        command.addAll(List.of(
                "--init-file=" + first,
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--socket=" + folder.resolve("s"),
                "--pid-file=" + folder.resolve("pid"),
                "--tmpdir=" + folder));
        command.addAll(List.of(options));
        Path log = folder.resolve("log");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Runnable stop = () -> stop(process, folder);
        Runtime.getRuntime().addShutdownHook(new Thread(stop, "stop " + kind));
        awaitReady(process, log);
        String label = "embedded " + kind + " " + binaries.version() + " on port " + port;
        return new MysqlServer(kind, label, "127.0.0.1", port, "drydock", password, Optional.of(folder), stop);
    }

    /// Below the ports that the system gives to outgoing connections.
    private static int freePort() throws IOException {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
            try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (BindException taken) {
                pause();
            }
        }
    }

    private static void awaitReady(Process process, Path log) throws IOException, PortTaken {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < deadline) {
            String said = Files.readString(log);
            if (said.contains("ready for connections")) {
                return;
            }
            if (!process.isAlive()) {
                if (said.contains("Address already in use")) {
                    throw new PortTaken();
                }
                throw new IllegalStateException("the server ended: " + said);
            }
            pause();
        }
        throw new IllegalStateException("the server was not ready in time: " + Files.readString(log));
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static void stop(Process process, Path folder) {
        process.destroyForcibly();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        TestFiles.deleteTree(folder);
    }

    /// Somebody else took the port between the choice and the start.
    private static final class PortTaken extends Exception {
        private static final long serialVersionUID = 1L;
    }
}
