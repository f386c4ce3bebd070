package dev.drydock.core.plan.advice.statistics;

import dev.drydock.core.plan.advice.tip.Advice;
import dev.drydock.core.plan.advice.tip.AdviceDraft;
import dev.drydock.core.plan.advice.tip.Fact;
import dev.drydock.core.plan.advice.tip.PlanView;
import dev.drydock.core.plan.advice.tip.TipId;
import dev.drydock.core.plan.advice.tip.TipRule;
import dev.drydock.core.plan.advice.tip.Told;
import dev.drydock.core.plan.node.PlanNode;
import java.util.Optional;
import java.util.function.Consumer;

/// Tip 48: what is as it should be, so that nobody mends it.
final class Good implements TipRule {
    static final double ROWS = 1000;
    static final double REMOVED = 0.1;
    static final double SHARE = 0.05;

    @Override
    public TipId id() {
        return TipId.GOOD;
    }

    @Override
    public void look(PlanView plan, Consumer<Advice> found) {
        for (PlanNode node : plan.plan().nodes()) {
            look(plan, node).ifPresent(found);
        }
    }

    private Optional<Advice> look(PlanView plan, PlanNode node) {
        if (node.actual().isEmpty() || plan.rows(node) < ROWS || plan.share(node) < SHARE) {
            return Optional.empty();
        }
        double once = plan.rows(node) / plan.loops(node);
        AdviceDraft draft = AdviceDraft.on(id(), node).fact(Fact.ROWS_FOUND, plan.rows(node));
        return switch (node.operator().type()) {
            case "Sort" ->
                once >= ROWS && Told.text(node, "Sort Space Type").equals("Memory")
                        ? Optional.of(draft.fact(Fact.MEMORY, Told.number(node, "Sort Space Used") * 1024)
                                .advice())
                        : Optional.empty();
            case "Hash" ->
                once >= ROWS && Told.number(node, "Hash Batches") == 1
                        ? Optional.of(draft.fact(Fact.MEMORY, Told.number(node, "Peak Memory Usage") * 1024)
                                .advice())
                        : Optional.empty();
            case "Index Only Scan" ->
                Told.number(node, "Heap Fetches") == 0
                        ? Optional.of(draft.fact(Fact.FETCH_SHARE, 0).advice())
                        : Optional.empty();
            case "Index Scan" ->
                Told.filtered(node) <= REMOVED * plan.rows(node) && tellsRemoved(plan, node)
                        ? Optional.of(draft.fact(Fact.ROWS_REMOVED, Told.filtered(node))
                                .advice())
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    /// Servers before version 9.2 do not say what a filter removed; they do not tell how long planning took
    /// either.
    private static boolean tellsRemoved(PlanView plan, PlanNode node) {
        return plan.plan().planningMs().isPresent() || !node.properties().containsKey("Filter");
    }
}
