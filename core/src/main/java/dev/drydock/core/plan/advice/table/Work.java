package dev.drydock.core.plan.advice.table;

import dev.drydock.core.plan.advice.tip.PlanView;
import dev.drydock.core.plan.advice.tip.Told;
import dev.drydock.core.plan.node.PlanNode;
import java.util.List;

/// Whose work is how much of the statement's: by the clock where it was read, else by the planner's cost where
/// every access tells its own, else by the rows that are expected to be read.
final class Work {
    static final String JOIN = "nested_loop";
    /// From a step down to the access that gives it rows.
    static final int HOPS = 8;

    private final PlanView plan;
    /// Costs of a tree hold those of the steps below.
    private final boolean tree;

    private final double[] own;
    private final double[] whole;
    private final double[] times;
    /// How often the query that a step belongs to is expected to run; costs are told of one run.
    private final double[] runs;

    Work(PlanView plan, List<Access> accesses) {
        this.plan = plan;
        int size = plan.plan().nodes().size() + 1;
        own = new double[size];
        whole = new double[size];
        times = new double[size];
        runs = new double[size];
        tree = TreeAccess.isTree(plan);
        boolean costs = accesses.stream().allMatch(access -> access.isMade() || access.cost() > 0);
        count();
        for (PlanNode node : plan.plan().nodes()) {
            own[node.id()] = costs
                    ? Access.cost(node) * runs[node.id()]
                    : Access.is(node) ? Access.expectedRows(node) * times[node.id()] : 0;
        }
        for (PlanNode node : plan.plan().nodes().reversed()) {
            whole[node.id()] += own[node.id()];
            whole[node.parent()] += whole[node.id()];
        }
    }

    /// How often each step is expected to be asked: the members of a join for each row of those before them,
    /// dependent subqueries for each row outside.
    private void count() {
        double[] fan = new double[times.length];
        for (PlanNode node : plan.plan().nodes()) {
            int id = node.id();
            int parent = node.parent();
            boolean member =
                    parent > 0 && plan.plan().node(parent).operator().type().equals(JOIN);
            double again = parent > 0 && isDependent(plan.plan().node(parent)) ? outside(parent) : 1;
            runs[id] = parent == 0 ? 1 : runs[parent] * again;
            times[id] = parent == 0 ? 1 : member ? fan[parent] : times[parent] * again;
            fan[id] = times[id];
            if (member) {
                fan[parent] = Math.max(1, fan[parent] * passed(node));
            }
        }
    }

    private static boolean isDependent(PlanNode list) {
        return Told.text(list, "dependent").equals("true")
                && !list.operator().type().equals("query_specifications");
    }

    /// Rows of the access, or of the query, that a list of subqueries hangs on.
    private double outside(int list) {
        return plan.parent(plan.plan().node(list)).map(this::passed).orElse(1.0);
    }

    /// Rows that a step is expected to give each time it is asked.
    private double passed(PlanNode step) {
        PlanNode at = step;
        for (int hop = 0; hop < HOPS && !Access.is(at); hop++) {
            List<PlanNode> below = plan.children(at);
            if (below.isEmpty()) {
                return 1;
            }
            at = at.operator().type().equals(JOIN) ? below.getLast() : below.getFirst();
        }
        return Math.max(1, Access.expectedRows(at) * Access.number(at, "filtered", 100) / 100);
    }

    /// How often a step is expected to be asked.
    double expectedLoops(PlanNode node) {
        return times[node.id()];
    }

    /// Of the step alone, 0 to 1.
    double share(PlanNode node) {
        return plan.isTimed() || tree ? plan.share(node) : part(own[node.id()]);
    }

    /// Of the step with all below it, 0 to 1.
    double wholeShare(PlanNode node) {
        return plan.isTimed() || tree ? plan.wholeShare(node) : part(whole[node.id()]);
    }

    private double part(double work) {
        return whole[0] <= 0 ? 0 : Math.clamp(work / whole[0], 0, 1);
    }
}
