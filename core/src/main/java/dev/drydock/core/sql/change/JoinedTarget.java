package dev.drydock.core.sql.change;

import dev.drydock.core.sql.change.RowChange.TableName;
import dev.drydock.core.sql.effect.Words;
import java.util.Optional;

/// The one table of several that a statement changes, where the grammar lists them all together.
final class JoinedTarget {
    private JoinedTarget() {}

    static boolean several(Words words, int from, int to) {
        for (int i = from; i < to; i++) {
            if (words.symbol(i) == ',' || words.symbol(i) == '(' || words.is(i, "JOIN", "STRAIGHT_JOIN")) {
                return !words.is(from + 1, "PARTITION");
            }
        }
        return false;
    }

    /// What every assignment behind SET names before its column.
    static Optional<String> assigned(Words words, int set, int to) {
        Optional<String> found = Optional.empty();
        for (int i = set; i < to; i++) {
            boolean starts = words.depth(i) == 0 && (i == set || words.symbol(i) == ',');
            if (!starts) {
                continue;
            }
            boolean qualified = words.maybeName(i + 1) && words.symbol(i + 2) == '.' && words.symbol(i + 4) == '=';
            String before = words.text(i + 1);
            if (!qualified || found.filter(other -> !other.equals(before)).isPresent()) {
                return Optional.empty();
            }
            found = Optional.of(before);
        }
        return found;
    }

    /// The only name in `[from, to)`, with or without `.*`.
    static Optional<String> named(Words words, int from, int to) {
        boolean star = to == from + 3 && words.symbol(from + 1) == '.' && words.symbol(from + 2) == '*';
        return words.maybeName(from) && (to == from + 1 || star) ? Optional.of(words.text(from)) : Optional.empty();
    }

    /// The table that `reference` stands for in a list of tables; empty when that is not clear.
    static Optional<TableName> table(Words words, String reference, int from, int to) {
        Optional<TableName> found = Optional.empty();
        for (int i = from; i < to; i++) {
            boolean named = words.maybeName(i) && words.text(i).equals(reference) && words.symbol(i + 1) != '.';
            if (!named || inCondition(words, i)) {
                continue;
            }
            if (found.isPresent()) {
                return Optional.empty();
            }
            found = standsFor(words, from, i);
        }
        return found;
    }

    /// `ON t = 1` names a column.
    private static boolean inCondition(Words words, int index) {
        return words.symbol(index - 1) == '='
                || words.symbol(index + 1) == '='
                || words.is(index - 1, "ON", "AND", "OR", "NOT")
                || (words.symbol(index - 1) == '.' && words.maybeName(index - 2) && words.symbol(index - 3) == '=');
    }

    private static Optional<TableName> standsFor(Words words, int from, int index) {
        int before = words.is(index - 1, "AS") ? index - 2 : index - 1;
        boolean starts = index == from
                || words.symbol(index - 1) == ','
                || words.symbol(index - 1) == '('
                || words.is(index - 1, "JOIN", "STRAIGHT_JOIN");
        if (starts) {
            return Optional.of(Target.table(words, index, index));
        }
        if (words.symbol(index - 1) == '.' && index - 2 >= from) {
            return Optional.of(Target.table(words, index - 2, index));
        }
        if (before < from || !words.maybeName(before)) {
            return Optional.empty();
        }
        int first = words.symbol(before - 1) == '.' && before - 2 >= from ? before - 2 : before;
        return Optional.of(Target.table(words, first, before));
    }
}
