package dev.drydock.core.schema.diff;

/// What counts as a difference.
///
/// @param columnOrder a table whose columns stand in another order; no statement can change that without a
///     rewrite
public record DiffOptions(boolean owners, boolean grants, boolean comments, boolean columnOrder) {
    public static DiffOptions usual() {
        return new DiffOptions(true, true, true, false);
    }
}
