package dev.drydock.core.plan.advice.tree;

import dev.drydock.core.plan.Plan;
import dev.drydock.core.plan.PlanLimits;
import dev.drydock.core.plan.node.ChildKind;
import dev.drydock.core.plan.node.PlanNode;
import dev.drydock.core.plan.node.Trait;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Looking around takes constant time, as plans have up to [PlanLimits#NODES] steps and are [PlanLimits#DEPTH]
/// deep. One thread at a time.
public final class PlanTree {
    private final Plan plan;
    private final List<List<PlanNode>> children = new ArrayList<>();
    /// Per set of types and node, the nearest step of those types above it; 0 for none.
    private final Map<Set<String>, int[]> above = new HashMap<>();
    private final int[] last;
    /// Per node, the limit that may stop it; 0 for none.
    private final int[] limit;

    public PlanTree(Plan plan) {
        this.plan = plan;
        int size = plan.nodes().size() + 1;
        for (int i = 0; i < size; i++) {
            children.add(new ArrayList<>());
        }
        plan.nodes().forEach(node -> children.get(node.parent()).add(node));
        last = new int[size];
        for (PlanNode node : plan.nodes().reversed()) {
            last[node.id()] = Math.max(last[node.id()], node.id());
            last[node.parent()] = Math.max(last[node.parent()], last[node.id()]);
        }
        limit = new int[size];
        for (PlanNode node : plan.nodes()) {
            if (node.parent() > 0 && node.kind().runsInParent()) {
                PlanNode parent = plan.node(node.parent());
                limit[node.id()] = parent.has(Trait.STOPS_INPUT)
                        ? parent.id()
                        : parent.has(Trait.DRAINS_INPUT) ? 0 : limit[parent.id()];
            }
        }
    }

    public List<PlanNode> children(PlanNode node) {
        return children.get(node.id());
    }

    public Optional<PlanNode> parent(PlanNode node) {
        return step(node.parent());
    }

    /// Queries that run inside expressions of a step, where they ran.
    public List<PlanNode> subplans() {
        return plan.nodes().stream()
                .filter(node -> node.kind() == ChildKind.SUBPLAN && !node.neverRan())
                .toList();
    }

    /// Whether a step is another, or stands below it.
    public boolean isWithin(PlanNode node, PlanNode top) {
        return node.id() >= top.id() && node.id() <= last[top.id()];
    }

    /// The nearest step of those types above another.
    public Optional<PlanNode> ancestor(PlanNode node, Set<String> types) {
        return step(above.computeIfAbsent(types, this::nearest)[node.id()]);
    }

    /// Parents come before their children, so one pass does.
    private int[] nearest(Set<String> types) {
        int[] nearest = new int[plan.nodes().size() + 1];
        for (PlanNode node : plan.nodes()) {
            int parent = node.parent();
            if (parent > 0) {
                boolean isOne = types.contains(plan.node(parent).operator().type());
                nearest[node.id()] = isOne ? parent : nearest[parent];
            }
        }
        return nearest;
    }

    /// The limit above that may stop a step before its end: nothing between reads all there is.
    public Optional<PlanNode> limit(PlanNode node) {
        return step(limit[node.id()]);
    }

    private Optional<PlanNode> step(int id) {
        return id == 0 ? Optional.empty() : Optional.of(plan.node(id));
    }
}
