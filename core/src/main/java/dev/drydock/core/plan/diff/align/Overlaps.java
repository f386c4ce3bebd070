package dev.drydock.core.plan.diff.align;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Branching nodes through which not quite the same tables come, because one came, went or moved: each is
/// paired with the one that most of its inputs went to; then the operators above the two. From the leaves up.
final class Overlaps {
    private final Matching matching;
    private final int[] branchBefore;
    private final int[] branchAfter;

    private final boolean joins;

    private Overlaps(Matching matching, boolean joins) {
        this.matching = matching;
        this.joins = joins;
        this.branchBefore = branches(matching.before);
        this.branchAfter = branches(matching.after);
    }

    /// @param joins false: unions only
    static void pair(Matching matching, boolean joins) {
        new Overlaps(matching, joins).run();
    }

    /// Per node the nearest branching node above it, 0 for none.
    private static int[] branches(Tree tree) {
        int[] branch = new int[tree.size + 1];
        for (int id = 2; id <= tree.size; id++) {
            int parent = tree.parent(id);
            branch[id] = tree.aside(id) ? 0 : tree.branches(parent) ? parent : branch[parent];
        }
        return branch;
    }

    private void run() {
        Tree tree = matching.before;
        Map<Integer, Map<Integer, Integer>> votes = new HashMap<>();
        for (int id = tree.size; id > 0; id--) {
            if (tree.branches(id) && (joins || !tree.joins(id)) && matching.after(id) == 0) {
                elect(id, votes.getOrDefault(id, Map.of()));
            }
            int there = matching.after(id);
            int above = branchBefore[id];
            boolean counts = tree.inputs[id] != 1;
            if (counts && there != 0 && above != 0 && branchAfter[there] != 0) {
                votes.computeIfAbsent(above, key -> new HashMap<>()).merge(branchAfter[there], 1, Integer::sum);
            }
        }
    }

    private void elect(int id, Map<Integer, Integer> votes) {
        int best = 0;
        int most = 0;
        for (Map.Entry<Integer, Integer> vote : votes.entrySet()) {
            int there = vote.getKey();
            boolean fits = matching.before(there) == 0 && matching.before.joins(id) == matching.after.joins(there);
            boolean better = vote.getValue() > most || (vote.getValue() == most && there < best);
            if (fits && better) {
                best = there;
                most = vote.getValue();
            }
        }
        if (best != 0) {
            matching.pair(id, best);
            Chain.pair(matching, above(matching.before, id, true), above(matching.after, best, false));
        }
    }

    /// What has one input and no pair, from the top down.
    private List<Integer> above(Tree tree, int id, boolean isBefore) {
        List<Integer> above = new ArrayList<>();
        int at = id;
        while (!tree.aside(at) && !tree.branches(tree.parent(at))) {
            at = tree.parent(at);
            if ((isBefore ? matching.after(at) : matching.before(at)) == 0) {
                above.add(at);
            }
        }
        return above.reversed();
    }
}
