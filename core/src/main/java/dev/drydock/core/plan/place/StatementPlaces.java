package dev.drydock.core.plan.place;

import dev.drydock.core.plan.node.PlanNode;
import dev.drydock.core.plan.node.PlanValue;
import dev.drydock.core.plan.place.Essence.Word;
import dev.drydock.core.sql.Syntax;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/// Finds what a node of a plan does in the statement that the plan is of: its conditions and keys by their
/// words, else the table that it reads. What the planner rewrote is not found. Immutable, any thread; time
/// grows with the length of the statement.
public final class StatementPlaces {
    /// Longer texts are not searched.
    private static final int MOST = 200_000;

    private static final Map<String, String> MIRRORED =
            Map.of("=", "=", "<>", "<>", "<", ">", ">", "<", "<=", ">=", ">=", "<=");

    private static final Set<String> BEFORE_CONDITIONS = Set.of("where", "and", "or", "not", "on", "having", "when");
    private static final Set<String> BEFORE_TABLES = Set.of("from", "join", "update", "into", "using", "only", "table");

    private final Syntax syntax;
    private final List<Word> words;

    /// @param statement the statement alone
    public StatementPlaces(Syntax syntax, String statement) {
        this.syntax = syntax;
        words = statement.length() > MOST ? List.of() : Essence.of(syntax, statement);
    }

    /// In the order of the text; empty when nothing was found.
    public List<Place> of(PlanNode node) {
        Set<Place> found = new LinkedHashSet<>();
        node.properties().forEach((name, value) -> properties(name.toLowerCase(Locale.ROOT), value, found));
        if (found.isEmpty()) {
            table(node, found);
        }
        return found.stream()
                .sorted((a, b) -> a.start() != b.start() ? a.start() - b.start() : a.end() - b.end())
                .toList();
    }

    private void properties(String name, PlanValue value, Set<Place> found) {
        if (name.endsWith("sort key") || name.endsWith("presorted key")) {
            texts(value).forEach(text -> key(text, "order", found));
        } else if (name.endsWith("group key")) {
            texts(value).forEach(text -> key(text, "group", found));
        } else if (name.endsWith("cond") || name.endsWith("filter") || name.endsWith("condition")) {
            texts(value).forEach(text -> conditions(text, found));
        } else if (name.equals("detail")) {
            texts(value).forEach(text -> conditions(inParentheses(text), found));
        }
    }

    private static List<String> texts(PlanValue value) {
        return switch (value) {
            case PlanValue.Text(String text) -> List.of(text);
            case PlanValue.Items(List<PlanValue> values) ->
                values.stream()
                        .map(PlanValue::asText)
                        .filter(text -> !text.isEmpty())
                        .toList();
            case PlanValue.Flag _, PlanValue.Whole _, PlanValue.Decimal _, PlanValue.Group _ -> List.of();
        };
    }

    private static String inParentheses(String text) {
        int from = text.indexOf('(');
        int to = text.lastIndexOf(')');
        return from >= 0 && to > from ? text.substring(from + 1, to) : "";
    }

    /// A key stands behind ORDER BY or GROUP BY; elsewhere its words mean something else.
    private void key(String text, String clause, Set<Place> found) {
        List<Word> key = Essence.of(syntax, text);
        for (int i = 0; i + 1 < words.size(); i++) {
            boolean starts = words.get(i).spelling().equals(clause)
                    && words.get(i + 1).spelling().equals("by");
            OptionalInt at = starts ? from(i + 2, key) : OptionalInt.empty();
            if (at.isPresent()) {
                found.add(place(at.getAsInt(), key.size()));
                return;
            }
        }
    }

    private void conditions(String text, Set<Place> found) {
        if (text.length() > MOST) {
            return;
        }
        List<Word> part = new ArrayList<>();
        for (Word word : Essence.of(syntax, text)) {
            if (word.spelling().equals("and") || word.spelling().equals("or")) {
                condition(part, found);
                part.clear();
            } else {
                part.add(word);
            }
        }
        condition(part, found);
    }

