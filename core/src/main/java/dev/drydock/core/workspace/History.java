package dev.drydock.core.workspace;

import dev.drydock.core.fault.FaultException;
import java.time.Duration;
import java.util.List;

/// Every statement that was executed, searchable across sessions. Any thread.
@SuppressWarnings("DoNotCallSuggester")
public final class History {
    /// Characters of one statement that are kept.
    public static final int SQL_CAP = 256 * 1024;

    /// Older entries are pruned.
    public static final Duration RETENTION = Duration.ofDays(180);

    /// Masks secrets, stores the entry and returns it as stored.
    public HistoryEntry record(HistoryEntry entry) throws FaultException {
        throw new UnsupportedOperationException(entry.sql());
    }

    /// Newest first, at most `filter.limit()`.
    public List<HistoryEntry> search(HistoryFilter filter) throws FaultException {
        throw new UnsupportedOperationException(filter.text());
    }
}
