package dev.drydock.core.connect.imports.preview;

import java.util.List;
import java.util.Optional;

/// What an import would bring. Nothing is stored yet; closing wipes the secrets of all candidates.
///
/// @param format empty = none was recognised
/// @param origin where it was read from: a path, or `""` for pasted text and variables
/// @param findings of the file as a whole and of entries that are not taken over; a candidate has its own
public record ImportPreview(
        Optional<ImportFormat> format, String origin, List<ImportCandidate> candidates, List<ImportFinding> findings)
        implements AutoCloseable {
    public ImportPreview {
        candidates = List.copyOf(candidates);
        findings = List.copyOf(findings);
    }

    @Override
    public void close() {
        candidates.forEach(ImportCandidate::close);
    }
}
