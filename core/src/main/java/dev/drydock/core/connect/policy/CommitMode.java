package dev.drydock.core.connect.policy;

/// When a statement's work becomes permanent.
public enum CommitMode {
    /// With the statement.
    AUTO,
    /// When the user commits.
    MANUAL,
    /// As AUTO until the first write, which opens a transaction that the user ends.
    SMART
}
