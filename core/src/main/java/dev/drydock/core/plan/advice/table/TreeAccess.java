package dev.drydock.core.plan.advice.table;

import dev.drydock.core.plan.advice.tip.PlanView;
import dev.drydock.core.plan.advice.tip.Told;
import dev.drydock.core.plan.node.Estimate;
import dev.drydock.core.plan.node.PlanNode;
import java.util.List;
import java.util.Optional;

/// Accesses in a plan that is a tree of steps in words: `Table scan on t`, with `Filter: (...)` above it.
final class TreeAccess {
    private TreeAccess() {}

    static boolean isTree(PlanView plan) {
        return !plan.plan().root().operator().type().equals("query_block");
    }

    static List<Access> all(PlanView plan) {
        return plan.plan().nodes().stream()
                .filter(node -> way(node) != Way.OTHER && !node.neverRan())
                .map(node -> access(plan, node))
                .toList();
    }

    private static Access access(PlanView plan, PlanNode node) {
        Optional<PlanNode> filter =
                plan.parent(node).filter(parent -> parent.operator().type().equals("Filter"));
        double rows = rows(plan, node);
        double kept = filter.map(above -> rows(plan, above)).orElse(rows) / Math.max(1, rows);
        return new Access(
                node,
                way(node),
                rows,
                Math.clamp(kept, 0, 1),
                filter.map(above -> Told.text(above, "Condition")).orElse(""),
                Told.text(node, "Step").contains("overing index"));
    }

    /// Counted in all executions, else expected of one.
    static double rows(PlanView plan, PlanNode node) {
        return node.actual().isPresent()
                ? plan.rows(node)
                : node.estimate().map(Estimate::rows).orElse(0.0);
    }

    private static Way way(PlanNode node) {
        if (node.operator().relation().isEmpty()) {
            return Way.OTHER;
        }
        return switch (node.operator().type()) {
            case "Table scan" -> Way.WHOLE;
            case "Index scan", "Covering index scan" -> Way.WHOLE_INDEX;
            case "Index lookup", "Index range scan", "Covering index lookup", "Covering index range scan" -> Way.SEARCH;
            default -> Way.OTHER;
        };
    }
}
