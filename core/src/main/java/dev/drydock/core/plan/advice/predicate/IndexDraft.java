package dev.drydock.core.plan.advice.predicate;

import dev.drydock.core.plan.advice.predicate.Expression.Column;
import dev.drydock.core.plan.advice.tip.Suggestion;
import dev.drydock.core.plan.node.PlanNode;
import dev.drydock.core.sql.Syntax;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Puts an index together from conditions: what is compared for equality first, then one range or the order.
public final class IndexDraft {
    private final Syntax syntax;
    private final PlanNode node;
    private final Set<String> keys = new LinkedHashSet<>();
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
        condition.column().ifPresent(column -> keys.add(syntax.quoted(column.name()) + operators(condition.kind())));
    }

    /// What an expression index holds.
    public IndexDraft expression(Expression expression, Condition.Kind kind) {
        Sql.of(expression, syntax).ifPresent(sql -> keys.add("(" + sql + ")" + operators(kind)));
        return this;
    }

    /// What an index needs to be searched for the beginning of a text whatever the collation.
    private static String operators(Condition.Kind kind) {
        return kind == Condition.Kind.PREFIX ? " text_pattern_ops" : "";
    }

    /// @param sortKeys as a sort prints them: columns with a direction, or expressions, which end it
    public IndexDraft order(List<String> sortKeys) {
        for (String key : sortKeys) {
            boolean descending = key.endsWith(" DESC") || key.contains(" DESC ");
            String bare = key.replaceAll(" (DESC|ASC|NULLS FIRST|NULLS LAST)", "");
            if (!(ExpressionReader.read(bare).bare() instanceof Column column) || !Condition.isOf(column, node)) {
                break;
            }
            keys.add(syntax.quoted(column.name()) + (descending ? " DESC" : ""));
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
                "CREATE INDEX CONCURRENTLY ON " + table(syntax, node) + " (" + String.join(", ", keys) + ")"
                        + (where.isEmpty() ? "" : " WHERE " + String.join(" AND ", where)) + ";"));
    }
}
