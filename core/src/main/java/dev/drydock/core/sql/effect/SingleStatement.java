package dev.drydock.core.sql.effect;

import dev.drydock.core.sql.Effect;
import dev.drydock.core.sql.ScriptPart;
import dev.drydock.core.sql.ScriptPart.Kind;
import dev.drydock.core.sql.StatementEffect;
import dev.drydock.core.sql.StatementEffect.TransactionChange;
import dev.drydock.core.sql.lex.RuleReader;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/// The way into reading effects: exactly one whole statement is read by the dialect, anything else is not
/// understood.
public final class SingleStatement {
    private SingleStatement() {}

    public static StatementEffect read(RuleReader reader, CharSequence text, BiConsumer<Words, EffectNotes> dialect) {
        List<ScriptPart> parts = reader.sentParts(text);
        if (parts.isEmpty()) {
            return new StatementEffect(Set.of(), false, false, TransactionChange.NONE);
        }
        EffectNotes notes = new EffectNotes();
        for (ScriptPart part : parts) {
            if (part.sendable()) {
                dialect.accept(new Words(reader, part.text(text)), notes);
            } else if (part.kind() != Kind.INLINE_DATA) {
                notes.add(Effect.UNKNOWN);
            }
        }
        boolean several =
                parts.stream().filter(part -> part.kind() == Kind.STATEMENT).count() > 1;
        return (several ? notes.add(Effect.UNKNOWN) : notes).build();
    }
}
