package dev.drydock.core.plan.diff.align;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/// Two plans, aligned.
public final class Aligned {
    final Tables before;
    final Tables after;
    final Regions regionsBefore;
    final Regions regionsAfter;
    private final Matching matching;

    Aligned(Matching matching, Tables before, Tables after, Regions regionsBefore, Regions regionsAfter) {
        this.matching = matching;
        this.before = before;
        this.after = after;
        this.regionsBefore = regionsBefore;
        this.regionsAfter = regionsAfter;
    }

    /// A group of joins that takes its tables in another order, by its highest joins.
    ///
    /// @param was tables in the order of joining: `a, b, (c, d)`
    public record Reordered(int before, int after, String was, String is) {}

    Aligned flipped() {
        return new Aligned(
                matching.flipped(),
                /* before= */ after,
                /* after= */ before,
                /* regionsBefore= */ regionsAfter,
                /* regionsAfter= */ regionsBefore);
    }

    public Matching matching() {
        return matching;
    }

    public List<Reordered> reordered() {
        List<Reordered> reordered = new ArrayList<>();
        JoinOrders.changed(this)
                .forEach((one, other) -> reordered.add(new Reordered(
                        one, other, JoinOrders.told(before.tree, one), JoinOrders.told(after.tree, other))));
        return reordered;
    }

    /// The highest join of the group that a join of the plan before is one of; else a node that is no join.
    public int groupBefore(int id) {
        return regionsBefore.region(id);
    }

    /// Connected nodes of the plan before that have no pair, the highest of each part first. What reads indexes
    /// for a table that has one does not count.
    public List<List<Integer>> removed() {
        return parts(before.tree, id -> matching.after(id) != 0);
    }

    /// The same of the plan after.
    public List<List<Integer>> added() {
        return parts(after.tree, id -> matching.before(id) != 0);
    }

    private static List<List<Integer>> parts(Tree tree, IntPredicate paired) {
        Map<Integer, List<Integer>> parts = new LinkedHashMap<>();
        int[] top = new int[tree.size + 1];
        for (int id = 1; id <= tree.size; id++) {
            int parent = tree.parent(id);
            boolean implied = tree.indexPart[id] && top[parent] == 0 && parent != 0;
            if (!paired.test(id) && !implied) {
                top[id] = top[parent] == 0 ? id : top[parent];
                parts.computeIfAbsent(top[id], key -> new ArrayList<>()).add(id);
            }
        }
        return List.copyOf(parts.values());
    }
}
