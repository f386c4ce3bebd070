package dev.drydock.core.workspace.store;

/// Why a workspace file was not usable as it was found.
public enum Damage {
    /// The file does not start as a database does, or belongs to another application.
    NOT_A_WORKSPACE,
    /// The file is shorter than its own header says.
    TRUNCATED,
    /// Pages or indexes contradict each other.
    MALFORMED,
    /// The schema could not be brought to the current version.
    SCHEMA
}
