package dev.drydock.core.dialect.postgres.plan;

import dev.drydock.core.dialect.postgres.plan.PlanAssembly.Numbered;
import dev.drydock.core.plan.node.ChildKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Common table expressions by name, seen from where a scan stands: those of the nearest node above it. Queries
/// of several levels may hang theirs on one node, the outer ones first: what is no table itself belongs to the
/// innermost level; a table sees those before it (`with x as (select * from x)` reads an outer `x`).
final class Tables {
    private final Map<Integer, Map<String, List<Integer>>> byOwner = new HashMap<>();
    /// The nearest node, itself or above, that has tables; 0 for none.
    private final int[] scope;
    /// The same, without the node itself.
    private final int[] outer;
    private final int[] parents;
    private final boolean[] isTable;

    Tables(List<Numbered> nodes) {
        for (Numbered node : nodes) {
            if (node.kind() == ChildKind.CTE) {
                byOwner.computeIfAbsent(node.parent(), _ -> new HashMap<>())
                        .computeIfAbsent(node.raw().text(Names.SUBPLAN).substring(4), _ -> new ArrayList<>())
                        .add(node.id());
            }
        }
        int size = nodes.size() + 1;
        scope = new int[size];
        outer = new int[size];
        parents = new int[size];
        isTable = new boolean[size];
        for (Numbered node : nodes) {
            int above = scope[node.parent()];
            scope[node.id()] = byOwner.containsKey(node.id()) ? node.id() : above;
            outer[node.id()] = above;
            parents[node.id()] = node.parent();
            isTable[node.id()] = node.kind() == ChildKind.CTE;
        }
    }

    /// @return none or one
    List<Integer> readBy(Numbered node) {
        if (byOwner.isEmpty() || !node.raw().text(Names.TYPE).equals("CTE Scan")) {
            return List.of();
        }
        String name = node.raw().text("CTE Name");
        for (int owner = scope[node.id()]; owner != 0; owner = outer[owner]) {
            List<Integer> tables = byOwner.getOrDefault(owner, Map.of()).getOrDefault(name, List.of());
            int found = seen(tables, table(node, owner));
            if (found != 0) {
                return List.of(found);
            }
        }
        return List.of();
    }

    /// The last one before a table.
    ///
    /// @return 0 for none
    private static int seen(List<Integer> tables, int before) {
        for (int table : tables.reversed()) {
            if (table < before) {
                return table;
            }
        }
        return 0;
    }

    /// The table of the owner that a node is part of; beyond all of them when it is part of none.
    private int table(Numbered node, int owner) {
        int at = node.id();
        while (parents[at] != owner && at != owner) {
            at = parents[at];
        }
        return at != owner && isTable[at] ? at : Integer.MAX_VALUE;
    }
}
