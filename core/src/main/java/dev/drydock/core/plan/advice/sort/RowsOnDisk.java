package dev.drydock.core.plan.advice.sort;

import dev.drydock.core.plan.advice.tip.Advice;
import dev.drydock.core.plan.advice.tip.AdviceDraft;
import dev.drydock.core.plan.advice.tip.Confidence;
import dev.drydock.core.plan.advice.tip.Fact;
import dev.drydock.core.plan.advice.tip.PlanView;
import dev.drydock.core.plan.advice.tip.Suggestion;
import dev.drydock.core.plan.advice.tip.TipId;
import dev.drydock.core.plan.advice.tip.TipRule;
import dev.drydock.core.plan.advice.tip.Told;
import dev.drydock.core.plan.node.Buffers.Counter;
import dev.drydock.core.plan.node.Estimate;
import dev.drydock.core.plan.node.PlanNode;
import java.util.Optional;
import java.util.function.Consumer;

/// Tip 12: rows put aside to be read again went to disk.
final class RowsOnDisk implements TipRule {

    @Override
    public TipId id() {
        return TipId.ROWS_ON_DISK;
    }

    @Override
    public void look(PlanView plan, Consumer<Advice> found) {
        for (PlanNode node : plan.ofType(
                "Materialize", "CTE Scan", "WindowAgg", "Function Scan", "Table Function Scan", "Recursive Union")) {
            look(plan, node).ifPresent(found);
        }
    }

    private Optional<Advice> look(PlanView plan, PlanNode node) {
        double blocks = plan.measured().measure(node.id()).exclusiveBuffers().get(Counter.TEMP_WRITTEN);
        if (blocks <= 0 && !Told.text(node, "Storage").equals("Disk")) {
            return Optional.empty();
        }
        double disk = Math.max(blocks * PlanView.BLOCK_BYTES, Told.number(node, "Maximum Storage") * 1024);
        return Optional.of(AdviceDraft.on(id(), node)
                .fact(Fact.DISK, disk)
                .fact(Fact.WIDTH, node.estimate().map(Estimate::width).orElse(0.0))
                .saves(plan.share(node) * 0.4)
                .sure(Confidence.SHOWN)
                .suggest(Suggestion.memory(disk * SortOnDisk.MEMORY_PER_DISK))
                .advice());
    }
}
