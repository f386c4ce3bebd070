package dev.drydock.core.dialect.postgres.plan;

import dev.drydock.core.dialect.postgres.plan.PlanAssembly.Numbered;
import dev.drydock.core.plan.node.PlanValue;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Whether the end of a plan is missing, seen from what cannot be complete.
final class Cuts {
    private static final Set<String> JOINS = Set.of("Nested Loop", "Hash Join", "Merge Join", "Recursive Union");
    private static final Set<String> ONE_INPUT = Set.of(
            "Sort",
            "Incremental Sort",
            "Hash",
            "Limit",
            "Aggregate",
            "Gather",
            "Gather Merge",
            "Materialize",
            "Memoize",
            "Unique",
            "WindowAgg",
            "LockRows",
            "Group",
            "Subquery Scan",
            "Bitmap Heap Scan",
            "BitmapAnd",
            "BitmapOr",
            "ProjectSet");

    private Cuts() {}

    static boolean isCut(List<Numbered> nodes, Map<String, PlanValue> statement) {
        int[] inputs = new int[nodes.size() + 1];
        for (Numbered node : nodes) {
            boolean input = switch (node.kind()) {
                case OUTER, INNER, SUBQUERY, MEMBER -> true;
                case ROOT, SUBPLAN, INITPLAN, CTE -> false;
            };
            inputs[node.parent()] += input ? 1 : 0;
        }
        boolean ran = nodes.getFirst().raw().has(Names.LOOPS);
        if (ran && statement.containsKey("Planning Time") && !statement.containsKey("Execution Time")) {
            return true;
        }
        return nodes.stream().anyMatch(node -> lacksInput(node, inputs[node.id()]));
    }

    private static boolean lacksInput(Numbered node, int inputs) {
        String type = node.raw().text(Names.TYPE);
        return JOINS.contains(type) ? inputs < 2 : ONE_INPUT.contains(type) && inputs < 1;
    }
}
