package dev.drydock.core.schema.diff;

import dev.drydock.core.schema.diff.SqlWord.Sort;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Carries renames into one text as its server would. Names are found by their place among the words around
/// them; where a place leaves doubt the answer is empty. One use.
final class TextRenames {
    private static final Set<String> BEFORE_COLUMN = Set.of(
            "(", ",", "[", "AND", "OR", "NOT", "CASE", "WHEN", "THEN", "ELSE", "BETWEEN", "OF", "ON", "IN", "=", "<>",
            "<", ">", "<=", ">=", "+", "-", "*", "/", "||", "%", "~", "~~", "->", "->>", "@>", "<@", "&&");
    private static final Set<String> BEFORE_RELATION = Set.of("REFERENCES", "INTO", "ON", "FROM", "ONLY", "TABLE");
    private static final Set<String> ROW_VARIABLES = Set.of("old", "new", "excluded");
    private static final SqlWord NOTHING = new SqlWord(Sort.BLANK, "", "");

    private final List<SqlWord> words;
    private final int[] significant;
    private final Scope scope;
    private boolean doubt;
    private boolean far;

    private TextRenames(String sql, Scope scope) {
        words = new ArrayList<>(SqlWord.of(sql));
        significant = IntStream.range(0, words.size())
                .filter(i -> words.get(i).sort() != Sort.BLANK)
                .toArray();
        this.scope = scope;
    }

    /// What a text may name beside full paths.
    ///
    /// @param relation the relation whose columns it names without saying so, `""` for none
    /// @param columns old and new names of these
    /// @param farColumns of the relation behind REFERENCES
    /// @param own the name that the text makes, before the word ON, and what becomes of it
    record Scope(
            Paths paths,
            String relation,
            Map<String, String> columns,
            Map<String, String> farColumns,
            Map<String, String> own) {}

    static Optional<String> of(String sql, Scope scope) {
        TextRenames text = new TextRenames(sql, scope);
        text.run();
        return text.doubt ? Optional.empty() : Optional.of(text.sql());
    }

    /// Types, signatures and other texts that name things by full paths only.
    static String ofType(String sql, Paths paths) {
        TextRenames text = new TextRenames(sql, new Scope(paths, "", Map.of(), Map.of(), Map.of()));
        text.run();
        return text.sql();
    }

    /// The spelling of `goal` where both mean the same.
    static String spelt(String sql, String goal) {
        List<SqlWord> one = solid(sql);
        List<SqlWord> other = solid(goal);
        boolean same = one.size() == other.size()
                && IntStream.range(0, one.size()).allMatch(i -> one.get(i).means(other.get(i)));
        return same ? goal : sql;
    }

    private static List<SqlWord> solid(String sql) {
        return SqlWord.of(sql).stream()
                .filter(word -> word.sort() != Sort.BLANK)
                .toList();
    }

    private String sql() {
        return words.stream().map(SqlWord::text).collect(Collectors.joining());
    }

    private SqlWord at(int place) {
        return place < 0 || place >= significant.length ? NOTHING : words.get(significant[place]);
    }

    private void rename(int place, @Nullable String other) {
        if (other != null && !other.equals(at(place).name())) {
            words.set(significant[place], at(place).renamed(other));
        }
    }

    private void run() {
        boolean head = !scope.own.isEmpty();
        for (int i = 0; i < significant.length; i++) {
            SqlWord word = at(i);
            if (word.sort() == Sort.STRING) {
                string(i);
            } else if (word.is("REFERENCES")) {
                far = true;
            } else if (word.is(")")) {
                far = false;
            } else if (head && word.is("ON")) {
                head = false;
            } else if (word.named() && !at(i - 1).is(".")) {
                if (head && scope.own.containsKey(word.name()) && !word.keyword()) {
                    rename(i, scope.own.get(word.name()));
                    head = false;
                } else if (at(i + 1).is(".") && at(i + 2).named()) {
                    path(i);
                } else {
                    column(i);
                }
            }
        }
    }

    private void path(int place) {
        String first = at(place).name();
        String second = at(place + 2).name();
        boolean call =
                at(place + 3).is("(") && !BEFORE_RELATION.contains(at(place - 1).text());
        String named = scope.paths.relation(first, second);
        if (call || (named.equals(second) && scope.paths.isRoutine(first, second))) {
            Optional<String> routine = scope.paths.routine(first, second);
            doubt |= routine.isEmpty();
            rename(place + 2, routine.orElse(second));
        } else if (!named.equals(second)) {
            rename(place + 2, named);
        } else if (ROW_VARIABLES.contains(first) || first.equals(scope.relation)) {
            rename(place + 2, scope.columns.get(second));
        }
        if (scope.paths.renamesSchema(first)) {
            rename(place, scope.paths.schema(first));
        } else if (scope.paths.local().containsKey(first)) {
            qualifier(place, first);
        }
    }

    /// A table's own name before a column: only where the text calls it so without an alias.
    private void qualifier(int place, String relation) {
        String other = scope.paths.local().get(relation);
        boolean plain = relation.equals(scope.relation);
        for (int i = 0; i < significant.length; i++) {
            SqlWord word = at(i);
            boolean bare = word.named() && !at(i + 1).is(".") && !at(i - 1).is(".");
            if (bare && (word.name().equals(relation) || word.name().equals(other))) {
                doubt = true;
            } else if (at(i - 1).is(".") && other != null && word.name().equals(other)) {
                boolean aliased = at(i + 1).named() && !at(i + 1).keyword();
                plain |= !aliased;
            }
        }
        doubt |= !plain;
        rename(place, other);
    }

    private void column(int place) {
        SqlWord word = at(place);
        String other = (far ? scope.farColumns : scope.columns).get(word.name());
        SqlWord before = at(place - 1);
        SqlWord after = at(place + 1);
        if (other == null || word.keyword() || before.is("::") || after.is("(")) {
            return;
        }
        boolean expected = BEFORE_COLUMN.contains(before.text()) || before.equals(NOTHING);
        if (!expected || after.is("FROM")) {
            doubt = true;
        } else {
            rename(place, other);
        }
    }

    /// Strings are texts of their own, save those that are cast to names of things or to an enum.
    private void string(int place) {
        SqlWord word = at(place);
        if (!at(place + 1).is("::")) {
            return;
        }
        SqlWord type = at(place + 2);
        String inside = word.text().substring(1, Math.max(1, word.text().length() - 1));
        if (type.name().startsWith("reg") && !at(place + 3).is(".")) {
            String now = ofType(inside.replace("''", "'"), scope.paths);
            words.set(significant[place], new SqlWord(Sort.STRING, "'" + now.replace("'", "''") + "'", ""));
        } else if (at(place + 3).is(".")) {
            Map<String, String> labels =
                    scope.paths.labels(type.name(), at(place + 4).name());
            String label = labels.get(inside.replace("''", "'"));
            doubt |= label == null && labels.keySet().stream().anyMatch(inside::contains);
            if (label != null) {
                words.set(significant[place], new SqlWord(Sort.STRING, "'" + label.replace("'", "''") + "'", ""));
            }
        }
    }
}
