package dev.drydock.core.sql.change;

import dev.drydock.core.sql.effect.Words;
import java.util.HashSet;
import java.util.Set;

/// What a second reading of the same rows depends on.
final class Repeatable {
    private Repeatable() {}

    /// Whether which rows a statement means may differ from one reading to the next by the text alone: a limit
    /// inside a subquery takes any rows, a sample too, and an assignment to a variable counts readings.
    static boolean not(Words words) {
        for (int i = 0; i < words.size(); i++) {
            boolean some = words.is(i, "TABLESAMPLE", "SKIP", "NOWAIT")
                    || (words.depth(i) > 0 && words.is(i, "LIMIT", "FETCH", "OFFSET", "TOP"));
            boolean assigns = words.text(i).contains(":=") || (words.symbol(i) == ':' && words.symbol(i + 1) == '=');
            if (some || assigns || words.symbol(i) == '@') {
                return true;
            }
        }
        return false;
    }

    /// Everything before a parenthesis that may be a function.
    static Set<String> calls(Words words, int from) {
        Set<String> calls = new HashSet<>();
        for (int i = 0; i < words.size(); i++) {
            if (words.symbol(i + 1) == '(' && !words.name(i).isEmpty() && i != from) {
                calls.add(words.name(i));
            }
        }
        return calls;
    }
}
