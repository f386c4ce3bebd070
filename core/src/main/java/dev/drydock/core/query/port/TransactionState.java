package dev.drydock.core.query.port;

/// A connection's transaction as the server sees it.
public enum TransactionState {
    NONE,
    OPEN,
    /// A statement failed; only a rollback is accepted.
    FAILED
}
