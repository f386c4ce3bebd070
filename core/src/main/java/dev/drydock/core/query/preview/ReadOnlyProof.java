package dev.drydock.core.query.preview;

import java.util.Set;

/// What the server itself says of a read-only session.
///
/// @param held the server confirms that the transaction of a statement is read-only; false: only our own guard
///     refuses writes
/// @param said the server's words for it
/// @param gaps what the login may do that no read-only transaction stops
public record ReadOnlyProof(boolean held, String said, Set<Gap> gaps) {
    public ReadOnlyProof {
        gaps = Set.copyOf(gaps);
    }

    /// What read-only does not stop.
    public enum Gap {
        /// The login may do everything, programs and files of the server included.
        SUPERUSER,
        /// `COPY ... PROGRAM` and the like.
        SERVER_PROGRAMS,
        /// Files of the server.
        SERVER_FILES,
        /// Other sessions can be ended.
        OTHER_SESSIONS,
        /// Settings of the whole server.
        SERVER_SETTINGS,
        /// Functions that write through a connection of their own to this or another server.
        OTHER_SERVERS,
        /// A pooler stands between: settings of the session do not last, each statement says read-only itself.
        POOLER
    }
}
