package dev.drydock.core.connect.imports.draft;

import dev.drydock.core.connect.imports.file.ImportFolder;
import dev.drydock.core.connect.imports.file.NotImportable;
import dev.drydock.core.connect.imports.preview.ImportFinding.Kind;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/// Paths of local files as other programs write them. Nothing is opened here.
public final class PathText {
    private PathText() {}

    /// Absolute, below the user's home (`~/`), or inside `folder`; never on another machine.
    public static Path read(String text, Path home, Optional<ImportFolder> folder) throws NotImportable {
        String plain = text.strip();
        if (plain.isEmpty() || ShownName.hides(plain) || plain.startsWith("//") || plain.startsWith("\\\\")) {
            throw new NotImportable(Kind.RELATIVE_PATH);
        }
        try {
            if (plain.startsWith("~/")) {
                return home.resolve(plain.substring(2)).normalize();
            }
            Path path = Path.of(plain);
            if (path.isAbsolute()) {
                return path.normalize();
            }
        } catch (InvalidPathException notAPath) {
            throw new NotImportable(Kind.RELATIVE_PATH);
        }
        return folder.orElseThrow(() -> new NotImportable(Kind.RELATIVE_PATH)).resolve(plain);
    }
}
