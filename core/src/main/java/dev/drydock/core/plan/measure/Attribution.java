package dev.drydock.core.plan.measure;

import java.util.ArrayDeque;
import java.util.Deque;

/// Hands the time of the root down to those who spent it. Where what a node pays is more than it has, beyond
/// rounding, its inputs ran beside it: they are fitted in, and the error says by how much.
final class Attribution {
    private final Shape shape;
    private final WallTimes times;
    private final Charges charges;
    private final double[] wall;
    private final double[] exclusive;
    private final double[] error;
    private final boolean[] overlap;

    Attribution(Shape shape, WallTimes times, Charges charges) {
        this.shape = shape;
        this.times = times;
        this.charges = charges;
        int size = shape.size() + 1;
        wall = new double[size];
        exclusive = new double[size];
        error = new double[size];
        overlap = new boolean[size];
        run();
    }

    NodeTime time(int id) {
        return new NodeTime(wall[id], exclusive[id], error[id]);
    }

    boolean overlaps(int id) {
        return overlap[id];
    }

    private void run() {
        int[] waiting = new int[shape.size() + 1];
        for (int id = 1; id <= shape.size(); id++) {
            wall[id] = charges.outside(id);
            for (Charge charge : charges.paidBy(id)) {
                waiting[charge.child()]++;
            }
        }
        Deque<Integer> ready = new ArrayDeque<>();
        for (int id = 1; id <= shape.size(); id++) {
            if (waiting[id] == 0) {
                ready.add(id);
            }
        }
        while (!ready.isEmpty()) {
            int id = ready.remove();
            pay(id);
            for (Charge charge : charges.paidBy(id)) {
                if (--waiting[charge.child()] == 0) {
                    ready.add(charge.child());
                }
            }
        }
    }

    private void pay(int id) {
        double own = times.wall(id);
        double scale = own > 0 ? wall[id] / own : 1;
        double due = 0;
        double errors = times.error(id);
        for (Charge charge : charges.paidBy(id)) {
            due += charge.ms();
            errors += charge.errorMs();
        }
        double spent = due * scale;
        if (spent > wall[id] + errors) {
            overlap[id] = true;
            scale *= wall[id] / spent;
            spent = wall[id];
        }
        exclusive[id] = wall[id] - spent;
        error[id] = errors + Math.abs(own - wall[id]);
        for (Charge charge : charges.paidBy(id)) {
            wall[charge.child()] += charge.ms() * scale;
        }
    }
}
