package dev.drydock.core.demo;

import dev.drydock.core.files.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

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
        boolean posix = PrivateFiles.posix(folder);
        if (posix && folder.toString().chars().anyMatch(c -> UNUSABLE.indexOf(c) >= 0)) {
            // pg_ctl starts the server through a shell, with these paths between double quotes
            throw new NotStarted(new DemoStart.UnsafeFolder(folder, DemoStart.Reason.UNUSABLE_NAME));
        }
        if (Files.isSymbolicLink(folder)) {
            throw new NotStarted(new DemoStart.UnsafeFolder(folder, DemoStart.Reason.NOT_A_FOLDER));
        }
        PrivateFiles.newFolder(folder);
        if (posix) {
            refuseOtherOwner(folder);
        }
        PrivateFiles.folder(folder);
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
}
