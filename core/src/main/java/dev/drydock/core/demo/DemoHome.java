package dev.drydock.core.demo;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/// The files of one demo. Folders are 0700 and belong to the user; a folder of somebody else is refused, so
/// that nobody can plant a server or a password.
///
/// @param root absolute
/// @param binaries where server binaries are unpacked; several demos of one user may share it
record DemoHome(Path root, Path binaries) {
    private static final String UNUSABLE = "\"$`\\\n\r";

    Path data() {
        return root.resolve("data");
    }

    /// The data folder while it is being made; renamed to [#data] when complete.
    Path newData() {
        return root.resolve("data.new");
    }

    /// libpq's password file format; `sessions.sql` reads it beside the data folder.
    Path passfile() {
        return root.resolve("pgpass");
    }

    Path portFile() {
        return root.resolve("port");
    }

    Path serverLog() {
        return root.resolve("server.log");
    }

    Path lastServerLog() {
        return root.resolve("server.log.1");
    }

    Path toolLog() {
        return root.resolve("tool.log");
    }

    Path lock() {
        return root.resolve("lock");
    }

    void prepare() throws IOException {
        prepare(root);
        prepare(binaries);
    }

    private static void prepare(Path folder) throws IOException {
        boolean posix = posix(folder);
        if (posix && folder.toString().chars().anyMatch(c -> UNUSABLE.indexOf(c) >= 0)) {
            // pg_ctl starts the server through a shell, with these paths between double quotes
            throw new NotStarted(new DemoStart.UnsafeFolder(folder, DemoStart.Reason.UNUSABLE_NAME));
        }
        Files.createDirectories(folder, ownerOnly(folder));
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw new NotStarted(new DemoStart.UnsafeFolder(folder, DemoStart.Reason.NOT_A_FOLDER));
        }
        if (posix) {
            refuseOtherOwner(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static void refuseOtherOwner(Path folder) throws IOException {
        Path probe;
        try {
            probe = Files.createTempFile(folder, "owner", "");
        } catch (java.nio.file.AccessDeniedException e) {
            throw new NotStarted(new DemoStart.UnsafeFolder(folder, DemoStart.Reason.OTHER_OWNER));
        }
        try {
            if (!Files.getOwner(folder).equals(Files.getOwner(probe))) {
                throw new NotStarted(new DemoStart.UnsafeFolder(folder, DemoStart.Reason.OTHER_OWNER));
            }
        } finally {
            Files.delete(probe);
        }
    }

    static boolean posix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /// What a new folder gets: 0700 where the file system knows permissions.
    static FileAttribute<?>[] ownerOnly(Path path) {
        return posix(path)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    /// Deletes `folder` with all in it, links themselves and not what they lead to. Nothing happens when it is
    /// absent.
    static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @org.jspecify.annotations.Nullable IOException e)
                    throws IOException {
                if (e != null) {
                    throw e;
                }
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
