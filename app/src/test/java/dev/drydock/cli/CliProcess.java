package dev.drydock.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Runs Drydock's commands as a user does: a JVM of its own without the tests' classes, and a home of its own.
public final class CliProcess {
    private static final long PATIENCE_SECONDS = 120;

    private final Path home;
    private final Map<String, String> environment = new LinkedHashMap<>();
    private final List<String> options = new ArrayList<>();
    private String typed = "";

    /// @param home made when it is missing
    public CliProcess(Path home) {
        this.home = home;
    }

    public Path home() {
        return home;
    }

    public CliProcess with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    public CliProcess option(String javaOption) {
        options.add(javaOption);
        return this;
    }

    /// What standard input holds.
    public CliProcess typing(String text) {
        typed = text;
        return this;
    }

    /// Runs to the end.
    public Ended run(String... arguments) throws IOException, InterruptedException {
        return start(arguments).end();
    }

    public Running start(String... arguments) throws IOException {
        return start(List.of(), arguments);
    }

    /// @param before a program that starts the JVM, such as a limiter; its argument vector
    public Running start(List<String> before, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(before);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath(), "dev.drydock.app.Main"));
        command.addAll(List.of(arguments));
        Path out = Files.createTempFile("drydock-out", "");
        Path err = Files.createTempFile("drydock-err", "");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().remove("DRYDOCK_PASSWORD");
        builder.environment().put("DRYDOCK_HOME", home.toString());
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().putAll(environment);
        Process process = builder.start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(typed.getBytes(StandardCharsets.UTF_8));
        }
        return new Running(process, out, err);
    }

    public static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
                .filter(entry -> !entry.contains("test-classes") && !entry.endsWith("-tests.jar"))
                .collect(Collectors.joining(java.io.File.pathSeparator));
    }

    /// A command that may still run.
    public record Running(Process process, Path out, Path err) {
        public Ended end() throws IOException, InterruptedException {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
                throw new IllegalStateException("no end after " + PATIENCE_SECONDS + " s; it said: " + text(err));
            }
            Ended ended = new Ended(process.exitValue(), text(out), text(err));
            Files.delete(out);
            Files.delete(err);
            return ended;
        }

        public long bytesOut() throws IOException {
            return Files.size(out);
        }

        public void signal(String name) throws IOException, InterruptedException {
            new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
        }

        private static String text(Path file) throws IOException {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        }
    }

    /// How a command ended and what it wrote.
    public record Ended(int exitCode, String out, String err) {
        public String all() {
            return out + err;
        }
    }
}
