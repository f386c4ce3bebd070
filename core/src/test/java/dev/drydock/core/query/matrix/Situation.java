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
    CONNECTING,
    /// A pool with an idle session; a borrower comes right after.
    BORROWING,
    /// A borrower of a pool waits for the answer to a write with autocommit.
    LENT;

    boolean pooled() {
        return this == BORROWING || this == LENT;
    }

    boolean runs() {
        return this == STREAMING || this == WAITING || this == WRITING;
    }
}
