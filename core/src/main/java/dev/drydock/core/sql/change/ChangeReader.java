package dev.drydock.core.sql.change;

import dev.drydock.core.sql.change.RowChange.Filter;
import dev.drydock.core.sql.change.RowChange.Kind;
import dev.drydock.core.sql.change.RowChange.Source;
import dev.drydock.core.sql.effect.Words;
import java.util.Optional;

/// Reads the shape of one UPDATE or DELETE, and of INSERT through [InsertReader]. Errs on the side of "none":
/// a word too many is not understood.
public final class ChangeReader {
    private static final String[] ENDS = {"RETURNING", "ORDER", "LIMIT"};

    private final Words words;
    private final ChangeGrammar grammar;
    private final int verb;
    private final int end;

    private ChangeReader(Words words, ChangeGrammar grammar, int verb) {
        this.words = words;
        this.grammar = grammar;
        this.verb = verb;
        this.end = words.size();
    }

    /// @param words of one whole statement
    public static Optional<RowChange> read(Words words, ChangeGrammar grammar) {
        int verb = verb(words);
        if (verb < 0 || Repeatable.not(words)) {
            return Optional.empty();
        }
        ChangeReader reader = new ChangeReader(words, grammar, verb);
        return switch (words.word(verb)) {
            case "UPDATE" -> reader.update();
            case "DELETE" -> reader.delete();
            case "INSERT" -> new InsertReader(words, grammar, verb).read();
            default -> Optional.empty();
        };
    }

    /// Behind the WITH list, which may hold no change of its own.
    private static int verb(Words words) {
        if (!words.is(0, "WITH")) {
            return 0;
        }
        for (int i = 1; i < words.size(); i++) {
            boolean changes = words.is(i, "INSERT", "UPDATE", "DELETE", "MERGE", "REPLACE");
            if (changes) {
                return words.depth(i) == 0 && words.symbol(i - 1) == ')' ? i : -1;
            }
        }
        return -1;
    }

    private Optional<RowChange> update() {
        int start = behindModifiers(verb + 1);
        int set = words.find(start, end, 0, "SET");
        if (set < 0) {
            return Optional.empty();
        }
        if (grammar.joinedTargets() && JoinedTarget.several(words, start, set)) {
            return JoinedTarget.assigned(words, set, clause(set, "WHERE"))
                    .flatMap(target -> joined(target, start, set, set));
        }
        int from = grammar.joinedTargets() ? -1 : fromClause(set);
        return Target.read(words, grammar, start, set).flatMap(target -> change(target, start, set, from));
    }

    /// The FROM of the statement, not that of IS DISTINCT FROM.
    private int fromClause(int set) {
        int limit = clause(set, "WHERE");
        for (int i = set; i < limit; i++) {
            if (words.depth(i) == 0 && words.is(i, "FROM") && !words.is(i - 1, "DISTINCT")) {
                return i;
            }
        }
        return -1;
    }

    private Optional<RowChange> delete() {
        int start = behindModifiers(verb + 1);
        if (!words.is(start, "FROM")) {
            int from = words.find(start, end, 0, "FROM");
            return grammar.joinedTargets() && from > start
                    ? JoinedTarget.named(words, start, from)
                            .flatMap(target -> joined(target, from + 1, clause(from, "WHERE"), from))
                    : Optional.empty();
        }
        int using = words.find(start, clause(start, "WHERE"), 0, "USING");
        if (using >= 0 && grammar.joinedTargets()) {
            return JoinedTarget.named(words, start + 1, using)
                    .flatMap(target -> joined(target, using + 1, clause(using, "WHERE"), using));
        }
        int targetEnd = using >= 0 ? using : clause(start, "WHERE");
        return Target.read(words, grammar, start + 1, targetEnd)
                .flatMap(target -> change(target, start + 1, targetEnd, using));
    }

    /// @param joinAt the word before the other tables, -1 without
    private Optional<RowChange> change(Target target, int from, int targetEnd, int joinAt) {
        int where = clause(Math.max(targetEnd, joinAt), "WHERE");
        Filter filter = filter(where);
        boolean matched = joinAt >= 0;
        boolean limited = !filter.limit().isEmpty();
        if (target.table().schema().isEmpty() && named(target.table().name())) {
            return Optional.empty();
        }
        if (words.is(where + 1, "CURRENT") || (matched && limited)) {
            return Optional.empty();
        }
        return Optional.of(new RowChange(
                matched ? Kind.MATCHED : Kind.PLAIN,
                words.slice(0, verb),
                target.table(),
                words.slice(from, targetEnd),
                target.reference(),
                matched ? words.slice(joinAt + 1, where) : "",
                filter,
                Source.NONE,
                Repeatable.calls(words, verb)));
    }

    /// Whether the WITH list defines that name: the statement means the table, a query would mean the list's.
    private boolean named(String table) {
        for (int i = 0; i < verb; i++) {
            boolean defines = words.is(i + 1, "AS") || words.symbol(i + 1) == '(';
            if (defines && words.name(i).equalsIgnoreCase(table)) {
                return true;
            }
        }
        return false;
    }

    private Optional<RowChange> joined(String reference, int from, int tablesEnd, int conditionAfter) {
        int where = clause(conditionAfter, "WHERE");
        Filter filter = filter(where);
        return JoinedTarget.table(words, reference, from, tablesEnd)
                .filter(table -> filter.limit().isEmpty())
                .map(table -> new RowChange(
                        Kind.JOINED,
                        words.slice(0, verb),
                        table,
                        words.slice(from, tablesEnd),
                        reference,
                        "",
                        filter,
                        Source.NONE,
                        Repeatable.calls(words, verb)));
    }

    private Filter filter(int where) {
        int order = words.find(where, end, 0, ENDS);
        int limit = words.find(where, end, 0, "LIMIT");
        int returning = words.find(where, end, 0, "RETURNING");
        String condition = words.is(where, "WHERE") ? words.slice(where + 1, order < 0 ? end : order) : "";
        return new Filter(condition, limit < 0 ? "" : words.slice(limit, returning > limit ? returning : end));
    }

    /// Where the clause stands, else the first of what may follow it, else the end.
    private int clause(int after, String word) {
        int found = words.find(after, end, 0, word);
        if (found >= 0) {
            return found;
        }
        int next = words.find(after, end, 0, ENDS);
        return next < 0 ? end : next;
    }

    private int behindModifiers(int from) {
        int i = from;
        while (grammar.modifiers().contains(words.word(i))) {
            i++;
        }
        return i;
    }
}
