package dev.drydock.core.query.export;

import dev.drydock.core.fault.FaultException;
import dev.drydock.core.files.PartialFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file that appears whole or not at all: written beside its place (0600), then renamed over it.
/// Not forced to the disk: an export can be made again.
public final class AtomicFile {
    private static final int BUFFER = 256 * 1024;

    private AtomicFile() {}

    /// Returns what `content` returns. When it throws, whatever was at `target` is still there and nothing else
    /// is left.
    public static <T> T write(Path target, Content<T> content)
            throws IOException, InterruptedException, FaultException {
        try (PartialFile partial = PartialFile.beside(target)) {
            T result;
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(partial.path()), BUFFER)) {
                result = content.to(out);
            }
            partial.takePlace();
            return result;
        }
    }

    /// Writes the content.
    @FunctionalInterface
    public interface Content<T> {
        T to(OutputStream out) throws IOException, InterruptedException, FaultException;
    }
}
