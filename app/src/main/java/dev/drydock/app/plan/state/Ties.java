package dev.drydock.app.plan.state;

import dev.drydock.core.plan.Plan;
import dev.drydock.core.plan.node.NodeLinks;
import dev.drydock.core.plan.node.PlanNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Nodes that use each other without being parent and input: scans of a common table expression and the nodes
/// that make its rows, expressions and the init plans whose value they need.
public final class Ties {
    private final List<Tie> across;
    private final Map<Integer, List<Tie>> uses = new HashMap<>();
    private final Map<Integer, List<Tie>> usedBy = new HashMap<>();

    /// How one uses the other.
    public enum Kind {
        /// Reads its rows.
        READS,
        /// Ran it, for its value.
        RAN,
        /// Names its value.
        NAMES
    }

    /// @param user id of the node that needs the other
    /// @param used id of the other
    public record Tie(int user, int used, Kind kind) {}

    private Ties(List<Tie> all, Plan plan) {
        across = all.stream()
                .filter(tie -> plan.node(tie.used).parent() != tie.user)
                .toList();
        all.forEach(tie -> {
            uses.computeIfAbsent(tie.user, id -> new ArrayList<>()).add(tie);
            usedBy.computeIfAbsent(tie.used, id -> new ArrayList<>()).add(tie);
        });
    }

    static Ties of(Plan plan) {
        List<Tie> all = new ArrayList<>();
        for (PlanNode node : plan.nodes()) {
            NodeLinks links = node.links();
            Set<Integer> met = new LinkedHashSet<>();
            add(all, met, node, links.reads(), Kind.READS);
            add(all, met, node, links.evaluates(), Kind.RAN);
            add(all, met, node, links.mentions(), Kind.NAMES);
        }
        return new Ties(all, plan);
    }

    private static void add(List<Tie> all, Set<Integer> met, PlanNode user, List<Integer> used, Kind kind) {
        for (int id : used) {
            if (met.add(id)) {
                all.add(new Tie(user.id(), id, kind));
            }
        }
    }

    /// Those that the lines of the tree do not show already.
    public List<Tie> across() {
        return across;
    }

    /// What a node uses.
    public List<Tie> uses(int id) {
        return uses.getOrDefault(id, List.of());
    }

    /// Who uses a node.
    public List<Tie> usedBy(int id) {
        return usedBy.getOrDefault(id, List.of());
    }
}
