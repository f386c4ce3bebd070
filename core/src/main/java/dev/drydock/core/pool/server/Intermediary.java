package dev.drydock.core.pool.server;

import java.util.Set;

/// Something between us and the server that pools connections itself.
///
/// @param clues by what it was noticed
public record Intermediary(Mode mode, Set<Clue> clues) {
    public Intermediary {
        clues = Set.copyOf(clues);
    }

    /// For how long it gives us one session of the server.
    public enum Mode {
        SESSION,
        TRANSACTION,
        STATEMENT
    }

    /// What gave it away.
    public enum Clue {
        /// The number the server calls the session by is not the one told at login.
        OTHER_BACKEND_THAN_AT_LOGIN,
        /// Two of our connections met the same session.
        SESSION_SHARED,
        /// One connection met two sessions.
        SESSION_CHANGED,
        /// A transaction was refused as such.
        TRANSACTION_REFUSED,
        /// It answers for the server, by its own name.
        NAMES_ITSELF
    }

    /// How sure it is that something stands in between.
    public enum Certainty {
        /// It did what no server does.
        SEEN,
        /// It says so, and nothing else showed it.
        CLAIMED
    }

    public Certainty certainty() {
        return clues.equals(Set.of(Clue.NAMES_ITSELF)) ? Certainty.CLAIMED : Certainty.SEEN;
    }

    /// What does not work, or not as it looks.
    public enum Loss {
        PREPARED_STATEMENTS,
        SESSION_SETTINGS,
        /// The server's own refusal of writes is a setting of the session: it may not hold.
        READ_ONLY_SESSION,
        TEMPORARY_TABLES,
        NOTIFICATIONS,
        ADVISORY_LOCKS,
        CURSORS_BEYOND_TRANSACTION,
        /// The session that a number names may be serving somebody else by now.
        KILL_BY_ID,
        /// Leaks cannot be told from long queries.
        LEASE_JOIN,
        TRANSACTIONS,
        /// The server counts the sessions of the intermediary, whose own limit is not seen.
        SERVER_BUDGET
    }

    public Set<Loss> losses() {
        return switch (mode) {
            case SESSION -> Set.of(Loss.SERVER_BUDGET);
            case TRANSACTION ->
                Set.of(
                        Loss.PREPARED_STATEMENTS,
                        Loss.SESSION_SETTINGS,
                        Loss.READ_ONLY_SESSION,
                        Loss.TEMPORARY_TABLES,
                        Loss.NOTIFICATIONS,
                        Loss.ADVISORY_LOCKS,
                        Loss.CURSORS_BEYOND_TRANSACTION,
                        Loss.KILL_BY_ID,
                        Loss.LEASE_JOIN,
                        Loss.SERVER_BUDGET);
            case STATEMENT -> Set.of(Loss.values());
        };
    }
}
