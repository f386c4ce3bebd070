package dev.drydock.core.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/// A private file (0600) beside its place until it is whole. Closed before it took that place it goes, and
/// whatever was there is still there.
public final class PartialFile implements AutoCloseable {
    private final Path target;
    private final Path path;

    private PartialFile(Path target, Path path) {
        this.target = target;
        this.path = path;
    }

    /// Makes it, empty.
    public static PartialFile beside(Path target) throws IOException {
        Path path = target.toAbsolutePath().resolveSibling("." + target.getFileName() + "." + UUID.randomUUID());
        PrivateFiles.file(path);
        return new PartialFile(target, path);
    }

    /// Where to write.
    public Path path() {
        return path;
    }

    /// Renames it over its place, as a whole or not at all.
    public void takePlace() throws IOException {
        Files.move(path, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
