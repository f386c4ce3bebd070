package dev.drydock.core.guard;

/// Why the guard did not simply allow a statement, mildest first: of two equal answers the later rule is named.
public enum Rule {
    /// The session is read-only and the statement could change something.
    READ_ONLY_SESSION,
    /// The safe mode asks about every statement.
    EVERY_STATEMENT,
    /// The statement could make a read-only session writable.
    LIFTS_READ_ONLY,
    CHANGES_ROWS,
    CHANGES_SCHEMA,
    ADMINISTERS,
    /// The statement was not understood: it could do anything.
    NOT_UNDERSTOOD,
    CHANGES_ALL_ROWS,
    DESTROYS
}
