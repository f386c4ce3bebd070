package dev.drydock.app.plan.state;

import dev.drydock.core.plan.Plan;
import dev.drydock.core.plan.node.PlanNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/// The tree of a plan as numbers, so that nothing walks it by recursion: a plan may be as deep as it is large.
/// Nodes are named by their id, from 1, in pre-order.
public final class Outline {
    private final int size;
    private final int[] parent;
    private final int[] depth;
    private final int[] end;
    private final int[] firstChild;
    private final int[] nextSibling;
    private final int deepest;

    private Outline(Plan plan) {
        size = plan.nodes().size();
        parent = new int[size + 1];
        depth = new int[size + 1];
        end = new int[size + 1];
        firstChild = new int[size + 1];
        nextSibling = new int[size + 1];
        int most = 0;
        for (PlanNode node : plan.nodes()) {
            int id = node.id();
            parent[id] = node.parent();
            depth[id] = node.parent() == 0 ? 0 : depth[node.parent()] + 1;
            end[id] = id;
            most = Math.max(most, depth[id]);
        }
        deepest = most;
        for (int id = size; id > 1; id--) {
            end[parent[id]] = Math.max(end[parent[id]], end[id]);
            nextSibling[id] = firstChild[parent[id]];
            firstChild[parent[id]] = id;
        }
    }

    public static Outline of(Plan plan) {
        return new Outline(plan);
    }

    public int size() {
        return size;
    }

    /// 0 for the root.
    public int parent(int id) {
        return parent[id];
    }

    /// 0 for the root.
    public int depth(int id) {
        return depth[id];
    }

    /// Of the deepest node.
    public int deepest() {
        return deepest;
    }

    /// The last node below `id`, or itself.
    public int end(int id) {
        return end[id];
    }

    /// 0 for a leaf.
    public int firstChild(int id) {
        return firstChild[id];
    }

    /// 0 for the last one.
    public int nextSibling(int id) {
        return nextSibling[id];
    }

    public boolean isLeaf(int id) {
        return firstChild[id] == 0;
    }

    /// The nodes in sight, in order, when what is below some is folded away.
    public List<Integer> visible(IntPredicate folded) {
        List<Integer> visible = new ArrayList<>(size);
        for (int id = 1; id <= size; id = folded.test(id) ? end[id] + 1 : id + 1) {
            visible.add(id);
        }
        return visible;
    }

    /// The node `levels` above; the root at most.
    public int above(int id, int levels) {
        int at = id;
        for (int i = 0; i < levels && parent[at] != 0; i++) {
            at = parent[at];
        }
        return at;
    }
}
