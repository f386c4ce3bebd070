package dev.drydock.core.sql.change;

import dev.drydock.core.sql.change.RowChange.Filter;
import dev.drydock.core.sql.change.RowChange.Kind;
import dev.drydock.core.sql.change.RowChange.Source;
import dev.drydock.core.sql.effect.Words;
import java.util.Optional;
import java.util.OptionalLong;

/// Reads the shape of one INSERT that nothing turns into something else.
final class InsertReader {
    private final Words words;
    private final ChangeGrammar grammar;
    private final int verb;
    private final int end;

    InsertReader(Words words, ChangeGrammar grammar, int verb) {
        this.words = words;
        this.grammar = grammar;
        this.verb = verb;
        int returning = words.find(verb, words.size(), 0, "RETURNING");
        this.end = returning < 0 ? words.size() : returning;
    }

    Optional<RowChange> read() {
        int i = verb + 1;
        while (grammar.modifiers().contains(words.word(i))) {
            i++;
        }
        int into = i;
        if (!words.is(into, "INTO") || !words.maybeName(into + 1) || conflicts()) {
            return Optional.empty();
        }
        int last = Target.lastOfName(words, into + 1, end);
        if (last - into > 3) {
            return Optional.empty();
        }
        i = last + 1;
        if (words.is(i, "AS")) {
            i += 2;
        }
        if (words.symbol(i) == '(' && !words.is(i + 1, "SELECT", "WITH", "VALUES", "TABLE")) {
            i = words.groupEnd(i + 1) + 1;
        }
        if (words.is(i, "OVERRIDING")) {
            i += 3;
        }
        int rows = i;
        return source(rows)
                .map(source -> new RowChange(
                        Kind.INSERTED,
                        words.slice(0, verb),
                        Target.table(words, into + 1, last),
                        "",
                        "",
                        "",
                        Filter.ALL,
                        source,
                        Repeatable.calls(words, rows)));
    }

    private boolean conflicts() {
        for (int i = verb; i < end; i++) {
            boolean conflict = words.depth(i) == 0 && words.is(i, "ON") && words.is(i + 1, "CONFLICT", "DUPLICATE");
            if (conflict) {
                return true;
            }
        }
        return false;
    }

    private Optional<Source> source(int from) {
        if (words.is(from, "DEFAULT") && words.is(from + 1, "VALUES")) {
            return Optional.of(new Source("", OptionalLong.of(1)));
        }
        if (words.is(from, "VALUES")) {
            return spelledOut(from + 1);
        }
        boolean query = words.is(from, "SELECT", "WITH", "TABLE")
                || (words.symbol(from) == '(' && words.is(from + 1, "SELECT", "WITH", "VALUES", "TABLE"));
        return query
                ? Optional.of(new Source(words.slice(0, verb) + "\n" + words.slice(from, end), OptionalLong.empty()))
                : Optional.empty();
    }

    private Optional<Source> spelledOut(int from) {
        long rows = 0;
        for (int i = from; i < end; i++) {
            if (words.depth(i) != 0) {
                continue;
            }
            if (words.symbol(i) == '(') {
                rows++;
            } else if (words.symbol(i) != ')' && words.symbol(i) != ',') {
                return Optional.empty();
            }
        }
        return rows > 0 ? Optional.of(new Source("", OptionalLong.of(rows))) : Optional.empty();
    }
}
