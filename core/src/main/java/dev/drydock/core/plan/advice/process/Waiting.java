package dev.drydock.core.plan.advice.process;

import dev.drydock.core.plan.advice.predicate.Expression;
import dev.drydock.core.plan.advice.predicate.ExpressionReader;
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

/// Tip 42: time passes without rows or pages to show for it: a lock, or a slow device.
final class Waiting implements TipRule {
    static final double MILLIS = 100;
    static final double BLOCKS = 100;
    static final double ROWS = 1000;

    @Override
    public TipId id() {
        return TipId.WAITING;
    }

    @Override
    public void look(PlanView plan, Consumer<Advice> found) {
        double elsewhere = Told.inside(plan.plan().jit(), "Timing", "Total")
                + plan.plan().triggers().stream()
                        .mapToDouble(trigger -> trigger.ms().orElse(0))
                        .sum();
        for (PlanNode node : plan.ofType(
                "LockRows", "ModifyTable", "Seq Scan", "Index Scan", "Index Only Scan", "Bitmap Heap Scan")) {
            if (plan.selfMs(node) - elsewhere >= MILLIS) {
                look(plan, node).ifPresent(found);
            }
        }
    }

    private Optional<Advice> look(PlanView plan, PlanNode node) {
        double blocks = Told.blocks(plan, node);
        double rows = plan.rows(node) + Told.filtered(node);
        boolean calls = Told.text(node, "Filter").contains("(")
                && ExpressionReader.read(Told.text(node, "Filter")).has(Expression.Call.class::isInstance);
        if (blocks >= BLOCKS || rows >= ROWS || calls) {
            return Optional.empty();
        }
        return Optional.of(AdviceDraft.on(id(), node)
                .fact(Fact.MILLIS, plan.selfMs(node))
                .fact(Fact.BLOCKS, blocks)
                .fact(Fact.ROWS_FOUND, rows)
                .saves(plan.share(node) * 0.9)
                .sure(Confidence.POSSIBLE)
                .suggest(
                        Suggestion.Kind.LOOKUP,
                        "SELECT pid, wait_event_type, wait_event, pg_blocking_pids(pid), query FROM pg_stat_activity"
                                + " WHERE state = 'active';")
                .advice());
    }
}
