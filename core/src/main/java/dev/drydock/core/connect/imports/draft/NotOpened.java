package dev.drydock.core.connect.imports.draft;

import dev.drydock.core.connect.UrlReading;
import dev.drydock.core.connect.imports.preview.ImportFinding;
import dev.drydock.core.connect.imports.preview.ImportFinding.Kind;
import java.util.Optional;

/// A dialect refused an entry.
final class NotOpened extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient ImportFinding finding;

    NotOpened(String entry, UrlReading.Refused refused) {
        super(refused.reason().name(), null, false, false);
        finding = new ImportFinding(
                Kind.NOT_OPENED, ShownName.name(entry), ShownName.key(refused.part()), Optional.of(refused.reason()));
    }

    ImportFinding finding() {
        return finding;
    }
}
