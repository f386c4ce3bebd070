package dev.drydock.core.plan.advice.sort;

import dev.drydock.core.plan.advice.predicate.Condition;
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

/// Tip 20: what an index gives is hardly in order: large groups are sorted all the same.
final class FewSortedGroups implements TipRule {
    static final double ROWS_PER_GROUP = 1000;

    @Override
    public TipId id() {
        return TipId.FEW_SORTED_GROUPS;
    }

    @Override
    public void look(PlanView plan, Consumer<Advice> found) {
        for (PlanNode node : plan.ofType("Incremental Sort")) {
            look(plan, node).ifPresent(found);
        }
    }

    private Optional<Advice> look(PlanView plan, PlanNode node) {
        double groups = Told.inside(node.properties(), "Full-sort Groups", "Group Count")
                + Told.inside(node.properties(), "Pre-sorted Groups", "Group Count");
        double rows = plan.rows(node);
        if (groups <= 0 || rows / groups < ROWS_PER_GROUP) {
            return Optional.empty();
        }
        List<String> keys = Told.items(node, "Sort Key");
        return Optional.of(AdviceDraft.on(id(), node)
                .words(Fact.COLUMNS, String.join(", ", keys))
                .fact(Fact.ROWS_PER_GROUP, rows / groups)
                .saves(plan.share(node) * 0.9)
                .suggest(plan.children(node).stream()
                        .filter(child -> child.operator().relation().isPresent())
                        .findFirst()
                        .flatMap(scan -> new IndexDraft(plan.syntax(), scan)
                                .oneValues(Condition.of(Told.text(scan, "Index Cond"), scan))
                                .order(keys)
                                .suggestion()))
                .advice());
    }
}
