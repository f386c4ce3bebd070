package dev.drydock.core.query.matrix;

/// What a session is doing when the trouble comes.
enum Situation {
    /// Open, asked something before, asked again right after.
    IDLE,
    /// Rows are on their way.
    STREAMING,
    /// A statement runs and has nothing to show yet.
    WAITING,
    /// A transaction with a write is open; the next write comes right after.
    OPEN_TRANSACTION,
    /// A write with autocommit is on its way.
    WRITING,
    /// Not open yet.
    CONNECTING;

    boolean runs() {
        return this == STREAMING || this == WAITING || this == WRITING;
    }
}
