package dev.drydock.core.sql.change;

import dev.drydock.core.sql.change.RowChange.TableName;
import dev.drydock.core.sql.effect.Words;
import java.util.Optional;

/// The one table that a statement changes, as it stands behind UPDATE or DELETE FROM.
record Target(TableName table, String reference) {
    /// @param to the token after it
    static Optional<Target> read(Words words, ChangeGrammar grammar, int from, int to) {
        int i = from;
        if (grammar.inheritance() && words.is(i, "ONLY")) {
            i++;
        }
        int first = i;
        if (!words.maybeName(i)) {
            return Optional.empty();
        }
        int last = lastOfName(words, i, to);
        if (last - first > 2) {
            return Optional.empty();
        }
        i = last + 1;
        if (grammar.inheritance() && words.symbol(i) == '*' && i < to) {
            i++;
        }
        if (grammar.joinedTargets() && words.is(i, "PARTITION") && words.symbol(i + 1) == '(') {
            i = words.groupEnd(i + 2) + 1;
        }
        String reference = words.slice(first, last + 1);
        if (i < to && words.is(i, "AS")) {
            i++;
        }
        if (i < to && words.maybeName(i)) {
            reference = words.text(i);
            i++;
        }
        return i == to ? Optional.of(new Target(table(words, first, last), reference)) : Optional.empty();
    }

    static int lastOfName(Words words, int first, int to) {
        int last = first;
        while (last + 2 < to && words.symbol(last + 1) == '.' && words.maybeName(last + 2)) {
            last += 2;
        }
        return last;
    }

    static TableName table(Words words, int first, int last) {
        return new TableName(last > first ? words.name(last - 2) : "", words.name(last), words.slice(first, last + 1));
    }
}
