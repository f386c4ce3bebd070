package dev.drydock.core.sql.effect;

import dev.drydock.core.sql.Effect;
import java.util.Set;

/// Finds INSERT, UPDATE, DELETE, MERGE and REPLACE anywhere in a statement: at its start, after the WITH list,
/// in a common table expression.
public final class RowChanges {
    private static final Set<String> VERBS = Set.of("INSERT", "UPDATE", "DELETE", "MERGE", "REPLACE");

    private final Words words;
    private final EffectNotes notes;

    public RowChanges(Words words, EffectNotes notes) {
        this.words = words;
        this.notes = notes;
    }

    /// @param from where the statement starts (behind EXPLAIN or PREPARE)
    public void read(int from) {
        boolean with = words.is(from, "WITH");
        for (int i = from; i < words.size(); i++) {
            if (VERBS.contains(words.word(i)) && starts(i, from, with)) {
                change(i);
            }
        }
    }

    /// A verb starts a statement at the front, behind an opening parenthesis, and behind a WITH list.
    private boolean starts(int index, int from, boolean with) {
        if (index == from) {
            return true;
        }
        if (words.symbol(index - 1) == '(') {
            return words.symbol(index + 1) != '(';
        }
        boolean elsewhere = words.symbol(index - 1) == '.'
                || words.is(index - 1, "FOR", "KEY", "DO", "THEN", "AS", "ON", "OR")
                || words.symbol(index + 1) == '(';
        return with && words.depth(index) == words.depth(from) && !elsewhere;
    }

    private void change(int verb) {
        notes.add(Effect.WRITE);
        int end = words.groupEnd(verb);
        int depth = words.depth(verb);
        boolean all = switch (words.word(verb)) {
            case "UPDATE", "DELETE" -> !limited(words.find(verb, end, depth, "WHERE"), end, depth);
            case "MERGE" ->
                !limited(words.find(verb, end, depth, "ON"), end, depth)
                        || words.is(words.find(verb, end, depth, "SOURCE") - 1, "BY");
            default -> false;
        };
        if (all) {
            notes.add(Effect.WRITE_ALL_ROWS);
        }
    }

    private boolean limited(int clause, int end, int depth) {
        if (clause < 0) {
            return false;
        }
        int next = words.find(clause, end, depth, "RETURNING", "ORDER", "LIMIT", "WHEN");
        return Conditions.limit(words, clause + 1, next < 0 ? end : next);
    }
}
