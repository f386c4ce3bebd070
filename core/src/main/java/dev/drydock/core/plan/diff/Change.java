package dev.drydock.core.plan.diff;

import dev.drydock.core.plan.measure.NodeFlag;
import java.util.List;

/// One thing that differs between two plans. `before` and `after` are ids of nodes in either plan, 0 where it
/// has none.
public sealed interface Change {
    int before();

    int after();

    /// A group of joins takes its tables in another order; the nodes are its highest joins.
    ///
    /// @param was names in the order of joining: `a, b, (c, d)`
    record JoinOrder(int before, int after, String was, String is) implements Change {}

    /// The same join keeps or drops other rows: inner, left, semi.
    record JoinType(int before, int after, String was, String is) implements Change {}

    /// The same work is done by another operator, or in another way.
    record Operator(int before, int after) implements Change {}

    /// The same table is read through other indexes, or by none; the operator may have changed with them.
    record Index(int before, int after, List<String> was, List<String> is) implements Change {}

    /// The same part stands elsewhere, with all below it.
    record Moved(int before, int after) implements Change {}

    /// @param nodes ids of the plan before, connected, the highest first
    record Removed(List<Integer> nodes) implements Change {
        @Override
        public int before() {
            return nodes.getFirst();
        }

        @Override
        public int after() {
            return 0;
        }
    }

    /// @param nodes ids of the plan after, connected, the highest first
    record Added(List<Integer> nodes) implements Change {
        @Override
        public int before() {
            return 0;
        }

        @Override
        public int after() {
            return nodes.getFirst();
        }
    }

    /// Rows are sorted or grouped by something else.
    ///
    /// @param was without literals and qualifiers
    record Keys(int before, int after, String was, String is) implements Change {}

    /// Rows are chosen by something else; not told where the index or operator changed, which brings it about.
    ///
    /// @param was by what they are for, without literals and qualifiers, `""` for none: `access: (a = ?);
    ///     filter: (b = ?)`
    record Condition(int before, int after, String was, String is) implements Change {}

    /// Something remarkable appeared or went.
    ///
    /// @param now whether it is so in the plan after
    record Flag(int before, int after, NodeFlag flag, boolean now) implements Change {}

    /// A number differs by more than its error and by more than noise.
    record Figure(int before, int after, Measure measure, double was, double is) implements Change {
        /// How many times more (above 1) or less.
        public double factor() {
            double floor = measure == Measure.TIME ? 1e-6 : 1;
            return Math.max(is, floor) / Math.max(was, floor);
        }
    }

    /// Which number.
    enum Measure {
        /// Milliseconds of the node alone, on the wall clock.
        TIME,
        /// Rows of all executions.
        ROWS,
        /// Rows that the planner expected of one execution.
        ESTIMATE,
        /// Blocks that the node touched by itself.
        BUFFERS
    }
}
