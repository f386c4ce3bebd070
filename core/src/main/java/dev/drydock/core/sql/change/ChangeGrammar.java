package dev.drydock.core.sql.change;

import java.util.Set;

/// What differs between DBMSs in the grammar of statements that change rows.
///
/// @param inheritance `ONLY table` and `table *`
/// @param joinedTargets several tables in the place of the one that is changed
/// @param modifiers words behind the verb that change nothing about which rows
public record ChangeGrammar(boolean inheritance, boolean joinedTargets, Set<String> modifiers) {
    public ChangeGrammar {
        modifiers = Set.copyOf(modifiers);
    }
}
