package dev.drydock.app.plan.state;

import dev.drydock.core.plan.Plan;
import dev.drydock.core.plan.node.ChildKind;
import dev.drydock.core.plan.node.PlanNode;
import dev.drydock.core.plan.node.Trait;
import java.util.ArrayList;
import java.util.BitSet;
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
    private final int[] lastChild;
    private final int[] children;
    private final BitSet parallel = new BitSet();
    private final int deepest;

    private Outline(Plan plan) {
        size = plan.nodes().size();
        parent = new int[size + 1];
        depth = new int[size + 1];
        end = new int[size + 1];
        firstChild = new int[size + 1];
        nextSibling = new int[size + 1];
        lastChild = new int[size + 1];
        children = new int[size + 1];
        int most = 0;
        for (PlanNode node : plan.nodes()) {
            int id = node.id();
            parent[id] = node.parent();
            depth[id] = node.parent() == 0 ? 0 : depth[node.parent()] + 1;
            end[id] = id;
            most = Math.max(most, depth[id]);
            parallel.set(id, id > 1 && inSeveralProcesses(plan, node));
        }
        deepest = most;
        for (int id = size; id > 1; id--) {
            end[parent[id]] = Math.max(end[parent[id]], end[id]);
            nextSibling[id] = firstChild[parent[id]];
            firstChild[parent[id]] = id;
            lastChild[parent[id]] = Math.max(lastChild[parent[id]], id);
            children[parent[id]]++;
        }
    }

    private boolean inSeveralProcesses(Plan plan, PlanNode node) {
        PlanNode above = plan.node(node.parent());
        boolean gathered = above.has(Trait.GATHERS) && node.kind() == ChildKind.OUTER;
        return gathered || (node.kind().runsInParent() && parallel.get(node.parent()));
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

    /// 0 for a leaf.
    public int lastChild(int id) {
        return lastChild[id];
    }

    /// How many inputs it has.
    public int children(int id) {
        return children[id];
    }

    /// Whether several processes ran it beside each other, or were to.
    public boolean isParallel(int id) {
        return parallel.get(id);
    }

    public boolean hasParallel() {
        return !parallel.isEmpty();
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
