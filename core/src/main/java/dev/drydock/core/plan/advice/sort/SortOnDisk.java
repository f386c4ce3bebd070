package dev.drydock.core.plan.advice.sort;

import dev.drydock.core.plan.advice.predicate.IndexDraft;
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

/// Tip 9: a sort went to disk.
final class SortOnDisk implements TipRule {
    /// Rows in memory take more room than on disk.
    static final double MEMORY_PER_DISK = 3;

    @Override
    public TipId id() {
        return TipId.SORT_ON_DISK;
    }

    @Override
    public void look(PlanView plan, Consumer<Advice> found) {
        for (PlanNode node : plan.ofType("Sort", "Incremental Sort")) {
            look(plan, node).ifPresent(found);
        }
    }

    private Optional<Advice> look(PlanView plan, PlanNode node) {
        if (!Told.text(node, "Sort Space Type").equals("Disk")) {
            return Optional.empty();
        }
        double disk = Told.number(node, "Sort Space Used") * 1024;
        return Optional.of(AdviceDraft.on(id(), node)
                .words(Fact.COLUMNS, String.join(", ", Told.items(node, "Sort Key")))
                .fact(Fact.DISK, disk)
                .fact(Fact.ROWS_FOUND, plan.rows(node))
                .saves(plan.share(node) * 0.5)
                .sure(Confidence.SHOWN)
                .suggest(Suggestion.memory(disk * MEMORY_PER_DISK))
                .suggest(index(plan, node))
                .advice());
    }

    /// That gives the order, where one table alone is sorted and nothing was searched in it.
    private static Optional<Suggestion> index(PlanView plan, PlanNode node) {
        return plan.children(node).stream()
                .filter(child -> child.operator().type().equals("Seq Scan")
                        && !child.properties().containsKey("Filter"))
                .findFirst()
                .flatMap(scan -> new IndexDraft(plan.syntax(), scan)
                        .order(Told.items(node, "Sort Key"))
                        .suggestion());
    }
}
