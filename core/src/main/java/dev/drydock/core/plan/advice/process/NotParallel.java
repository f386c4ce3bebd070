package dev.drydock.core.plan.advice.process;

import dev.drydock.core.plan.advice.tip.Advice;
import dev.drydock.core.plan.advice.tip.AdviceDraft;
import dev.drydock.core.plan.advice.tip.Confidence;
import dev.drydock.core.plan.advice.tip.Fact;
import dev.drydock.core.plan.advice.tip.PlanView;
import dev.drydock.core.plan.advice.tip.Suggestion;
import dev.drydock.core.plan.advice.tip.TipId;
import dev.drydock.core.plan.advice.tip.TipRule;
import dev.drydock.core.plan.advice.tip.Told;
import dev.drydock.core.plan.node.PlanNode;
import java.util.Optional;
import java.util.function.Consumer;

/// Tip 32: one process reads a large table alone.
final class NotParallel implements TipRule {
    /// Three times the size from which the planner thinks of workers (8 MB): it would take two.
    static final double BLOCKS = 3072;
    static final double SHARE = 0.1;
    static final double MILLIS = 50;

    @Override
    public TipId id() {
        return TipId.NOT_PARALLEL;
    }

    @Override
    public void look(PlanView plan, Consumer<Advice> found) {
        for (PlanNode node : plan.ofType("Seq Scan")) {
            look(plan, node).ifPresent(found);
        }
    }

    private Optional<Advice> look(PlanView plan, PlanNode node) {
        double blocks = Told.blocks(plan, node);
        boolean writes = plan.ancestor(node, "ModifyTable", "LockRows").isPresent();
        boolean alone = plan.ancestor(node, "Gather", "Gather Merge").isEmpty() && plan.loops(node) == 1;
        if (!alone || writes || blocks < BLOCKS || plan.share(node) < SHARE || plan.selfMs(node) < MILLIS) {
            return Optional.empty();
        }
        return Optional.of(AdviceDraft.on(id(), node)
                .fact(Fact.BLOCKS, blocks)
                .fact(Fact.MILLIS, plan.selfMs(node))
                .saves(plan.share(node) * 0.5)
                .sure(Confidence.POSSIBLE)
                .suggest(Suggestion.Kind.SETTING, "SET LOCAL max_parallel_workers_per_gather = 4;")
                .suggest(
                        Suggestion.Kind.LOOKUP,
                        "SELECT oid::regprocedure FROM pg_proc WHERE proparallel = 'u' AND"
                                + " pronamespace::regnamespace::text NOT IN ('pg_catalog', 'information_schema');")
                .advice());
    }
}
