package dev.drydock.core.connect.imports;

import dev.drydock.core.connect.imports.preview.ImportFormat;
import java.util.Optional;

/// How a user asks for an import.
///
/// @param format empty = found out from name and content
/// @param openCredentials the user opted in to reading credentials that another program keeps under a key that
///     everybody knows (DBeaver); without it they are only reported
public record ImportRequest(Optional<ImportFormat> format, boolean openCredentials) {
    public static final ImportRequest AUTO = new ImportRequest(Optional.empty(), false);
}
