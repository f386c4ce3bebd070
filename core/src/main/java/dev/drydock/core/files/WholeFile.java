package dev.drydock.core.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/// A small private file (0600) that changes as a whole or not at all, and is on the disk when the call returns.
public final class WholeFile {
    private WholeFile() {}

    /// Writes beside `target`, forces it to the disk and renames it over. When this throws, whatever was at
    /// `target` is still there and nothing else is left, unless the process dies.
    public static void replace(Path target, byte[] content) throws IOException {
        try (PartialFile partial = PartialFile.beside(target)) {
            try (FileChannel out = FileChannel.open(partial.path(), StandardOpenOption.WRITE)) {
                ByteBuffer left = ByteBuffer.wrap(content);
                while (left.hasRemaining()) {
                    out.write(left);
                }
                out.force(true);
            }
            partial.takePlace();
            forceFolder(Objects.requireNonNull(target.toAbsolutePath().getParent()));
        }
    }

    /// The rename itself reaches the disk with its folder. Windows opens no folders, and needs none.
    private static void forceFolder(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel open = FileChannel.open(folder, StandardOpenOption.READ)) {
                open.force(true);
            }
        }
    }
}
