package dev.drydock.core.plan.diff;

import dev.drydock.core.plan.diff.align.Aligned;
import dev.drydock.core.plan.diff.align.Matching;
import dev.drydock.core.plan.diff.align.NodeShape;
import dev.drydock.core.plan.measure.MeasuredPlan;
import dev.drydock.core.plan.measure.NodeFlag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What an alignment means.
final class Changes {
    private static final Set<NodeFlag> FLAGS = EnumSet.of(
            NodeFlag.NEVER_EXECUTED,
            NodeFlag.SPILLED,
            NodeFlag.LOSSY,
            NodeFlag.DISABLED,
            NodeFlag.FALSE_FILTER,
            NodeFlag.PRUNED);

    private final Aligned aligned;
    private final Matching matching;
    private final MeasuredPlan before;
    private final MeasuredPlan after;
    private final List<Change> changes = new ArrayList<>();
    /// Groups of joins in another order: what they join by is told with it.
    private final Set<Integer> reordered = new HashSet<>();

    private Changes(Aligned aligned, MeasuredPlan before, MeasuredPlan after) {
        this.aligned = aligned;
        this.matching = aligned.matching();
        this.before = before;
        this.after = after;
    }

    /// What matters most first, then in the order of the plans.
    static List<Change> of(Aligned aligned, MeasuredPlan before, MeasuredPlan after) {
        Changes changes = new Changes(aligned, before, after);
        changes.collect();
        return changes.changes.stream()
                .sorted(Comparator.comparingInt(Changes::rank)
                        .thenComparingInt(change -> change.after() == 0 ? Integer.MAX_VALUE : change.after())
                        .thenComparingInt(Change::before))
                .toList();
    }

    private static int rank(Change change) {
        return switch (change) {
            case Change.JoinOrder _ -> 0;
            case Change.JoinType _ -> 1;
            case Change.Index _ -> 2;
            case Change.Operator _ -> 3;
            case Change.Moved _ -> 4;
            case Change.Removed _ -> 5;
            case Change.Added _ -> 6;
            case Change.Keys _ -> 7;
            case Change.Condition _ -> 8;
            case Change.Flag _ -> 9;
            case Change.Figure figure ->
                switch (figure.measure()) {
                    case TIME -> 10;
                    case ROWS -> 11;
                    case ESTIMATE -> 12;
                    case BUFFERS -> 13;
                };
        };
    }

    private void collect() {
        for (Aligned.Reordered each : aligned.reordered()) {
            changes.add(new Change.JoinOrder(each.before(), each.after(), each.was(), each.is()));
            reordered.add(each.before());
        }
        aligned.removed().forEach(part -> changes.add(new Change.Removed(part)));
        aligned.added().forEach(part -> changes.add(new Change.Added(part)));
        Numbers numbers = new Numbers(before, after);
        for (int id = 1; id <= matching.before().size(); id++) {
            int there = matching.after(id);
            if (there != 0) {
                if (!matching.before().isIndexPart(id)) {
                    operator(id, there);
                    flags(id, there);
                }
                if (matching.movedBefore(id)) {
                    changes.add(new Change.Moved(id, there));
                }
                numbers.add(id, there, changes);
            }
        }
    }

    private void operator(int x, int y) {
        NodeShape was = matching.before().shape(x);
        NodeShape is = matching.after().shape(y);
        List<String> indexes = matching.before().indexes(x);
        List<String> now = matching.after().indexes(y);
        boolean other = !was.kind().equals(is.kind());
        if (!indexes.equals(now)) {
            changes.add(new Change.Index(x, y, indexes, now));
        } else if (other) {
            changes.add(new Change.Operator(x, y));
        } else {
            conditions(x, y);
        }
        if (!was.joinType().equals(is.joinType())) {
            changes.add(new Change.JoinType(x, y, was.joinType(), is.joinType()));
        }
        if (!other && !was.keys().equals(is.keys())) {
            changes.add(new Change.Keys(x, y, was.keys().strip(), is.keys().strip()));
        }
    }

    private void conditions(int x, int y) {
        boolean joins = !reordered.contains(aligned.groupBefore(x));
        String was = told(Conditions.of(before.plan().node(x), joins));
        String is = told(Conditions.of(after.plan().node(y), joins));
        if (!was.equals(is)) {
            changes.add(new Change.Condition(x, y, was, is));
        }
    }

    private static String told(Map<String, Set<String>> conditions) {
        return conditions.entrySet().stream()
                .map(each -> each.getKey() + ": " + String.join(", ", each.getValue()))
                .collect(Collectors.joining("; "));
    }

    private void flags(int x, int y) {
        Set<NodeFlag> was = before.measure(x).flags();
        Set<NodeFlag> is = after.measure(y).flags();
        boolean bothRan =
                before.measure(x).rows().isPresent() && after.measure(y).rows().isPresent();
        for (NodeFlag flag : FLAGS) {
            boolean comparable = bothRan || flag == NodeFlag.DISABLED || flag == NodeFlag.FALSE_FILTER;
            if (comparable && was.contains(flag) != is.contains(flag)) {
                changes.add(new Change.Flag(x, y, flag, is.contains(flag)));
            }
        }
    }
}
