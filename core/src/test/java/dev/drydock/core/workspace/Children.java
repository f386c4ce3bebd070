package dev.drydock.core.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Starts a main class of the tests in a JVM of its own, to be killed. What it prints goes to a file.
public final class Children {
    private Children() {}

    /// Complete lines printed so far that start with `prefix`, without it.
    public static List<String> printed(Path out, String prefix) throws IOException {
        String text = Files.readString(out);
        return text.substring(0, text.lastIndexOf('\n') + 1)
                .lines()
                .filter(line -> line.startsWith(prefix))
                .map(line -> line.substring(prefix.length()))
                .toList();
    }

    /// Waits until the child has printed so many of them.
    public static void await(Process child, Path out, String prefix, int count)
            throws IOException, InterruptedException {
        while (printed(out, prefix).size() < count) {
            if (!child.isAlive()) {
                throw new IOException("the child ended: " + Files.readString(out));
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    public static Process start(Class<?> main, Path out, String... arguments) throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
                main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
    }
}
