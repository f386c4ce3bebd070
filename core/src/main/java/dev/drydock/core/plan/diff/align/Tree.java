package dev.drydock.core.plan.diff.align;

import dev.drydock.core.plan.Plan;
import dev.drydock.core.plan.node.ChildKind;
import dev.drydock.core.plan.node.PlanNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.TreeSet;

/// A plan as arrays by id (0 stands for none), with what the alignment asks of each node. Nothing recurses: a
/// parent's id is less than its children's.
public final class Tree {
    final Plan plan;
    final int size;
    final NodeShape[] shape;
    /// Of kind, names and keys.
    final int[] self;
    final int[] firstChild;
    final int[] nextSibling;
    /// The last id below a node, or its own.
    final int[] last;
    /// Inputs that hand rows on; queries inside expressions do not.
    final int[] inputs;
    /// Reads indexes for the node above it that names their table.
    final boolean[] indexPart;

    private final boolean[] collects;

    /// @param schemas whether tables of the same name in other schemas are others
    Tree(Plan plan, boolean schemas) {
        this.plan = plan;
        size = plan.nodes().size();
        shape = new NodeShape[size + 1];
        self = new int[size + 1];
        firstChild = new int[size + 1];
        nextSibling = new int[size + 1];
        last = new int[size + 1];
        inputs = new int[size + 1];
        indexPart = new boolean[size + 1];
        collects = new boolean[size + 1];
        for (int id = size; id > 0; id--) {
            PlanNode node = plan.node(id);
            NodeShape told = NodeShape.of(node);
            shape[id] = schemas ? told : told.withoutSchema();
            self[id] = shape[id].hashCode();
            last[id] = Math.max(last[id], id);
            int parent = node.parent();
            nextSibling[id] = firstChild[parent];
            firstChild[parent] = id;
            last[parent] = Math.max(last[parent], last[id]);
            inputs[parent] += aside(id) ? 0 : 1;
            collects[parent] |= node.kind() == ChildKind.MEMBER;
            indexPart[id] = readsForAbove(id);
        }
    }

    /// Children are done when a node is.
    private boolean readsForAbove(int id) {
        if (shape[id].relation().isPresent() || shape[id].alias().isPresent()) {
            return false;
        }
        boolean all = shape[id].index().isPresent() || inputs[id] > 1;
        for (int child = firstChild[id]; child != 0; child = nextSibling[child]) {
            all &= indexPart[child];
        }
        return all;
    }

    public int size() {
        return size;
    }

    public NodeShape shape(int id) {
        return shape[id];
    }

    /// Whether a node reads indexes for the node above it that names their table.
    public boolean isIndexPart(int id) {
        return indexPart[id];
    }

    /// That a node reads, by itself or through what reads indexes for it; in the order of their names.
    public List<String> indexes(int id) {
        TreeSet<String> indexes = new TreeSet<>();
        Deque<Integer> rest = new ArrayDeque<>(List.of(id));
        while (!rest.isEmpty()) {
            int at = rest.pop();
            shape[at].index().ifPresent(indexes::add);
            for (int child = firstChild[at]; child != 0; child = nextSibling[child]) {
                if (indexPart[child]) {
                    rest.push(child);
                }
            }
        }
        return List.copyOf(indexes);
    }

    public int parent(int id) {
        return plan.node(id).parent();
    }

    /// Whether its rows do not come to its parent as an input.
    boolean aside(int id) {
        return switch (plan.node(id).kind()) {
            case ROOT, SUBPLAN, INITPLAN, CTE -> true;
            case OUTER, INNER, SUBQUERY, MEMBER -> false;
        };
    }

    boolean joins(int id) {
        return inputs[id] > 1 && !collects[id] && !indexPart[id];
    }

    boolean branches(int id) {
        return inputs[id] > 1;
    }

    /// @return `child`, or the next of its siblings that is an input; 0 for none
    int nextInput(int child) {
        int next = child;
        while (next != 0 && aside(next)) {
            next = nextSibling[next];
        }
        return next;
    }
}
