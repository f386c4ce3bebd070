package dev.drydock.core.plan.diff.align;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/// Pairs of nodes that name the same table, function or index: what everything else is aligned by. Names that
/// stand once on either side come first; where one stands several times, its neighbours decide, then its order.
final class Anchors {
    private final Tree before;
    private final Tree after;
    /// The other side's node, by id.
    private final int[] pairBefore;
    private final int[] pairAfter;

    private Anchors(Tree before, Tree after) {
        this.before = before;
        this.after = after;
        this.pairBefore = new int[before.size + 1];
        this.pairAfter = new int[after.size + 1];
    }

    /// @return by id of the tree before, the id of the tree after
    static int[] of(Tree before, Tree after) {
        Anchors anchors = new Anchors(before, after);
        anchors.pair();
        return anchors.pairBefore;
    }

    /// What a node is known by, in one round.
    private record Key(String name, int preceding, int following) {}

    private void pair() {
        round(name(before), name(after), true);
        neighbours(true, true);
        neighbours(true, false);
        neighbours(false, true);
        round(
                id -> new Key(before.shape[id].name(), before.self[id], 0),
                id -> new Key(after.shape[id].name(), after.self[id], 0),
                false);
        round(name(before), name(after), false);
        IntFunction<Key> one = id -> new Key(before.shape[id].relationName(), 0, 0);
        IntFunction<Key> other = id -> new Key(after.shape[id].relationName(), 0, 0);
        round(one, other, true);
        round(one, other, false);
    }

    private static IntFunction<Key> name(Tree tree) {
        return id -> new Key(tree.shape[id].name(), 0, 0);
    }

    /// @param preceding whether the pair before it must be the same
    /// @param following whether the pair behind it must be the same
    private void neighbours(boolean preceding, boolean following) {
        int[][] one = neighbours(before.size, pairBefore, true);
        int[][] other = neighbours(after.size, pairAfter, false);
        round(
                id -> new Key(before.shape[id].name(), preceding ? one[0][id] : 0, following ? one[1][id] : 0),
                id -> new Key(after.shape[id].name(), preceding ? other[0][id] : 0, following ? other[1][id] : 0),
                false);
    }

    /// The nearest pairs on either side in pre-order, as ids of the tree after.
    private static int[][] neighbours(int size, int[] pairs, boolean isBefore) {
        int[][] near = new int[2][size + 1];
        int seen = 0;
        for (int id = 1; id <= size; id++) {
            near[0][id] = seen;
            seen = pairs[id] == 0 ? seen : isBefore ? pairs[id] : id;
        }
        seen = 0;
        for (int id = size; id > 0; id--) {
            near[1][id] = seen;
            seen = pairs[id] == 0 ? seen : isBefore ? pairs[id] : id;
        }
        return near;
    }

    /// @param once whether only keys that stand once on either side count
    private void round(IntFunction<Key> one, IntFunction<Key> other, boolean once) {
        Map<Key, Deque<Integer>> waiting = new HashMap<>();
        for (int id = 1; id <= after.size; id++) {
            if (pairAfter[id] == 0 && after.shape[id].named()) {
                waiting.computeIfAbsent(other.apply(id), key -> new ArrayDeque<>())
                        .add(id);
            }
        }
        Map<Key, List<Integer>> asking = new HashMap<>();
        for (int id = 1; id <= before.size; id++) {
            if (pairBefore[id] == 0 && before.shape[id].named()) {
                asking.computeIfAbsent(one.apply(id), key -> new ArrayList<>()).add(id);
            }
        }
        asking.forEach((key, ids) -> {
            Deque<Integer> there = waiting.getOrDefault(key, new ArrayDeque<>());
            if (!once || (ids.size() == 1 && there.size() == 1)) {
                for (int id : ids) {
                    Integer found = there.poll();
                    if (found != null) {
                        pairBefore[id] = found;
                        pairAfter[found] = id;
                    }
                }
            }
        });
    }
}
