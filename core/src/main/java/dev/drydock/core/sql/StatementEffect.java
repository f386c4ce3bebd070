package dev.drydock.core.sql;

import java.util.Set;

/// What one statement does.
///
/// @param effects never empty, save for a text without any statement
/// @param returnsRows a result set is to be expected
/// @param needsNoTransaction the server refuses it inside a transaction block
public record StatementEffect(
        Set<Effect> effects, boolean returnsRows, boolean needsNoTransaction, TransactionChange transaction) {
    private static final Set<Effect> HARMLESS = Set.of(Effect.READ, Effect.SESSION, Effect.TRANSACTION);

    public StatementEffect {
        effects = Set.copyOf(effects);
    }

    /// What becomes of the transaction around the statement.
    public enum TransactionChange {
        NONE,
        STARTS,
        COMMITS,
        ROLLS_BACK,
        /// Savepoints and settings: the transaction goes on.
        CONTINUES
    }

    /// Whether it may change anything beyond this session: what is not understood counts as a change.
    public boolean changes() {
        return !effects.isEmpty() && !HARMLESS.containsAll(effects);
    }

    public boolean changesRows() {
        return effects.contains(Effect.WRITE) || effects.contains(Effect.WRITE_ALL_ROWS);
    }

    /// Whether it commits the open transaction without being a COMMIT.
    public boolean commitsUnasked() {
        return transaction == TransactionChange.COMMITS
                && !Set.of(Effect.TRANSACTION).equals(effects);
    }

    public boolean has(Effect effect) {
        return effects.contains(effect);
    }
}
