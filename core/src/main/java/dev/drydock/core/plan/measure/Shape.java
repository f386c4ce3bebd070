package dev.drydock.core.plan.measure;

import dev.drydock.core.plan.Plan;
import dev.drydock.core.plan.node.ChildKind;
import dev.drydock.core.plan.node.PlanNode;
import dev.drydock.core.plan.node.Trait;
import java.util.List;

/// The tree of a plan as arrays by id, so that nothing here recurses.
final class Shape {
    private final List<PlanNode> nodes;
    private final int[] firstChild;
    private final int[] nextSibling;
    private final int[] last;
    /// The gathering node whose processes run a node, 0 for none.
    private final int[] gather;
    /// How many gathering nodes there are up to a node.
    private final int[] gathers;
    /// The nearest node, itself or above, that runs inside others than its parent; 0 for none.
    private final int[] detached;

    Shape(Plan plan) {
        nodes = plan.nodes();
        int size = nodes.size() + 1;
        firstChild = new int[size];
        nextSibling = new int[size];
        last = new int[size];
        gather = new int[size];
        detached = new int[size];
        gathers = new int[size];
        int[] lastChild = new int[size];
        for (PlanNode node : nodes) {
            int parent = node.parent();
            gathers[node.id()] = gathers[node.id() - 1] + (node.has(Trait.GATHERS) ? 1 : 0);
            if (lastChild[parent] == 0) {
                firstChild[parent] = node.id();
            } else {
                nextSibling[lastChild[parent]] = node.id();
            }
            lastChild[parent] = node.id();
            if (parent > 0) {
                boolean alone = node.kind() == ChildKind.INITPLAN || node.kind() == ChildKind.CTE;
                detached[node.id()] = alone ? node.id() : detached[parent];
                boolean gathered = node(parent).has(Trait.GATHERS) && node.kind() == ChildKind.OUTER;
                gather[node.id()] = gathered ? parent : gather[parent];
            }
        }
        for (int id = nodes.size(); id > 0; id--) {
            last[id] = Math.max(last[id], id);
            int parent = node(id).parent();
            last[parent] = Math.max(last[parent], last[id]);
        }
    }

    int size() {
        return nodes.size();
    }

    PlanNode node(int id) {
        return nodes.get(id - 1);
    }

    /// @return 0 for none
    int firstChild(int id) {
        return firstChild[id];
    }

    /// @return 0 for none
    int nextSibling(int id) {
        return nextSibling[id];
    }

    int gather(int id) {
        return gather[id];
    }

    /// Whether a node, or one below it, gathers.
    boolean gathersWithin(int id) {
        return gathers[last[id]] > gathers[id - 1];
    }

    int detached(int id) {
        return detached[id];
    }

    /// Whether a node is another, or stands below it.
    boolean isWithin(int id, int top) {
        return id >= top && id <= last[top];
    }

    int last(int id) {
        return last[id];
    }

    double loops(int id) {
        return node(id).actual().map(actual -> actual.loops()).orElse(0.0);
    }

    /// Places in the order in which nodes give their first row: inputs before what reads them, and a second
    /// input that is read as a whole before the first.
    int[] executionOrder() {
        int[] order = new int[size() + 1];
        int[] stack = new int[size() + 1];
        boolean[] entered = new boolean[size() + 1];
        int top = 0;
        int place = 0;
        stack[top++] = 1;
        while (top > 0) {
            int id = stack[top - 1];
            if (entered[id]) {
                top--;
                order[id] = place++;
                continue;
            }
            entered[id] = true;
            top = pushChildren(id, stack, top);
        }
        return order;
    }

    private int pushChildren(int id, int[] stack, int from) {
        int top = from;
        for (int child = firstChild[id]; child != 0; child = nextSibling[child]) {
            stack[top++] = child;
        }
        boolean drained = top - from >= 2 && node(stack[top - 1]).has(Trait.DRAINS_INPUT);
        if (!drained) {
            for (int low = from, high = top - 1; low < high; low++, high--) {
                int child = stack[low];
                stack[low] = stack[high];
                stack[high] = child;
            }
        }
        return top;
    }
}
