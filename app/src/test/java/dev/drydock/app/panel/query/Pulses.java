package dev.drydock.app.panel.query;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.animation.AnimationTimer;

/// Measures the longest time between two pulses, and how much of it is the window's own. A thread that is ready
/// to run and gets no processor is not held up by anything in the window: Linux counts that time per thread
/// (proc(5), schedstat, second number). Elsewhere nothing is taken off. Made and asked on the FX thread.
final class Pulses extends AnimationTimer {
    private static final Path TASKS = Path.of("/proc/self/task");

    private final List<Path> toolkit = toolkit();
    private long last;
    private long lastWaited;
    private long longestNanos;
    private long longestOwnNanos;

    Pulses() {
        start();
    }

    @Override
    public void handle(long pulse) {
        long now = System.nanoTime();
        long waited = toolkit.stream().mapToLong(Pulses::waitedNanos).sum();
        if (last != 0) {
            longestNanos = Math.max(longestNanos, now - last);
            longestOwnNanos = Math.max(longestOwnNanos, now - last - (waited - lastWaited));
        }
        last = now;
        lastWaited = waited;
    }

    long longestMillis() {
        stop();
        return longestNanos / 1_000_000;
    }

    long longestOwnMillis() {
        return longestOwnNanos / 1_000_000;
    }

    /// The threads that a pulse passes through: the application's and the one that draws.
    private static List<Path> toolkit() {
        List<Path> found = new ArrayList<>();
        if (!Files.isDirectory(TASKS)) {
            return found;
        }
        try (var tasks = Files.newDirectoryStream(TASKS)) {
            for (Path task : tasks) {
                String name = Files.readString(task.resolve("comm"));
                if (name.startsWith("JavaFX") || name.startsWith("Quantum") || name.startsWith("Headless")) {
                    found.add(task.resolve("schedstat"));
                }
            }
        } catch (IOException gone) {
            return List.of();
        }
        return found;
    }

    private static long waitedNanos(Path schedstat) {
        try {
            return Long.parseLong(Files.readString(schedstat).split(" ", -1)[1]);
        } catch (IOException gone) {
            return 0;
        }
    }
}
