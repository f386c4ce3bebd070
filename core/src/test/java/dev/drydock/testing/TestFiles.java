package dev.drydock.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// File access for tests, without checked exceptions.
public final class TestFiles {
    private TestFiles() {}

    public static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Path temporaryFolder(String prefix) {
        try {
            return Files.createTempDirectory(prefix);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Public schemas and files that are not part of the project: the folder that `drydock.corpora` (or
    /// `DRYDOCK_CORPORA`) names, else `shared/corpora` beside the project. It need not be there.
    public static Path corpora() {
        String named = System.getProperty("drydock.corpora", System.getenv("DRYDOCK_CORPORA"));
        return named == null
                ? Path.of(System.getProperty("drydock.root", ".."), "..", "shared", "corpora")
                : Path.of(named);
    }

    /// Also while a server that is being stopped still removes files of its own.
    public static void deleteTree(Path root) {
        for (int attempt = 1; Files.exists(root); attempt++) {
            try (var paths = Files.walk(root)) {
                for (Path path : paths.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.deleteIfExists(path);
                }
            } catch (UncheckedIOException | IOException changing) {
                if (attempt == 5) {
                    throw new IllegalStateException(changing);
                }
            }
        }
    }
}
