package dev.drydock.core.sql;

import java.util.Set;

/// What one statement does.
///
/// @param effects never empty, save for a text without any statement
/// @param returnsRows a result set is to be expected
/// @param needsNoTransaction the server refuses it inside a transaction block
public record StatementEffect(
        Set<Effect> effects, boolean returnsRows, boolean needsNoTransaction, TransactionChange transaction) {
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

    public boolean has(Effect effect) {
        return effects.contains(effect);
    }
}
