package dev.drydock.app.plan.compare.text;

import dev.drydock.core.plan.diff.Change;
import dev.drydock.core.plan.diff.PlanDiff;
import dev.drydock.core.plan.diff.PlanDiff.Row;
import dev.drydock.core.plan.measure.MeasuredPlan;
import dev.drydock.core.plan.node.PlanNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Two compared plans with all that is worked out before they can be shown. Made off the FX thread.
public final class Comparison {
    private final PlanDiff diff;
    private final Map<Integer, List<Change>> before = new HashMap<>();
    private final Map<Integer, List<Change>> after = new HashMap<>();
    private final int[] depthBefore;
    private final int[] depthAfter;

    private Comparison(PlanDiff diff) {
        this.diff = diff;
        for (Change change : diff.changes()) {
            for (int id : nodesBefore(change)) {
                before.computeIfAbsent(id, key -> new ArrayList<>()).add(change);
            }
            for (int id : nodesAfter(change)) {
                after.computeIfAbsent(id, key -> new ArrayList<>()).add(change);
            }
        }
        depthBefore = depths(diff.before());
        depthAfter = depths(diff.after());
    }

    public static Comparison of(MeasuredPlan before, MeasuredPlan after) {
        return new Comparison(PlanDiff.of(before, after));
    }

    private static List<Integer> nodesBefore(Change change) {
        return change instanceof Change.Removed(List<Integer> nodes)
                ? nodes
                : change.before() == 0 ? List.of() : List.of(change.before());
    }

    private static List<Integer> nodesAfter(Change change) {
        return change instanceof Change.Added(List<Integer> nodes)
                ? nodes
                : change.after() == 0 ? List.of() : List.of(change.after());
    }

    private static int[] depths(MeasuredPlan measured) {
        int[] depth = new int[measured.nodes().size() + 1];
        for (PlanNode node : measured.plan().nodes()) {
            depth[node.id()] = node.parent() == 0 ? 0 : depth[node.parent()] + 1;
        }
        return depth;
    }

    public PlanDiff diff() {
        return diff;
    }

    /// What is to be said of a row, what matters most first.
    public List<Change> changes(Row row) {
        return row.after() != 0
                ? after.getOrDefault(row.after(), List.of())
                : before.getOrDefault(row.before(), List.of());
    }

    /// How deep the node of a row stands in its own plan; the plan after where it has both.
    public int depth(Row row) {
        return row.after() != 0 ? depthAfter[row.after()] : depthBefore[row.before()];
    }

    public int depthBefore(int id) {
        return depthBefore[id];
    }

    public int depthAfter(int id) {
        return depthAfter[id];
    }

    public Mark mark(Row row) {
        if (row.before() == 0 || row.after() == 0) {
            boolean elsewhere = row.pairBefore() != 0 || row.pairAfter() != 0;
            return elsewhere ? Mark.MOVED : row.after() == 0 ? Mark.REMOVED : Mark.ADDED;
        }
        List<Change> changes = changes(row);
        return changes.isEmpty()
                ? Mark.SAME
                : changes.stream().allMatch(change -> change instanceof Change.Figure) ? Mark.FIGURES : Mark.CHANGED;
    }

    /// The node that a row shows.
    public PlanNode node(Row row) {
        return row.after() != 0
                ? diff.after().plan().node(row.after())
                : diff.before().plan().node(row.before());
    }
}
