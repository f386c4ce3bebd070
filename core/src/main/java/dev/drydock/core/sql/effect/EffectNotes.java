package dev.drydock.core.sql.effect;

import dev.drydock.core.sql.Effect;
import dev.drydock.core.sql.StatementEffect;
import dev.drydock.core.sql.StatementEffect.TransactionChange;
import java.util.EnumSet;
import java.util.Set;

/// What a dialect found out about one statement so far.
public final class EffectNotes {
    private final Set<Effect> effects = EnumSet.noneOf(Effect.class);
    private boolean rows;
    private boolean noTransaction;
    private TransactionChange transaction = TransactionChange.NONE;

    public EffectNotes add(Effect... more) {
        effects.addAll(Set.of(more));
        return this;
    }

    public EffectNotes returnsRows(boolean value) {
        rows = value;
        return this;
    }

    public EffectNotes needsNoTransaction(boolean value) {
        noTransaction |= value;
        return this;
    }

    public EffectNotes transaction(TransactionChange change) {
        transaction = change;
        return add(Effect.TRANSACTION);
    }

    public StatementEffect build() {
        Set<Effect> found = effects.isEmpty() ? Set.of(Effect.UNKNOWN) : effects;
        return new StatementEffect(found, rows, noTransaction, transaction);
    }
}
