package dev.drydock.core.connect.imports.file;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/// What a source reads.
///
/// @param name of the file, without folders; `""` for pasted text
/// @param folder where the file lies; empty for pasted text
/// @param openCredentials see `ImportRequest`
public record ImportInput(PlainFile file, String name, Optional<ImportFolder> folder, boolean openCredentials) {
    public String text() {
        return file.text();
    }

    /// Without line ends; `\r\n`, `\n` and `\r` all end a line.
    public List<String> lines() {
        return file.text().lines().toList();
    }

    public boolean anyLine(Predicate<String> wanted) {
        return file.text().lines().anyMatch(wanted);
    }

    public boolean isNamed(String... names) {
        return List.of(names).contains(name.toLowerCase(Locale.ROOT));
    }
}
