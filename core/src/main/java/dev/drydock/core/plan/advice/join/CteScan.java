package dev.drydock.core.plan.advice.join;

import dev.drydock.core.plan.advice.tip.Advice;
import dev.drydock.core.plan.advice.tip.AdviceDraft;
import dev.drydock.core.plan.advice.tip.Fact;
import dev.drydock.core.plan.advice.tip.PlanView;
import dev.drydock.core.plan.advice.tip.TipId;
import dev.drydock.core.plan.advice.tip.TipRule;
import dev.drydock.core.plan.advice.tip.Told;
import dev.drydock.core.plan.node.PlanNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Tip 23: a common table expression is put aside whole, then searched without an index, or read once, for
/// which putting aside was in vain; a filter that throws most of it away would have spared making it.
final class CteScan implements TipRule {
    static final double LOOPS = 10;
    static final double ROWS = 10_000;
    static final double REMOVED = 0.9;
    /// What recurses or writes is put aside in any case.
    private static final Set<String> OWN_STEP = Set.of("Recursive Union", "ModifyTable");

    @Override
    public TipId id() {
        return TipId.CTE_SCAN;
    }

    @Override
    public void look(PlanView plan, Consumer<Advice> found) {
        List<PlanNode> scans = plan.ofType("CTE Scan");
        Map<List<Integer>, Long> readers = scans.stream()
                .collect(Collectors.groupingBy(scan -> scan.links().reads(), Collectors.counting()));
        for (PlanNode scan : scans) {
            boolean once = readers.getOrDefault(scan.links().reads(), 0L) == 1;
            look(plan, scan, once).ifPresent(found);
        }
    }

    private Optional<Advice> look(PlanView plan, PlanNode node, boolean once) {
        double rows = plan.rows(node) + Told.filtered(node);
        boolean repeated = plan.loops(node) > LOOPS && rows > ROWS;
        List<PlanNode> read = node.links().reads().stream()
                .map(id -> plan.plan().node(id))
                .filter(made -> !OWN_STEP.contains(made.operator().type()))
                .toList();
        boolean aside = once && rows >= ROWS && !read.isEmpty();
        if (!repeated && !aside) {
            return Optional.empty();
        }
        double made = Told.filtered(node) >= REMOVED * rows
                ? read.stream().mapToDouble(plan::wholeShare).sum()
                : 0;
        return Optional.of(AdviceDraft.on(id(), node)
                .words(Fact.NAME, Told.text(node, "CTE Name"))
                .words(Fact.CONDITION, Told.text(node, "Filter"))
                .fact(Fact.LOOPS, plan.loops(node))
                .fact(Fact.ROWS_SCANNED, rows)
                .fact(Fact.ROWS_KEPT, plan.rows(node))
                .saves(repeated ? plan.share(node) * 0.9 : (plan.share(node) + made) * 0.5)
                .advice());
    }
}
