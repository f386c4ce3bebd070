package dev.drydock.core.dialect.postgres.plan;

import dev.drydock.core.dialect.postgres.plan.PlanAssembly.Numbered;
import dev.drydock.core.plan.node.ChildKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Common table expressions by name, seen from where a scan stands: the nearest one above it, but none that the
/// scan is itself part of (`with x as (select * from x)` reads an outer `x`).
final class Tables {
    private final Map<Integer, Map<String, Integer>> byOwner = new HashMap<>();
    /// The nearest node, itself or above, that has tables; 0 for none.
    private final int[] scope;
    /// The same, without the node itself.
    private final int[] outer;
    private final int[] last;

    Tables(List<Numbered> nodes) {
        for (Numbered node : nodes) {
            if (node.kind() == ChildKind.CTE) {
                byOwner.computeIfAbsent(node.parent(), _ -> new HashMap<>())
                        .putIfAbsent(node.raw().text(Names.SUBPLAN).substring(4), node.id());
            }
        }
        int size = nodes.size() + 1;
        scope = new int[size];
        outer = new int[size];
        last = new int[size];
        for (Numbered node : nodes) {
            int above = scope[node.parent()];
            scope[node.id()] = byOwner.containsKey(node.id()) ? node.id() : above;
            outer[node.id()] = above;
        }
        for (Numbered node : nodes.reversed()) {
            last[node.id()] = Math.max(last[node.id()], node.id());
            last[node.parent()] = Math.max(last[node.parent()], last[node.id()]);
        }
    }

    /// @return none or one
    List<Integer> readBy(Numbered node) {
        if (byOwner.isEmpty() || !node.raw().text(Names.TYPE).equals("CTE Scan")) {
            return List.of();
        }
        String name = node.raw().text("CTE Name");
        for (int owner = scope[node.id()]; owner != 0; owner = outer[owner]) {
            Integer id = byOwner.getOrDefault(owner, Map.of()).get(name);
            if (id != null && !(node.id() >= id && node.id() <= last[id])) {
                return List.of(id);
            }
        }
        return List.of();
    }
}
