package dev.drydock.core.plan.diff;

import dev.drydock.core.plan.diff.PlanDiff.Row;
import dev.drydock.core.plan.diff.align.Matching;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Two plans in rows: the longest run of pairs that stand in the same order shares rows, all else has its own.
final class Rows {
    private Rows() {}

    static List<Row> of(Matching matching) {
        boolean[] shared = inOrder(matching);
        List<Row> rows = new ArrayList<>();
        int other = 1;
        for (int one = 1; one <= matching.before().size(); one++) {
            int there = matching.after(one);
            if (shared[one]) {
                for (; other < there; other++) {
                    rows.add(new Row(0, other, matching.before(other), 0));
                }
                rows.add(new Row(one, there, one, there));
                other++;
            } else {
                rows.add(new Row(one, 0, 0, there));
            }
        }
        for (; other <= matching.after().size(); other++) {
            rows.add(new Row(0, other, matching.before(other), 0));
        }
        return rows;
    }

    /// The longest increasing run of partners, by patience sorting.
    private static boolean[] inOrder(Matching matching) {
        int size = matching.before().size();
        int[] ends = new int[size + 1];
        int[] previous = new int[size + 1];
        int length = 0;
        int[] partners = new int[size + 1];
        for (int id = 1; id <= size; id++) {
            int partner = matching.after(id);
            if (partner != 0) {
                int found = Arrays.binarySearch(partners, 0, length, partner);
                int at = found < 0 ? -found - 1 : found;
                partners[at] = partner;
                ends[at] = id;
                previous[id] = at == 0 ? 0 : ends[at - 1];
                length = Math.max(length, at + 1);
            }
        }
        boolean[] shared = new boolean[size + 1];
        for (int id = length == 0 ? 0 : ends[length - 1]; id != 0; id = previous[id]) {
            shared[id] = true;
        }
        return shared;
    }
}
