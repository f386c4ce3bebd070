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
import dev.drydock.core.plan.node.PlanNode;
import java.util.Optional;
import java.util.function.Consumer;

/// Tip 11: a hash table of groups went to disk.
final class GroupsOnDisk implements TipRule {
    @Override
    public TipId id() {
        return TipId.GROUPS_ON_DISK;
    }

    @Override
    public void look(PlanView plan, Consumer<Advice> found) {
        for (PlanNode node : plan.ofType("Aggregate")) {
            look(plan, node).ifPresent(found);
        }
    }

    private Optional<Advice> look(PlanView plan, PlanNode node) {
        double disk = Told.number(node, "Disk Usage") * 1024;
        if (disk <= 0) {
            return Optional.empty();
        }
        double batches = Told.number(node, "HashAgg Batches");
        return Optional.of(AdviceDraft.on(id(), node)
                .words(Fact.COLUMNS, String.join(", ", Told.items(node, "Group Key")))
                .fact(Fact.DISK, disk)
                .fact(Fact.BATCHES, batches)
                .saves(plan.share(node) * 0.4)
                .sure(Confidence.SHOWN)
                .suggest(Suggestion.memory(disk * 2 + Told.number(node, "Peak Memory Usage") * 1024))
                .advice());
    }
}
