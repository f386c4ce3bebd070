package dev.drydock.core.plan.diff.align;

import dev.drydock.core.plan.Plan;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Aligns two trees. Tables that both read are paired by their names; nodes through which the same tables come
/// are chains, paired from end to end; joins of another order, and what has no tables, by their place. Linear
/// but for long chains, whose work is bounded.
public final class Alignment {
    /// Each round sets apart what has moved, so that its old and new place do not blur the rest.
    private static final int ROUNDS = 4;

    private final Matching matching;
    private final int[] anchors;
    private final Regions before;
    private final Regions after;

    private Alignment(Tree before, Tree after) {
        this.matching = new Matching(before, after);
        this.anchors = Anchors.of(before, after);
        this.before = new Regions(before);
        this.after = new Regions(after);
    }

    /// Pure, any thread.
    public static Aligned of(Plan one, Plan other) {
        boolean schemas = tellsSchemas(one) && tellsSchemas(other);
        Tree before = new Tree(one, schemas);
        Tree after = new Tree(other, schemas);
        boolean swap = Precedence.of(before, after) > 0;
        Aligned aligned = swap ? new Alignment(after, before).run() : new Alignment(before, after).run();
        return swap ? aligned.flipped() : aligned;
    }

    private static boolean tellsSchemas(Plan plan) {
        return plan.nodes().stream().anyMatch(node -> node.operator().schema().isPresent());
    }

    private Aligned run() {
        for (int i = 0; i < ROUNDS && Moves.mark(round(false)); i++) {
            matching.clear();
        }
        matching.clear();
        return round(true);
    }

    /// @param settled what has moved is known, so that other orders of joins are nothing else
    private Aligned round(boolean settled) {
        Tables one = tables(matching.before, true);
        Tables other = tables(matching.after, false);
        for (int id = 1; id < anchors.length; id++) {
            if (anchors[id] != 0) {
                matching.pair(id, anchors[id]);
            }
        }
        chains(one, other);
        if (settled) {
            Overlaps.pair(matching, false);
            joins(one, other);
        }
        Overlaps.pair(matching, true);
        unnamed(one, other);
        return new Aligned(matching, one, other, before, after);
    }

    private Tables tables(Tree tree, boolean isBefore) {
        int[] key = new int[tree.size + 1];
        boolean[] apart = new boolean[tree.size + 1];
        for (int id = 1; id < anchors.length; id++) {
            int other = anchors[id];
            if (other != 0) {
                key[isBefore ? id : other] = id;
            }
        }
        for (int id = 1; id <= tree.size; id++) {
            apart[id] = isBefore ? matching.movedBefore(id) : matching.movedAfter(id);
        }
        return new Tables(tree, key, apart);
    }

    /// Nodes through which the same tables come stand above each other.
    private void chains(Tables one, Tables other) {
        Map<Long, List<Integer>> there = chains(other);
        chains(one).forEach((set, ids) -> {
            List<Integer> theirs = there.get(set);
            if (theirs != null) {
                int x = ids.getLast();
                int y = theirs.getLast();
                if (matching.after(x) == 0 && matching.before(y) == 0 && one.merges(x) && other.merges(y)) {
                    matching.pair(x, y);
                }
                Chain.pair(matching, free(ids, true), free(theirs, false));
            }
        });
    }

    private static Map<Long, List<Integer>> chains(Tables tables) {
        Map<Long, List<Integer>> chains = new HashMap<>();
        for (int id = 1; id <= tables.tree.size; id++) {
            if (tables.set[id] != 0) {
                chains.computeIfAbsent(tables.set[id], set -> new ArrayList<>()).add(id);
            }
        }
        return chains;
    }

    private List<Integer> free(List<Integer> ids, boolean isBefore) {
        return ids.stream()
                .filter(id -> (isBefore ? matching.after(id) : matching.before(id)) == 0)
                .toList();
    }