    private void condition(List<Word> part, Set<Place> found) {
        if (part.isEmpty()) {
            return;
        }
        if (part.size() == 1) {
            flag(part, found);
            return;
        }
        for (List<Word> spelled : spellings(part)) {
            OptionalInt at = from(0, spelled);
            if (at.isPresent()) {
                found.add(place(at.getAsInt(), spelled.size()));
                return;
            }
        }
        list(part, found);
    }

    /// A column that is a condition by itself.
    private void flag(List<Word> part, Set<Place> found) {
        for (int i = 1; i < words.size(); i++) {
            if (part.getFirst().kind() == Word.Kind.NAME
                    && words.get(i).like(part.getFirst())
                    && BEFORE_CONDITIONS.contains(words.get(i - 1).spelling())) {
                found.add(place(i, 1));
                return;
            }
        }
    }

    /// As it is told, the other way round, and as the words that it may stand for.
    private static List<List<Word>> spellings(List<Word> part) {
        List<List<Word>> all = new ArrayList<>(List.of(part));
        for (int i = 1; i + 1 < part.size(); i++) {
            Word operator = part.get(i);
            String mirrored = MIRRORED.get(operator.spelling());
            if (operator.kind() != Word.Kind.OPERATOR || mirrored == null) {
                continue;
            }
            List<Word> left = part.subList(0, i);
            List<Word> right = part.subList(i + 1, part.size());
            all.add(joined(right, operator.spelled(mirrored), left));
            if (operator.spelling().equals(">=")) {
                all.add(joined(left, operator.spelled("between"), right));
            }
            if (left.size() == 1
                    && right.size() == 1
                    && left.getFirst().spelling().equals(right.getFirst().spelling())) {
                all.add(List.of(
                        new Word(Word.Kind.NAME, "using", "", 0, 0),
                        new Word(Word.Kind.NAME, left.getFirst().spelling(), "", 0, 0)));
            }
        }
        return all;
    }

    private static List<Word> joined(List<Word> left, Word operator, List<Word> right) {
        List<Word> all = new ArrayList<>(left);
        all.add(operator);
        all.addAll(right);
        return all;
    }

    /// `x = ANY ('{a,b}')` was written as `x IN ('a', 'b')`.
    private void list(List<Word> part, Set<Place> found) {
        if (part.size() < 3 || !part.get(2).spelling().equals("any")) {
            return;
        }
        for (int i = 0; i + 2 < words.size(); i++) {
            if (words.get(i).like(part.getFirst())
                    && words.get(i + 1).spelling().equals("in")) {
                int end = i + 2;
                while (end + 1 < words.size() && value(words.get(end)) && value(words.get(end + 1))) {
                    end++;
                }
                if (value(words.get(end))) {
                    found.add(place(i, end - i + 1));
                    return;
                }
            }
        }
    }

    private static boolean value(Word word) {
        return word.kind() == Word.Kind.VALUE || word.kind() == Word.Kind.PARAMETER;
    }

    private void table(PlanNode node, Set<Place> found) {
        String relation = node.operator().relation().map(StatementPlaces::lower).orElse("");
        String alias = node.operator().alias().map(StatementPlaces::lower).orElse(relation);
        for (int i = 0; i < words.size() && !relation.isEmpty(); i++) {
            Word word = words.get(i);
            if (word.kind() != Word.Kind.NAME || !word.spelling().equals(relation)) {
                continue;
            }
            int behind = i + 1 < words.size() && words.get(i + 1).spelling().equals("as") ? i + 2 : i + 1;
            boolean named =
                    behind < words.size() && words.get(behind).spelling().equals(alias);
            boolean plain = alias.equals(relation)
                    && i > 0
                    && BEFORE_TABLES.contains(words.get(i - 1).spelling());
            if (named || plain) {
                found.add(place(i, named ? behind - i + 1 : 1));
                return;
            }
        }
    }

    private static String lower(String name) {
        return name.replace("\"", "").toLowerCase(Locale.ROOT);
    }

    /// Where `sought` stands word by word.
    private OptionalInt from(int start, List<Word> sought) {
        for (int i = start; !sought.isEmpty() && i + sought.size() <= words.size(); i++) {
            int same = 0;
            while (same < sought.size() && words.get(i + same).like(sought.get(same))) {
                same++;
            }
            if (same == sought.size()) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    private Place place(int at, int count) {
        return new Place(words.get(at).start(), words.get(at + count - 1).end());
    }
}
