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
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Tip 19: an index finds the rows, and all of them are sorted for the few that LIMIT takes.
final class UnderSortedIndex implements TipRule {
    static final double PER_LIMIT = 10;
    static final double ROWS = 1000;

    @Override
    public TipId id() {
        return TipId.UNDER_SORTED_INDEX;
    }

    @Override
    public void look(PlanView plan, Consumer<Advice> found) {
        for (PlanNode node : plan.ofType("Limit")) {
            look(plan, node).ifPresent(found);
        }
    }

    private Optional<Advice> look(PlanView plan, PlanNode node) {
        Optional<PlanNode> sort = plan.children(node).stream()
                .flatMap(child -> child.operator().type().equals("Gather Merge")
                        ? plan.children(child).stream()
                        : Stream.of(child))
                .filter(child -> child.operator().type().equals("Sort"))
                .findFirst();
        Optional<PlanNode> scan = sort.stream()
                .flatMap(sorting -> plan.children(sorting).stream())
                .filter(child -> Set.of("Index Scan", "Index Only Scan", "Bitmap Heap Scan")
                        .contains(child.operator().type()))
                .findFirst();
        if (scan.isEmpty() || plan.rows(scan.get()) < Math.max(ROWS, PER_LIMIT * plan.rows(node))) {
            return Optional.empty();
        }
        List<String> keys = Told.items(sort.get(), "Sort Key");
        String searched = Told.text(scan.get(), "Index Cond") + Told.text(scan.get(), "Recheck Cond");
        return Optional.of(AdviceDraft.on(id(), scan.get())
                .and(sort.get())
                .words(Fact.COLUMNS, String.join(", ", keys))
                .fact(Fact.ROWS_FOUND, plan.rows(scan.get()))
                .fact(Fact.ROWS_KEPT, plan.rows(node))
                .saves(plan.wholeShare(sort.get()) * 0.9)
                .suggest(new IndexDraft(plan.syntax(), scan.get())
                        .oneValues(Condition.of(searched, scan.get()))
                        .order(keys)
                        .suggestion())
                .advice());
    }
}
