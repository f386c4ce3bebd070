package dev.drydock.core.audit;

import dev.drydock.core.fault.FaultException;
import java.nio.file.Path;
import java.util.List;

/// Append-only journal, one canonical JSON document per line, each holding the hash of the one before. Any thread,
/// several processes.
@SuppressWarnings("DoNotCallSuggester")
public final class AuditJournal {
    private final Path file;
    private final AuditAnchor anchor;

    public AuditJournal(Path file, AuditAnchor anchor) {
        this.file = file;
        this.anchor = anchor;
    }

    public Path file() {
        return file;
    }

    public AuditEntry append(AuditEvent event) throws FaultException {
        throw new UnsupportedOperationException(event.action() + anchor);
    }

    public List<AuditEntry> list(AuditFilter filter) throws FaultException {
        throw new UnsupportedOperationException(filter.text());
    }

    /// Checks the whole file against its own chain and against the anchor.
    public AuditReport verify() throws FaultException {
        throw new UnsupportedOperationException();
    }
}
