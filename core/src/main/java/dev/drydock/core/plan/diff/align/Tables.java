package dev.drydock.core.plan.diff.align;

import java.util.ArrayList;
import java.util.List;

/// Which of the tables that both plans read come through each node, as a hash of the set. What has moved
/// elsewhere counts where it stands, not above.
final class Tables {
    private static final long MIX = 0x9E3779B97F4A7C15L;

    final Tree tree;
    /// 0: none of them.
    final long[] set;
    /// Inputs through which any of them come.
    final int[] fed;
    /// Whether anything below it, or it, has a name at all.
    final boolean[] named;

    private final boolean[] apart;

    /// @param key per node the same number as its pair has, 0 for a node without one
    /// @param apart nodes that have moved
    Tables(Tree tree, int[] key, boolean[] apart) {
        this.tree = tree;
        this.apart = apart;
        set = new long[tree.size + 1];
        fed = new int[tree.size + 1];
        named = new boolean[tree.size + 1];
        for (int id = tree.size; id > 0; id--) {
            set[id] += key[id] == 0 ? 0 : mixed(key[id]);
            named[id] |= tree.shape[id].named();
            int parent = tree.parent(id);
            if (!tree.aside(id)) {
                named[parent] |= named[id];
                if (!apart[id]) {
                    set[parent] += set[id];
                    fed[parent] += set[id] == 0 ? 0 : 1;
                }
            }
        }
    }

    private static long mixed(long key) {
        long mixed = (key + 1) * MIX;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        return mixed ^ (mixed >>> 27);
    }

    /// Whether two or more of its inputs bring tables: what it does with them is more than letting them
    /// through.
    boolean merges(int id) {
        return fed[id] > 1;
    }

    /// The sets of its inputs in their order.
    List<Long> order(int id) {
        List<Long> order = new ArrayList<>();
        for (int child = tree.firstChild[id]; child != 0; child = tree.nextSibling[child]) {
            if (!tree.aside(child) && !apart[child] && set[child] != 0) {
                order.add(set[child]);
            }
        }
        return order;
    }
}
