package dev.drydock.core.plan.diff.align;

/// Where a node stands, as far as a reader cares: in which group of joins, in which union, in which query
/// inside an expression. Nodes with one input are no place of their own.
final class Regions {
    private final Tree tree;
    /// The highest join of the joins that a join hangs together with; a branching node that is none itself.
    private final int[] region;
    /// The region in which a node stands, or 0 below no branching node.
    private final int[] place;

    Regions(Tree tree) {
        this.tree = tree;
        region = new int[tree.size + 1];
        place = new int[tree.size + 1];
        for (int id = 1; id <= tree.size; id++) {
            int parent = tree.parent(id);
            if (!tree.aside(id)) {
                place[id] = tree.branches(parent) ? region[parent] : place[parent];
            }
            boolean joined = tree.joins(id) && place[id] != 0 && tree.joins(place[id]);
            region[id] = joined ? place[id] : id;
        }
    }

    /// @return 0 where it stands below no branching node
    int place(int id) {
        return place[id];
    }

    int region(int join) {
        return region[join];
    }

    Tree tree() {
        return tree;
    }
}
