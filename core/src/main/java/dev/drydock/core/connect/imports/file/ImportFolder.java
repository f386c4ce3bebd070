package dev.drydock.core.connect.imports.file;

import dev.drydock.core.connect.imports.preview.ImportFinding.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/// The folder of an imported file. What the file refers to is resolved here and stays in here: no `..` out of
/// it, no absolute path, no symbolic link on the way (CVE-2023-0241 and its kin).
public final class ImportFolder {
    private final Path root;

    /// @param root its own path may go through links: the user chose it
    public ImportFolder(Path root) {
        this.root = root;
    }

    /// The folder `levels` above; a project's settings often lie below what they describe.
    public ImportFolder above(int levels) {
        Path higher = root.toAbsolutePath().normalize();
        for (int i = 0; i < levels && higher.getParent() != null; i++) {
            higher = higher.getParent();
        }
        return new ImportFolder(higher);
    }

    /// A path inside the folder, whether or not there is a file.
    public Path resolve(String relative) throws NotImportable {
        try {
            Path folder = root.toAbsolutePath().normalize();
            Path inside = folder.resolve(relative).normalize();
            if (relative.isBlank() || Path.of(relative).isAbsolute() || !inside.startsWith(folder)) {
                throw new NotImportable(Kind.OUTSIDE_FOLDER);
            }
            return inside;
        } catch (InvalidPathException notAPath) {
            throw new NotImportable(Kind.OUTSIDE_FOLDER);
        }
    }

    public boolean has(String relative) {
        try {
            return Files.exists(resolve(relative), LinkOption.NOFOLLOW_LINKS);
        } catch (NotImportable outside) {
            return false;
        }
    }

    public PlainFile open(String relative) throws NotImportable {
        return PlainFile.referenced(real(relative));
    }

    /// As [#open], for what is no text.
    public byte[] bytes(String relative) throws NotImportable {
        return PlainFile.bytes(real(relative), LinkOption.NOFOLLOW_LINKS);
    }

    private Path real(String relative) throws NotImportable {
        Path inside = resolve(relative);
        if (!Files.exists(inside, LinkOption.NOFOLLOW_LINKS)) {
            throw new NotImportable(Kind.NOT_READABLE);
        }
        try {
            Path real =
                    root.toRealPath().resolve(root.toAbsolutePath().normalize().relativize(inside));
            if (Files.isSymbolicLink(inside) || !inside.toRealPath().equals(real)) {
                throw new NotImportable(Kind.SYMBOLIC_LINK);
            }
            return real;
        } catch (IOException unreadable) {
            throw new NotImportable(Kind.NOT_READABLE);
        }
    }
}
