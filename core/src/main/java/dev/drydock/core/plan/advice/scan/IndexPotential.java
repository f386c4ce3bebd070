package dev.drydock.core.plan.advice.scan;

import dev.drydock.core.plan.advice.predicate.Condition;
import dev.drydock.core.plan.advice.predicate.Expression;
import dev.drydock.core.plan.advice.predicate.ExpressionReader;
import dev.drydock.core.plan.advice.predicate.IndexDraft;
import dev.drydock.core.plan.advice.tip.Advice;
import dev.drydock.core.plan.advice.tip.AdviceDraft;
import dev.drydock.core.plan.advice.tip.Fact;
import dev.drydock.core.plan.advice.tip.PlanView;
import dev.drydock.core.plan.advice.tip.TipId;
import dev.drydock.core.plan.advice.tip.TipRule;
import dev.drydock.core.plan.advice.tip.Told;
import dev.drydock.core.plan.node.PlanNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Tip 1: a whole table is read for a small part of it that an index could find.
final class IndexPotential implements TipRule {
    static final double REMOVED = 0.9;
    static final double SCANNED = 10_000;
    static final double SHARE = 0.1;

    @Override
    public TipId id() {
        return TipId.INDEX_POTENTIAL;
    }

    @Override
    public void look(PlanView plan, Consumer<Advice> found) {
        for (PlanNode node : Scans.withFilter(plan, Scans.SEQUENTIAL)) {
            look(plan, node).ifPresent(found);
        }
    }

    private Optional<Advice> look(PlanView plan, PlanNode node) {
        double removed = Told.filtered(node);
        double scanned = Scans.scanned(plan, node);
        List<Condition> conditions = Condition.filter(node);
        boolean wasteful = scanned >= SCANNED && removed >= REMOVED * scanned && plan.share(node) >= SHARE;
        if (!wasteful || Scans.isRepeated(plan, node) || !isFound(conditions) || runsSubPlan(node)) {
            return Optional.empty();
        }
        return Optional.of(AdviceDraft.on(id(), node)
                .words(Fact.CONDITION, Told.text(node, Scans.FILTER))
                .fact(Fact.ROWS_SCANNED, scanned)
                .fact(Fact.ROWS_KEPT, plan.rows(node))
                .fact(Fact.TIME_SHARE, plan.share(node))
                .saves(plan.share(node) * removed / scanned)
                .suggest(IndexDraft.of(plan.syntax(), node, conditions))
                .advice());
    }
    /// A condition that no index can be searched for may be the one that removes the rows; then only equality
    /// with something else is promising.
    private static boolean isFound(List<Condition> conditions) {
        boolean searchable = conditions.stream().allMatch(Condition::isSearchable);
        return conditions.stream()
                .anyMatch(condition -> condition.isSearchable() && (condition.isEquality() || searchable));
    }

    /// Its time is that of the subplan's answers, which an index does not spare.
    private static boolean runsSubPlan(PlanNode node) {
        return ExpressionReader.read(Told.text(node, Scans.FILTER))
                .has(part -> part instanceof Expression.SubPlan(String _, boolean hashed) && !hashed);
    }
}
