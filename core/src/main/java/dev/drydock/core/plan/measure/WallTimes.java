package dev.drydock.core.plan.measure;

import dev.drydock.core.plan.node.Actual;
import dev.drydock.core.plan.node.ChildKind;
import dev.drydock.core.plan.node.PlanNode;
import dev.drydock.core.plan.node.Trait;
import dev.drydock.core.plan.node.WorkerShare;

/// Time of every node on the wall clock, as far as the node alone tells it. A server adds up the times of all
/// processes: of a node that `p` processes ran at once, the clock shows a `p`-th, or the slowest of them where
/// each is told.
final class WallTimes {
    private final Shape shape;
    private final double[] wall;
    private final double[] error;
    private final double[] processes;
    /// Members of shared work run beside each other: by how much more their times are divided.
    private final double[] beside;

    WallTimes(Shape shape) {
        this.shape = shape;
        int size = shape.size() + 1;
        wall = new double[size];
        error = new double[size];
        processes = new double[size];
        beside = new double[size];
        for (int id = 1; id < size; id++) {
            PlanNode node = shape.node(id);
            processes[id] = processes(id);
            beside[id] = beside(node);
            node.actual().ifPresent(actual -> measure(node, actual));
        }
    }

    double wall(int id) {
        return wall[id];
    }

    double error(int id) {
        return error[id];
    }

    /// Until the first row of each of its executions, at most; where it is not told, until the end.
    double startup(int id) {
        Actual actual = shape.node(id).actual().orElse(Actual.NEVER);
        double share = actual.totalMs().orElse(0) > 0
                ? actual.startupMs().orElse(actual.totalMs().getAsDouble())
                        / actual.totalMs().getAsDouble()
                : 1;
        return wall[id] * share;
    }

    private double processes(int id) {
        int gather = shape.gather(id);
        if (gather == 0) {
            return 1;
        }
        double rounds = Math.max(1, shape.loops(gather));
        double all = shape.loops(gathered(gather)) / rounds;
        return Math.max(1, Math.min(shape.loops(id) / rounds, all));
    }

    private int gathered(int gather) {
        int child = shape.firstChild(gather);
        while (shape.nextSibling(child) != 0 && shape.node(child).kind() != ChildKind.OUTER) {
            child = shape.nextSibling(child);
        }
        return child;
    }

    private double beside(PlanNode node) {
        int parent = node.parent();
        int gather = shape.gather(node.id());
        if (parent == 0 || gather == 0 || gather == parent) {
            return 1;
        }
        boolean member = node.kind() == ChildKind.MEMBER && shape.node(parent).has(Trait.SHARES_WORK);
        return member ? beside[parent] * processes[parent] / processes[node.id()] : beside[parent];
    }

    private void measure(PlanNode node, Actual actual) {
        int id = node.id();
        double all = actual.allMs().orElse(0);
        if (node.workers().isEmpty() || beside[id] != 1 || shape.gather(id) == 0) {
            double divisor = processes[id] * beside[id];
            wall[id] = all / divisor;
            error[id] = actual.errorMs() / divisor;
            return;
        }
        double leader = all;
        double slowest = 0;
        double loops = actual.loops();
        for (WorkerShare worker : node.workers()) {
            double ms = worker.totalMs() * worker.loops();
            leader -= ms;
            slowest = Math.max(slowest, ms);
            loops += worker.loops();
        }
        wall[id] = Math.max(slowest, leader);
        error[id] = actual.timeStep() / 2 * loops;
    }
}
