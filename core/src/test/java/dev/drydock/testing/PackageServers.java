package dev.drydock.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/// PostgreSQL of the distribution's packages (`/usr/lib/postgresql/*/bin`), started by hand as the user
/// `postgres`.
final class PackageServers {
    private PackageServers() {}

    static boolean available() {
        boolean found = binaries().isPresent();
        if (!found) {
            TestServers.say("no PostgreSQL packages are installed: tests that compare with client tools are skipped");
        }
        return found;
    }

    static TestServer start() {
        Path bin = binaries().orElseThrow();
        Path folder = TestFiles.temporaryFolder("drydock-test-packages-");
        Path cluster = folder.resolve("cluster");
        String password = "pw-" + UUID.randomUUID();
        Path passwordFile = folder.resolve("password");
        TestFiles.write(passwordFile, password);
        giveToPostgres(folder);
        int port = freePort();
        run(
                bin.resolve("initdb").toString(),
                "-D",
                cluster.toString(),
                "-U",
                "postgres",
                "-A",
                "scram-sha-256",
                "--pwfile=" + passwordFile,
                "-E",
                "UTF8",
                "--locale=C.UTF-8",
                "--no-sync");
        TestFiles.write(cluster.resolve("postgresql.auto.conf"), """
            port = %d
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            fsync = off
            timezone = 'UTC'
            log_timezone = 'UTC'
            """.formatted(port));
        run(
                bin.resolve("pg_ctl").toString(),
                "-D",
                cluster.toString(),
                "-l",
                folder.resolve("log").toString(),
                "-w",
                "start");
        Runnable stop = () -> {
            run(bin.resolve("pg_ctl").toString(), "-D", cluster.toString(), "-m", "immediate", "stop");
            TestFiles.deleteTree(folder);
        };
        Runtime.getRuntime().addShutdownHook(new Thread(stop, "stop package server"));
        return new TestServer(
                "packaged PostgreSQL (" + bin + ") on port " + port,
                "127.0.0.1",
                port,
                "postgres",
                password,
                Optional.of(cluster),
                stop);
    }

    /// The newest installed version that has both the server and the client tools.
    static Optional<Path> binaries() {
        Path root = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(root)) {
            return Optional.empty();
        }
        try (var versions = Files.list(root)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")) && Files.isExecutable(bin.resolve("psql")))
                    .max(Comparator.naturalOrder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void giveToPostgres(Path folder) {
        if (!isRoot()) {
            return;
        }
        try {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        runAsIs(List.of("chown", "-R", "postgres", folder.toString()));
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static void run(String... words) {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups"));
        }
        command.addAll(List.of(words));
        runAsIs(command);
    }

    private static void runAsIs(List<String> command) {
        try {
            Path output = Files.createTempFile("drydock-test-", ".out");
            Process process = new ProcessBuilder(command)
                    .directory(Path.of("/").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            boolean ended = process.waitFor(60, TimeUnit.SECONDS);
            String said = Files.readString(output);
            Files.delete(output);
            if (!ended || process.exitValue() != 0) {
                throw new IllegalStateException(command + " failed: " + said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
