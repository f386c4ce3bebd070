package dev.drydock.core.plan.diff;

import dev.drydock.core.plan.diff.align.Aligned;
import dev.drydock.core.plan.diff.align.Alignment;
import dev.drydock.core.plan.measure.MeasuredPlan;
import dev.drydock.core.plan.measure.NodeTime;
import java.util.List;

/// Two plans of one statement beside each other.
///
/// @param rows both plans from top to bottom, pairs in one row as far as their order allows
/// @param changes what matters most first
public record PlanDiff(MeasuredPlan before, MeasuredPlan after, List<Row> rows, List<Change> changes) {
    public PlanDiff {
        rows = List.copyOf(rows);
        changes = List.copyOf(changes);
    }

    /// A node of either plan, or of both.
    ///
    /// @param before 0: the plan before has none here
    /// @param after 0: the plan after has none here
    /// @param pairBefore what `after` was, wherever it stood; 0 for what is new
    /// @param pairAfter what `before` became, wherever it stands; 0 for what is gone
    public record Row(int before, int after, int pairBefore, int pairAfter) {}

    /// Pure, any thread. Linear in the number of nodes but for chains of thousands of operators, whose work is
    /// bounded; nothing recurses.
    public static PlanDiff of(MeasuredPlan before, MeasuredPlan after) {
        Aligned aligned = Alignment.of(before.plan(), after.plan());
        return new PlanDiff(before, after, Rows.of(aligned.matching()), Changes.of(aligned, before, after));
    }

    public boolean none() {
        return changes.isEmpty();
    }

    /// How long the server says that a statement took, 0 when it does not say.
    public static double wallMs(MeasuredPlan plan) {
        return plan.plan()
                .executionMs()
                .orElseGet(() ->
                        plan.nodes().getFirst().time().map(NodeTime::wallMs).orElse(0.0));
    }
}
