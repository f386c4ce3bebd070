package dev.drydock.core.secrets.keychain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The real library against a real Secret Service, against no bus, and against a bus that never answers. Each
/// in a JVM of its own, because the bus is found by the environment.
@Tag("server")
@EnabledOnOs(OS.LINUX)
class SystemKeychainTest {
    @TempDir
    private Path folder;

    private static boolean installed(String program) {
        return Files.isExecutable(Path.of("/usr/bin", program));
    }

    private String ended(String bus, List<String> before) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=off",
                "-cp",
                System.getProperty("java.class.path"),
                KeychainWalk.class.getName()));
        Path out = folder.resolve("out");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("DRYDOCK_HOME", folder.resolve("home").toString());
        Path runtime = Files.createDirectories(folder.resolve("run"));
        Files.setPosixFilePermissions(runtime, PosixFilePermissions.fromString("rwx------"));
        builder.environment().put("XDG_RUNTIME_DIR", runtime.toString());
        builder.environment().remove("DISPLAY");
        builder.environment().remove("DBUS_SESSION_BUS_ADDRESS");
        if (!bus.isEmpty()) {
            builder.environment().put("DBUS_SESSION_BUS_ADDRESS", bus);
        }
        Process process = builder.start();
        try {
            assertThat(process.waitFor(100, TimeUnit.SECONDS)).as("ends").isTrue();
        } finally {
            process.destroyForcibly();
        }
        try (InputStream told = Files.newInputStream(out)) {
            return new String(told.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void secretServiceKeepsSecrets() throws Exception {
        boolean there = installed("dbus-run-session") && installed("gnome-keyring-daemon");
        if (!there) {
            say("gnome-keyring or dbus-run-session is missing: the real keychain is not tested");
        }
        assumeTrue(there);
        String told = ended(
                "",
                List.of(
                        "dbus-run-session",
                        "--",
                        "sh",
                        "-c",
                        "printf test | gnome-keyring-daemon --unlock --components=secrets >/dev/null && exec \"$@\"",
                        "sh"));
        assertThat(told.lines())
                .containsExactly(
                        "Ready[name=Secret Service]",
                        "absent: true",
                        "comes back: true",
                        "replaced: true",
                        "removed: true");
    }

    @Test
    void withoutABusItIsMissing() throws Exception {
        assertThat(ended("unix:path=" + folder.resolve("nobody"), List.of()))
                .contains("KEYCHAIN_MISSING")
                .doesNotContain("Ready");
    }

    @Test
    void busThatNeverAnswersIsGivenUp() throws Exception {
        Path socket = Files.createTempDirectory("bus").resolve("s");
        try (ServerSocketChannel silent = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            silent.bind(UnixDomainSocketAddress.of(socket));
            long started = System.nanoTime();
            assertThat(ended("unix:path=" + socket, List.of())).contains("KEYCHAIN_SILENT");
            assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(60));
        } finally {
            Files.delete(socket);
            Files.delete(socket.getParent());
        }
    }

    @SuppressWarnings("SystemOut")
    private static void say(String text) {
        System.out.println("[SystemKeychainTest] " + text);
    }
}
