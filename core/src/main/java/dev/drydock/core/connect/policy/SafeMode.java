package dev.drydock.core.connect.policy;

/// How careful a connection is, mildest first; the ordinal is the level (0 to 4) that users know from other
/// tools.
public enum SafeMode {
    OFF,
    CONFIRM_WRITES,
    /// Confirm writes, and show how many rows they would touch.
    PREVIEW_WRITES,
    /// The server itself refuses writes.
    READ_ONLY,
    /// Every statement is confirmed, with a fresh proof of who confirms.
    CONFIRM_ALL
}
