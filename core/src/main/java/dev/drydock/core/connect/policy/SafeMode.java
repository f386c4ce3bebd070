package dev.drydock.core.connect.policy;

/// How careful a connection is, mildest first.
public enum SafeMode {
    OFF(0),
    CONFIRM_WRITES(1),
    /// Confirm writes, and show how many rows they would touch.
    PREVIEW_WRITES(2),
    /// The server itself refuses writes.
    READ_ONLY(3),
    /// Every statement is confirmed, with a fresh proof of who confirms.
    CONFIRM_ALL(4);

    private final int level;

    SafeMode(int level) {
        this.level = level;
    }

    /// The number that users know from other tools.
    public int level() {
        return level;
    }
}
