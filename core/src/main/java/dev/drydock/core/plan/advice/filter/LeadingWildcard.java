package dev.drydock.core.plan.advice.filter;

import dev.drydock.core.plan.advice.predicate.Condition;
import dev.drydock.core.plan.advice.predicate.IndexDraft;
import dev.drydock.core.plan.advice.tip.Advice;
import dev.drydock.core.plan.advice.tip.Fact;
import dev.drydock.core.plan.advice.tip.PlanView;
import dev.drydock.core.plan.advice.tip.Suggestion;
import dev.drydock.core.plan.advice.tip.TipId;
import dev.drydock.core.plan.advice.tip.TipRule;
import dev.drydock.core.plan.node.PlanNode;
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
        for (PlanNode node : Filters.wasteful(plan)) {
            look(plan, node).ifPresent(found);
        }
    }

    private Optional<Advice> look(PlanView plan, PlanNode node) {
        return Filters.conditions(node).stream()
                .filter(condition -> condition.kind() == Condition.Kind.PATTERN)
                .flatMap(condition -> condition.target().columns().stream())
                .findFirst()
                .map(column -> Filters.draft(id(), plan, node)
                        .words(Fact.COLUMNS, column.name())
                        .suggest(Suggestion.Kind.DEFINITION, "CREATE EXTENSION IF NOT EXISTS pg_trgm;")
                        .suggest(
                                Suggestion.Kind.INDEX,
                                "CREATE INDEX CONCURRENTLY ON " + IndexDraft.table(plan.syntax(), node) + " USING gin ("
                                        + plan.syntax().quoted(column.name()) + " gin_trgm_ops);")
                        .advice());
    }
}
