package dev.drydock.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A disk of a test's own that is soon full: the space of a shared one changes while a test looks. Only root on
/// Linux can have one.
public record SmallDisk(Path path) implements AutoCloseable {
    /// Skips the test where it cannot be had.
    public static SmallDisk in(Path folder, int megabytes) throws IOException {
        Path place = Files.createDirectory(folder.resolve("small"));
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", place.toString()) == 0,
                "a small file system can be mounted (root on Linux)");
        return new SmallDisk(place);
    }

    private static int run(String... command) throws IOException {
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    @Override
    public void close() throws IOException {
        if (run("umount", path.toString()) != 0) {
            throw new IOException("still in use: " + path);
        }
    }
}
