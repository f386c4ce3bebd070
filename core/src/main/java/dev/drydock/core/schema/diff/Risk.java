package dev.drydock.core.schema.diff;

/// What a difference costs, from nothing to the worst.
public enum Risk {
    /// Nothing is lost and no row is written again.
    ADDITIVE,
    /// Rows are read or written again, under a lock.
    REWRITE,
    /// Rows, values, or an object that somebody made, are lost.
    DESTRUCTIVE;

    public Risk or(Risk other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
