package dev.drydock.core.plan.advice.statistics;

import dev.drydock.core.plan.advice.tip.Advice;
import dev.drydock.core.plan.advice.tip.AdviceDraft;
import dev.drydock.core.plan.advice.tip.Fact;
import dev.drydock.core.plan.advice.tip.PlanView;
import dev.drydock.core.plan.advice.tip.Suggestion;
import dev.drydock.core.plan.advice.tip.TipId;
import dev.drydock.core.plan.advice.tip.TipRule;
import dev.drydock.core.plan.advice.tip.Told;
import dev.drydock.core.plan.node.Estimate;
import dev.drydock.core.plan.node.PlanNode;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Tip 26: the planner takes 1000 rows (100 before version 12) from a function it knows nothing about.
final class FunctionRows implements TipRule {
    /// Of functions that nobody should change.
    private static final String CATALOG = "pg_catalog";
    private static final Set<Double> DEFAULTS = Set.of(100.0, 1000.0);

    @Override
    public TipId id() {
        return TipId.FUNCTION_ROWS;
    }

    @Override
    public void look(PlanView plan, Consumer<Advice> found) {
        Estimates estimates = new Estimates(plan);
        for (PlanNode node : plan.ofType("Function Scan", "ProjectSet")) {
            look(plan, estimates, node).ifPresent(found);
        }
    }

    private Optional<Advice> look(PlanView plan, Estimates estimates, PlanNode node) {
        double expected = node.estimate().map(Estimate::rows).orElse(0.0);
        if (!DEFAULTS.contains(expected) || estimates.off(node) < Estimates.FACTOR) {
            return Optional.empty();
        }
        String function = Told.text(node, "Function Name");
        String schema = node.operator().schema().orElse(Told.text(node, "Schema"));
        return Optional.of(AdviceDraft.on(id(), node)
                .words(Fact.FUNCTION, function)
                .fact(Fact.ROWS_EXPECTED, expected)
                .fact(Fact.ROWS_FOUND, plan.rows(node) / Math.max(1, plan.loops(node)))
                .saves(estimates.reach(node) * 0.2)
                .suggest(
                        function.isEmpty() || schema.isEmpty() || schema.equals(CATALOG)
                                ? Optional.empty()
                                : Optional.of(new Suggestion(
                                        Suggestion.Kind.DEFINITION,
                                        "ALTER FUNCTION " + plan.syntax().quoted(schema) + "."
                                                + plan.syntax().quoted(function) + " ROWS "
                                                + (long) Math.max(1, plan.rows(node) / Math.max(1, plan.loops(node)))
                                                + ";")))
                .advice());
    }
}
