package dev.drydock.core.plan.advice.predicate;

import dev.drydock.core.plan.advice.predicate.Expression.Column;
import dev.drydock.core.plan.advice.tip.Suggestion;
import dev.drydock.core.plan.node.PlanNode;
import dev.drydock.core.sql.Syntax;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Puts an index together from conditions: what is compared for equality first, then one range or the order.
public final class IndexDraft {
    /// A column or expression, then the direction and the place of NULLs.
    private static final Pattern SORT_KEY =
            Pattern.compile("(.*?)((?: DESC)?(?: NULLS (?:FIRST|LAST))?)", Pattern.DOTALL);

    private final Syntax syntax;
    private final PlanNode node;
    /// By column or expression, as the statement writes it.
    private final SequencedMap<String, String> keys = new LinkedHashMap<>();
    private final List<String> where = new ArrayList<>();

    public IndexDraft(Syntax syntax, PlanNode node) {
        this.syntax = syntax;
        this.node = node;
    }

    public static Optional<Suggestion> of(Syntax syntax, PlanNode node, List<Condition> conditions) {
        return new IndexDraft(syntax, node)
                .equalities(conditions)
                .range(conditions)
                .suggestion();
    }

    /// With more than an index has that was already searched: empty where that one may be all.
    ///
    /// @param searched conditions that found rows in an index
    /// @param added conditions that it did not serve
    public static Optional<Suggestion> wider(
            Syntax syntax, PlanNode node, List<Condition> searched, List<Condition> added) {
        Set<String> had = new IndexDraft(syntax, node)
                .equalities(searched)
                .range(searched)
                .parts();
        List<Condition> all = Stream.concat(searched.stream(), added.stream()).toList();
        IndexDraft draft = new IndexDraft(syntax, node).equalities(all).range(all);
        return draft.parts().size() > 1 && !had.containsAll(draft.parts()) ? draft.suggestion() : Optional.empty();
    }

    private Set<String> parts() {
        Set<String> parts = new LinkedHashSet<>(keys.keySet());
        parts.addAll(where);
        return parts;
    }

    /// What must be equal to one value, so that an order may follow.
    public IndexDraft oneValues(List<Condition> conditions) {
        return equalities(conditions.stream()
                .filter(condition -> condition.kind() != Condition.Kind.ANY_OF)
                .toList());
    }

    public IndexDraft equalities(List<Condition> conditions) {
        for (Condition condition : conditions) {
            if (condition.kind() == Condition.Kind.FLAG) {
                Sql.of(condition.target(), syntax)
                        .ifPresent(column -> where.add(
                                Sql.of(condition.value(), syntax).orElse("").equals("true")
                                        ? column
                                        : "NOT " + column));
            } else if (condition.isEquality() && condition.isSearchable()) {
                add(condition);
            }
        }
        return this;
    }

    public IndexDraft range(List<Condition> conditions) {
        conditions.stream()
                .filter(condition -> condition.isSearchable() && !condition.isEquality())
                .limit(1)
                .forEach(this::add);
        return this;
    }

    private void add(Condition condition) {
        condition.column().ifPresent(column -> {
            String name = syntax.quoted(column.name());
            keys.putIfAbsent(name, name + operators(condition.kind()));
        });
    }

    /// What an expression index holds.
    public IndexDraft expression(Expression expression, Condition.Kind kind) {
        Sql.of(expression, syntax).ifPresent(sql -> keys.putIfAbsent(sql, "(" + sql + ")" + operators(kind)));
        return this;
    }

    /// What an index needs to be searched for the beginning of a text whatever the collation.
    private static String operators(Condition.Kind kind) {
        return kind == Condition.Kind.PREFIX ? " text_pattern_ops" : "";
    }

    /// @param sortKeys as a sort prints them: columns with a direction, or expressions, which end it
    public IndexDraft order(List<String> sortKeys) {
        for (String key : sortKeys) {
            Matcher parts = SORT_KEY.matcher(key);
            if (!parts.matches()
                    || !(ExpressionReader.read(parts.group(1)) instanceof Column column)
                    || !Condition.isOf(column, node)) {
                break;
            }
            String name = syntax.quoted(column.name());
            keys.putIfAbsent(name, name + parts.group(2));
        }
        return this;
    }

    /// The table as a statement names it.
    public static String table(Syntax syntax, PlanNode node) {
        String relation = syntax.quoted(node.operator().relation().orElse(""));
        return node.operator()
                .schema()
                .map(schema -> syntax.quoted(schema) + "." + relation)
                .orElse(relation);
    }

    public Optional<Suggestion> suggestion() {
        if (keys.isEmpty() || node.operator().relation().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Suggestion(
                Suggestion.Kind.INDEX,
                "CREATE INDEX CONCURRENTLY ON " + table(syntax, node) + " (" + String.join(", ", keys.values()) + ")"
                        + (where.isEmpty() ? "" : " WHERE " + String.join(" AND ", where)) + ";"));
    }
}
