package dev.drydock.core.plan.advice.filter;

import dev.drydock.core.plan.advice.predicate.Condition;
import dev.drydock.core.plan.advice.predicate.Expression;
import dev.drydock.core.plan.advice.predicate.IndexDraft;
import dev.drydock.core.plan.advice.tip.Advice;
import dev.drydock.core.plan.advice.tip.Fact;
import dev.drydock.core.plan.advice.tip.PlanView;
import dev.drydock.core.plan.advice.tip.Suggestion;
import dev.drydock.core.plan.advice.tip.TipId;
import dev.drydock.core.plan.advice.tip.TipRule;
import java.util.Optional;
import java.util.function.Consumer;

/// Tip 37: a pattern that starts with a wildcard needs an index of trigrams.
final class LeadingWildcard implements TipRule {
    @Override
    public TipId id() {
        return TipId.LEADING_WILDCARD;
    }

    @Override
    public void look(PlanView plan, Consumer<Advice> found) {
        Filters.each(
                plan,
                condition -> condition.kind() == Condition.Kind.PATTERN
                        && !condition.target().columns().isEmpty(),
                (node, condition) -> {
                    String column = condition.target().columns().getFirst().name();
                    Optional<String> key = key(plan, condition);
                    found.accept(Filters.draft(id(), plan, node)
                            .words(Fact.COLUMNS, column)
                            .suggest(key.map(_ -> new Suggestion(
                                    Suggestion.Kind.DEFINITION, "CREATE EXTENSION IF NOT EXISTS pg_trgm;")))
                            .suggest(key.map(indexed -> new Suggestion(
                                    Suggestion.Kind.INDEX,
                                    "CREATE INDEX CONCURRENTLY ON " + IndexDraft.table(plan.syntax(), node)
                                            + " USING gin (" + indexed + " gin_trgm_ops);")))
                            .advice());
                });
    }

    /// The column, or what is compared as text: a plan prints a column of a kind of text, for which it costs
    /// nothing, and one of another type the same way.
    private static Optional<String> key(PlanView plan, Condition condition) {
        return condition.column().map(column -> {
            String name = plan.syntax().quoted(column.name());
            return condition.target() instanceof Expression.Cast ? "((" + name + ")::text)" : name;
        });
    }
}
