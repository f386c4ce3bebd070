package dev.drydock.core.plan.source;

import dev.drydock.core.plan.advice.predicate.Expression;
import dev.drydock.core.plan.advice.predicate.ExpressionReader;
import dev.drydock.core.plan.node.PlanNode;
import dev.drydock.core.plan.node.PlanValue;
import dev.drydock.core.sql.Syntax;
import dev.drydock.core.sql.TokenKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Where a statement asks for what a step does. Servers print conditions in their own way, so what is looked
/// for is the shortest stretch of the statement that holds the same columns and constants. Pure, any thread,
/// never throws; time is linear in the statement for each condition.
public final class StatementMarks {
    /// Beyond it nobody looks for a condition by eye.
    private static final int LENGTH = 200_000;
    private static final int MOST = 12;
    /// Words between those that are looked for: operators that are words, casts, qualifiers.
    private static final int LOOSE = 6;

    private static final Set<String> BEFORE_TABLES = Set.of("from", "join", "update", "into", "using", "only", "table");
    private static final Set<String> BEFORE_CONDITIONS =
            Set.of("where", "on", "and", "or", "having", "by", "not", "when", "select");

    private StatementMarks() {}

    /// What of a statement a step is about.
    public enum Part {
        RELATION,
        CONDITION
    }

    /// @param start 0-based, in characters
    /// @param end exclusive
    public record Mark(Part part, int start, int end) {}

    /// In the order of the text, not overlapping; none when nothing can be told.
    public static List<Mark> of(String sql, PlanNode node, Syntax syntax) {
        if (sql.isBlank() || sql.length() > LENGTH) {
            return List.of();
        }
        List<StatementWord> words = StatementWord.of(sql, syntax);
        List<Mark> found = new ArrayList<>();
        for (String condition : conditions(node)) {
            for (Expression part : ExpressionReader.read(condition).conjuncts()) {
                condition(words, part).ifPresent(found::add);
            }
        }
        relation(words, node).ifPresent(found::add);
        return apart(found);
    }

    private static List<Mark> apart(List<Mark> marks) {
        List<Mark> apart = new ArrayList<>();
        int end = -1;
        for (Mark mark :
                marks.stream().sorted(Comparator.comparingInt(Mark::start)).toList()) {
            if (mark.start >= end && apart.size() < MOST) {
                apart.add(mark);
                end = mark.end;
            }
        }
        return List.copyOf(apart);
    }

    /// Expressions of a step as the server printed them.
    private static List<String> conditions(PlanNode node) {
        List<String> conditions = new ArrayList<>();
        node.properties().forEach((name, value) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            boolean condition = lower.endsWith("cond") || lower.endsWith("filter") || lower.endsWith("condition");
            if (condition && value instanceof PlanValue.Text(String text)) {
                conditions.add(text);
            } else if (lower.endsWith("sort key") || lower.endsWith("group key")) {
                keys(value).forEach(conditions::add);
            }
        });
        return conditions;
    }

    private static List<String> keys(PlanValue value) {
        return value instanceof PlanValue.Items(List<PlanValue> items)
                ? items.stream().map(PlanValue::asText).toList()
                : List.of(value.asText().split(", "));
    }

    private static Optional<Mark> condition(List<StatementWord> words, Expression condition) {
        Set<String> columns = new LinkedHashSet<>();
        condition.columns().forEach(column -> columns.add(column.name().toLowerCase(Locale.ROOT)));
        Set<String> wanted = new LinkedHashSet<>(columns);
        condition.all().forEach(each -> {
            if (each instanceof Expression.Constant(String text, boolean _)) {
                constants(text).forEach(wanted::add);
            }
        });
        Set<String> there = new HashSet<>();
        words.forEach(word -> there.add(word.text()));
        wanted.retainAll(there);
        if (wanted.isEmpty() || !wanted.containsAll(columns)) {
            return Optional.empty();
        }
        return wanted.size() == 1 ? single(words, wanted.iterator().next()) : shortest(words, wanted);
    }

    /// One constant, or those of a list that the server printed as an array.
    private static List<String> constants(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.startsWith("{") && lower.endsWith("}")
                ? List.of(
                        lower.substring(1, lower.length() - 1).replace("\"", "").split(","))
                : List.of(lower);
    }

    private static Optional<Mark> single(List<StatementWord> words, String wanted) {
        Optional<Mark> only = Optional.empty();
        for (int i = 0; i < words.size(); i++) {
            StatementWord word = words.get(i);
            if (word.is(wanted)) {
                boolean asked = BEFORE_CONDITIONS.contains(before(words, i))
                        || BEFORE_CONDITIONS.contains(before(words, i - 1));
                if (asked) {
                    return Optional.of(new Mark(Part.CONDITION, word.start(), word.end()));
                }
                only = only.isPresent() ? only : Optional.of(new Mark(Part.CONDITION, word.start(), word.end()));
            }
        }
        return only;
    }

    private static String before(List<StatementWord> words, int at) {
        return at < 1 ? "" : words.get(at - 1).text();
    }

    /// The shortest run of words with all that is wanted, where they stand close together.
    private static Optional<Mark> shortest(List<StatementWord> words, Set<String> wanted) {
        Map<String, Integer> inside = new HashMap<>();
        int from = 0;
        int bestFrom = -1;
        int bestTo = words.size() + 1;
        for (int to = 0; to < words.size(); to++) {
            String word = words.get(to).text();
            if (wanted.contains(word)) {
                inside.merge(word, 1, Integer::sum);
            }
            while (inside.size() == wanted.size()) {
                if (bestFrom < 0 || to - from < bestTo - bestFrom) {
                    bestFrom = from;
                    bestTo = to;
                }
                leave(inside, words.get(from++).text());
            }
        }
        return bestFrom < 0 || bestTo - bestFrom > 2 * wanted.size() + LOOSE
                ? Optional.empty()
                : Optional.of(new Mark(
                        Part.CONDITION,
                        words.get(bestFrom).start(),
                        words.get(bestTo).end()));
    }

    private static void leave(Map<String, Integer> inside, String word) {
        if (inside.getOrDefault(word, 0) <= 1) {
            inside.remove(word);
        } else {
            inside.merge(word, -1, Integer::sum);
        }
    }

    /// Where the table of a step stands in the statement; the one with the step's alias where it is read twice.
    private static Optional<Mark> relation(List<StatementWord> words, PlanNode node) {
        String name = lower(node.operator().relation());
        String alias = lower(node.operator().alias());
        Optional<Mark> first = Optional.empty();
        for (int i = 1; i < words.size() && !name.isEmpty(); i++) {
            StatementWord word = words.get(i);
            if (!word.is(name) || word.kind() == TokenKind.STRING) {
                continue;
            }
            Mark mark = new Mark(Part.RELATION, word.start(), word.end());
            if (aliased(words, i, alias)) {
                return Optional.of(mark);
            }
            boolean table = BEFORE_TABLES.contains(before(words, i)) || BEFORE_TABLES.contains(before(words, i - 1));
            first = table && first.isEmpty() ? Optional.of(mark) : first;
        }
        return first;
    }

    private static boolean aliased(List<StatementWord> words, int at, String alias) {
        return (at + 1 < words.size() && words.get(at + 1).is(alias))
                || (at + 2 < words.size()
                        && words.get(at + 1).is("as")
                        && words.get(at + 2).is(alias));
    }

    private static String lower(Optional<String> name) {
        return name.map(text -> text.toLowerCase(Locale.ROOT)).orElse("");
    }
}
