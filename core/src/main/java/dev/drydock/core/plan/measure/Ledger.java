package dev.drydock.core.plan.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Who has been charged with what, and what every node has left for more.
final class Ledger {
    /// What of one node another pays.
    ///
    /// @param child whose it is
    /// @param ms of the child's wall time as the child alone tells it
    /// @param errorMs of these
    /// @param tally of the child's counts
    record Charge(int child, double ms, double errorMs, long[] tally) {}

    /// Of one node; about a tenth of it on a fast machine.
    private static final double CLOSING_MS = 0.002;

    private final Shape shape;
    private final WallTimes times;
    private final List<List<Charge>> paid = new ArrayList<>();
    private final double[] room;
    private final double[] slack;
    private final long[][] own;
    private final long[][] left;
    private final double[] outsideMs;
    private final long[][] outside;

    Ledger(Shape shape, WallTimes times) {
        this.shape = shape;
        this.times = times;
        int size = shape.size() + 1;
        room = new double[size];
        slack = new double[size];
        own = new long[size][];
        outsideMs = new double[size];
        outside = new long[size][];
        Arrays.fill(outside, Tally.ZERO);
        own[0] = Tally.ZERO;
        paid.add(List.of());
        for (int id = 1; id < size; id++) {
            paid.add(new ArrayList<>(2));
            room[id] = times.wall(id);
            slack[id] = times.error(id);
            own[id] = Tally.of(shape.node(id).totals());
        }
        left = own.clone();
        outside(1, times.wall(1), own[1]);
    }

    /// What a node pays.
    List<Charge> paidBy(int id) {
        return paid.get(id);
    }

    /// What a node did while it ran inside no other.
    void outside(int id, double ms, long[] tally) {
        outsideMs[id] = ms;
        outside[id] = tally;
    }

    double outsideMs(int id) {
        return outsideMs[id];
    }

    long[] outside(int id) {
        return outside[id];
    }

    /// As told, with all below it.
    long[] own(int id) {
        return own[id];
    }

    /// After all charges; below zero where those are more than it has.
    long[] left(int id) {
        return left[id];
    }

    /// After all charges; below zero where those are more than it has.
    double room(int id) {
        return room[id];
    }

    /// How far rounding may have moved the room.
    double slack(int id) {
        return slack[id];
    }

    void charge(int payer, int child) {
        charge(payer, new Charge(child, times.wall(child), times.error(child), own[child]));
    }

    /// Charges a node that ran inside another than its parent. Closing it fell to the parent: what the other
    /// cannot have waited for.
    void chargeDetached(int payer, int child) {
        int parent = shape.node(child).parent();
        double ms = times.wall(child);
        double closing = ms - Math.max(0, room[payer]);
        if (payer == parent || closing <= slack[payer] + times.error(child)) {
            charge(payer, child);
            return;
        }
        charge(payer, new Charge(child, ms - closing, times.error(child), own[child]));
        charge(parent, new Charge(child, closing, 0, Tally.ZERO));
    }

    void charge(int payer, Charge charge) {
        paid.get(payer).add(charge);
        room[payer] -= charge.ms;
        slack[payer] += charge.errorMs;
        if (charge.tally != Tally.ZERO) {
            if (left[payer] == own[payer]) {
                left[payer] = own[payer].clone();
            }
            for (int i = 0; i < Tally.SIZE; i++) {
                left[payer][i] -= charge.tally[i];
            }
        }
    }

    /// Time for closing a node and all below it that its payer has not, at most. A server closes what hangs on
    /// a node as an init plan, or a common table expression, when it closes that node (`ExecShutdownNode` in
    /// `execProcnode.c`), and the clocks of both run. Where processes are to end first, it waits for them.
    double closing(int payer, int id) {
        int parent = shape.node(id).parent();
        if (payer == parent) {
            return 0;
        }
        double most = CLOSING_MS * (shape.last(id) - id + 2);
        double likely = shape.gathersWithin(id) ? Math.max(most, times.wall(id) / 2) : most;
        return Math.clamp(room[parent] + slack[parent], 0, likely);
    }

    /// Whether a node ran, and can have waited for another, and counted what the other did.
    boolean holds(int id, int child) {
        return shape.loops(id) > 0
                && room[id] + slack[id] + times.error(child) + closing(id, child) >= times.wall(child)
                && (own[child] == Tally.ZERO || Tally.fits(own[child], left[id]));
    }
}
