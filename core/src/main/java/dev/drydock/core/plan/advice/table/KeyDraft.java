package dev.drydock.core.plan.advice.table;

import dev.drydock.core.plan.advice.predicate.Condition;
import dev.drydock.core.plan.advice.predicate.Expression;
import dev.drydock.core.plan.advice.predicate.ExpressionReader;
import dev.drydock.core.plan.advice.tip.Suggestion;
import dev.drydock.core.plan.node.PlanNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Puts a key for a table together: what is compared for equality first, then one range or the order.
public final class KeyDraft {
    private final Tables tables;
    private final PlanNode node;
    private final Set<String> columns = new LinkedHashSet<>();
    /// All of the order that was asked for.
    private boolean isOrderWhole = true;

    KeyDraft(Tables tables, PlanNode node) {
        this.tables = tables;
        this.node = node;
    }

    public KeyDraft columns(List<String> names) {
        columns.addAll(names);
        return this;
    }

    public KeyDraft equalities(List<Condition> conditions) {
        conditions.stream()
                .filter(condition -> condition.isSearchable() && condition.isEquality())
                .forEach(this::add);
        return this;
    }

    /// What must be equal to one value, so that an order may follow.
    public KeyDraft oneValues(List<Condition> conditions) {
        return equalities(conditions.stream().filter(Condition::isOneValue).toList());
    }

    public KeyDraft range(List<Condition> conditions) {
        conditions.stream()
                .filter(condition -> condition.isSearchable() && !condition.isEquality())
                .limit(1)
                .forEach(this::add);
        return this;
    }

    private void add(Condition condition) {
        condition.column().ifPresent(column -> columns.add(column.name()));
    }

    /// @param keys as a sort prints them: `t.a, t.b desc`; with what is no column of the table, or where
    ///     the direction turns, no key is suggested
    public KeyDraft order(List<String> keys) {
        Optional<Boolean> first = Optional.empty();
        for (String key : keys) {
            boolean descending = key.endsWith(" desc");
            String bare = descending ? key.substring(0, key.length() - " desc".length()) : key;
            if (first.orElse(descending) != descending
                    || !(ExpressionReader.read(bare) instanceof Expression.Column column)
                    || !Condition.isOf(column, node)) {
                isOrderWhole = false;
                break;
            }
            first = Optional.of(descending);
            columns.add(column.name());
        }
        return this;
    }

    /// The name of the key is left to the server.
    public Optional<Suggestion> suggestion() {
        Optional<String> table = tables.quoted(node);
        return columns.isEmpty() || !isOrderWhole || table.isEmpty()
                ? Optional.empty()
                : Optional.of(new Suggestion(
                        Suggestion.Kind.INDEX,
                        "ALTER TABLE " + table.get() + " ADD INDEX ("
                                + columns.stream()
                                        .map(tables.plan().syntax()::quoted)
                                        .collect(Collectors.joining(", "))
                                + ");"));
    }
}
