package dev.drydock.core.plan.advice.scan;

import dev.drydock.core.plan.advice.tip.PlanView;
import dev.drydock.core.plan.advice.tip.Told;
import dev.drydock.core.plan.node.ChildKind;
import dev.drydock.core.plan.node.PlanNode;
import java.util.List;
import java.util.Optional;

/// What rules about reading tables share.
final class Scans {
    static final String SEQUENTIAL = "Seq Scan";
    static final String INDEX = "Index Scan";
    static final String INDEX_ONLY = "Index Only Scan";
    static final String BITMAP = "Bitmap Heap Scan";
    static final String FILTER = "Filter";

    private Scans() {}

    static List<PlanNode> withFilter(PlanView plan, String... types) {
        return plan.ofType(types).stream()
                .filter(node -> node.properties().containsKey(FILTER))
                .toList();
    }

    static boolean isBitmap(PlanNode node) {
        return node.operator().type().equals(BITMAP);
    }

    /// Rows that were looked at.
    static double scanned(PlanView plan, PlanNode node) {
        return plan.rows(node) + Told.filtered(node) + Told.removed(node, "Rows Removed by Index Recheck");
    }

    /// Whether it runs again and again for the rows of another input.
    static boolean isRepeated(PlanView plan, PlanNode node) {
        Optional<PlanNode> loop = plan.ancestor(node, "Nested Loop");
        Optional<PlanNode> gather = plan.ancestor(node, "Gather", "Gather Merge");
        boolean inner = loop.isPresent()
                && plan.children(loop.get()).stream()
                        .anyMatch(child -> child.kind() == ChildKind.INNER && child.id() <= node.id());
        double processes = gather.map(_ -> 16.0).orElse(1.0);
        return inner && plan.loops(node) > processes;
    }
}
