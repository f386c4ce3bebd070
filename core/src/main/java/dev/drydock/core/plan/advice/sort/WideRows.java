package dev.drydock.core.plan.advice.sort;

import dev.drydock.core.plan.advice.tip.Advice;
import dev.drydock.core.plan.advice.tip.AdviceDraft;
import dev.drydock.core.plan.advice.tip.Confidence;
import dev.drydock.core.plan.advice.tip.Fact;
import dev.drydock.core.plan.advice.tip.PlanView;
import dev.drydock.core.plan.advice.tip.TipId;
import dev.drydock.core.plan.advice.tip.TipRule;
import dev.drydock.core.plan.node.Estimate;
import dev.drydock.core.plan.node.PlanNode;
import java.util.Optional;
import java.util.function.Consumer;

/// Tip 39: wide rows are sorted or hashed with all their columns.
final class WideRows implements TipRule {
    static final double WIDTH = 1024;
    static final double ROWS = 1000;

    @Override
    public TipId id() {
        return TipId.WIDE_ROWS;
    }

    @Override
    public void look(PlanView plan, Consumer<Advice> found) {
        for (PlanNode node : plan.ofType("Sort", "Incremental Sort", "Hash")) {
            look(plan, node).ifPresent(found);
        }
    }

    private Optional<Advice> look(PlanView plan, PlanNode node) {
        double width = node.estimate().map(Estimate::width).orElse(0.0);
        double rows = node.actual().isPresent()
                ? plan.rows(node)
                : node.estimate().map(Estimate::rows).orElse(0.0);
        if (width < WIDTH || rows < ROWS) {
            return Optional.empty();
        }
        return Optional.of(AdviceDraft.on(id(), node)
                .fact(Fact.WIDTH, width)
                .fact(Fact.ROWS_FOUND, rows)
                .saves(plan.share(node) * 0.5)
                .sure(Confidence.POSSIBLE)
                .advice());
    }
}
