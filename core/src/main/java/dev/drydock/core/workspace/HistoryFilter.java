package dev.drydock.core.workspace;

import java.time.Instant;
import java.util.Optional;

/// Which entries of the history are wanted, newest first.
///
/// @param text found anywhere in the SQL, letter case ignored for ASCII; `""` = all
/// @param profileId `""` = all
/// @param beforeId for the next page: the last id of the page before; [Long#MAX_VALUE] for the first
public record HistoryFilter(
        String text,
        String profileId,
        Optional<HistoryEntry.Ending> ending,
        Optional<Instant> since,
        long beforeId,
        int limit) {
    public static HistoryFilter text(String text, int limit) {
        return new HistoryFilter(text, "", Optional.empty(), Optional.empty(), Long.MAX_VALUE, limit);
    }

    public HistoryFilter after(HistoryEntry last) {
        return new HistoryFilter(text, profileId, ending, since, last.id(), limit);
    }
}