    /// In regions where the order has changed: what is left of them, by kind; then joins of any kind.
    private void joins(Tables one, Tables other) {
        Map<Integer, Integer> changed = JoinOrders.changed(new Aligned(matching, one, other, before, after));
        if (changed.isEmpty()) {
            return;
        }
        Set<Integer> there = Set.copyOf(changed.values());
        Grouping was = id -> changed.getOrDefault(home(before, id), 0);
        Grouping is = id -> there.contains(home(after, id)) ? home(after, id) : 0;
        pairBy(id -> one.set[id] == 0 ? 0 : was.of(id), id -> other.set[id] == 0 ? 0 : is.of(id), true);
        pairBy(
                id -> one.merges(id) && matching.before.joins(id) ? was.of(id) : 0,
                id -> other.merges(id) && matching.after.joins(id) ? is.of(id) : 0,
                false);
    }

    private static int home(Regions regions, int id) {
        Tree tree = regions.tree();
        int home = tree.joins(id) ? regions.region(id) : regions.place(id);
        return home != 0 && tree.joins(home) ? home : 0;
    }

    private interface Grouping {
        /// @return 0 for no group
        int of(int id);
    }

    private record Place(int group, Object what) {}

    private void pairBy(Grouping one, Grouping other, boolean sameKind) {
        Map<Place, Deque<Integer>> waiting = new HashMap<>();
        for (int id = 1; id <= matching.after.size; id++) {
            int group = matching.before(id) == 0 && orders(matching.after, id) ? other.of(id) : 0;
            if (group != 0) {
                waiting.computeIfAbsent(place(matching.after, group, id, sameKind), key -> new ArrayDeque<>())
                        .add(id);
            }
        }
        for (int id = 1; id <= matching.before.size && !waiting.isEmpty(); id++) {
            int group = matching.after(id) == 0 && orders(matching.before, id) ? one.of(id) : 0;
            Deque<Integer> there = group == 0 ? null : waiting.get(place(matching.before, group, id, sameKind));
            Integer found = there == null ? null : there.poll();
            if (found != null) {
                matching.pair(id, found);
            }
        }
    }

    private static boolean orders(Tree tree, int id) {
        return !tree.shape[id].named() && (tree.joins(id) || !tree.branches(id));
    }

    private static Place place(Tree tree, int group, int id, boolean sameKind) {
        NodeShape shape = tree.shape[id];
        return new Place(group, sameKind ? List.of(shape.kind(), shape.joinType(), shape.keys(), tree.joins(id)) : "");
    }

    /// What reads nothing that has a name, below parents that are pairs: first the same kind, then the same
    /// type, in their order. Roots are pairs when nothing else is left of them.
    private void unnamed(Tables one, Tables other) {
        if (matching.free(1, 1) && !one.named[1] && !other.named[1]) {
            matching.pair(1, 1);
        }
        for (int id = 1; id <= matching.before.size; id++) {
            int there = matching.after(id);
            if (there != 0) {
                children(one, id, other, there, true);
                children(one, id, other, there, false);
            }
        }
    }

    private void children(Tables one, int x, Tables other, int y, boolean sameKind) {
        Map<Object, Deque<Integer>> waiting = new HashMap<>();
        Tree was = matching.before;
        Tree is = matching.after;
        for (int child = is.firstChild[y]; child != 0; child = is.nextSibling[child]) {
            if (matching.before(child) == 0 && !other.named[child]) {
                waiting.computeIfAbsent(what(is, child, sameKind), key -> new ArrayDeque<>())
                        .add(child);
            }
        }
        for (int child = was.firstChild[x]; child != 0 && !waiting.isEmpty(); child = was.nextSibling[child]) {
            if (matching.after(child) == 0 && !one.named[child]) {
                Deque<Integer> there = waiting.get(what(was, child, sameKind));
                Integer found = there == null ? null : there.poll();
                if (found != null) {
                    matching.pair(child, found);
                }
            }
        }
    }

    private static Object what(Tree tree, int id, boolean sameKind) {
        return sameKind ? tree.shape[id] : tree.plan.node(id).operator().type();
    }
}
