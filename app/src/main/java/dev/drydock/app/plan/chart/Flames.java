package dev.drydock.app.plan.chart;

import dev.drydock.app.plan.state.Look;
import dev.drydock.app.plan.state.Metric;
import dev.drydock.app.plan.state.Outline;

/// Where the bars of a flame graph stand, the root on top: as wide as the time of a node and of all below it.
/// Widths are sums of what each node spent by itself, so every bar holds those below it, also where what hangs
/// on one node was paid by another. Units: parts of the whole, 0 to 1.
final class Flames {
    private final double[] from;
    private final double[] width;
    private final double total;

    private Flames(double[] from, double[] width, double total) {
        this.from = from;
        this.width = width;
        this.total = total;
    }

    static Flames of(Look look) {
        Outline outline = look.outline();
        double[] sum = new double[outline.size() + 1];
        Metric metric = look.figures().tells(Metric.TIME) ? Metric.TIME : Metric.COST;
        for (int id = outline.size(); id >= 1; id--) {
            double own = look.figures().value(metric, id);
            sum[id] += Double.isNaN(own) ? 0 : own;
            sum[outline.parent(id)] += sum[id];
        }
        double[] from = new double[outline.size() + 1];
        double[] next = new double[outline.size() + 1];
        double total = Math.max(sum[1], Double.MIN_NORMAL);
        for (int id = 1; id <= outline.size(); id++) {
            sum[id] /= total;
            from[id] = id == 1 ? 0 : next[outline.parent(id)];
            next[outline.parent(id)] += sum[id];
            next[id] = from[id];
        }
        return new Flames(from, sum, total);
    }

    double from(int id) {
        return from[id];
    }

    double width(int id) {
        return width[id];
    }

    /// Milliseconds, or costs where the clock was not read.
    double value(int id) {
        return width[id] * total;
    }
}
