package dev.drydock.core.files;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// Folders (0700) and files (0600) that only their owner can read, private from the moment they exist. Where
/// the file system knows no POSIX permissions the folder's own access list decides.
public final class PrivateFiles {
    private static final Set<PosixFilePermission> OWNER_ALL = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

    private PrivateFiles() {}

    /// False where the file system knows no POSIX permissions.
    public static boolean posix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /// Makes `folder` and its missing parents; takes group and others their rights on an existing one.
    public static void folder(Path folder) throws IOException {
        newFolder(folder);
        restrict(folder, OWNER_ALL);
    }

    /// Makes `folder` and its missing parents; leaves an existing one, which may be somebody else's, as it is.
    public static void newFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Path parent = folder.toAbsolutePath().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            try {
                Files.createDirectory(folder, attributes(folder, OWNER_ALL));
            } catch (FileAlreadyExistsException somebodyWasFaster) {
                if (!Files.isDirectory(folder)) {
                    throw somebodyWasFaster;
                }
            }
        }
    }

    /// Makes an empty `file` when there is none; takes group and others their rights on an existing one.
    public static void file(Path file) throws IOException {
        try {
            newFile(file);
        } catch (FileAlreadyExistsException already) {
            restrict(file, FILE);
        }
    }

    /// Makes an empty `file`.
    ///
    /// @throws FileAlreadyExistsException when there is one
    public static void newFile(Path file) throws IOException {
        Files.createFile(file, attributes(file, FILE));
    }

    /// Lets its owner run an existing `file`, and nobody else do anything with it.
    public static void program(Path file) throws IOException {
        restrict(file, OWNER_ALL);
    }

    private static void restrict(Path path, Set<PosixFilePermission> wanted) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (view != null && !view.readAttributes().permissions().equals(wanted)) {
            view.setPermissions(wanted);
        }
    }

    private static FileAttribute<?>[] attributes(Path path, Set<PosixFilePermission> wanted) {
        return posix(path)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(wanted)}
                : new FileAttribute<?>[0];
    }
}
