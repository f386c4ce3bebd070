package dev.drydock.app.plan.state;

import dev.drydock.core.plan.measure.MeasuredPlan;
import dev.drydock.core.plan.measure.NodeMeasure;
import dev.drydock.core.plan.measure.NodeTime;
import dev.drydock.core.plan.node.Buffers;
import dev.drydock.core.plan.node.Estimate;
import dev.drydock.core.plan.node.Interval;
import dev.drydock.core.plan.node.PlanNode;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/// What each node weighs under each metric. `NaN` where the plan does not tell.
public final class Figures {
    private final Map<Metric, double[]> values = new EnumMap<>(Metric.class);
    private final Map<Metric, double[]> shares = new EnumMap<>(Metric.class);
    private final Map<Metric, Double> most = new EnumMap<>(Metric.class);

    private Figures() {}

    static Figures of(MeasuredPlan plan, Outline outline) {
        Figures figures = new Figures();
        for (Metric metric : Metric.values()) {
            double[] values = new double[outline.size() + 1];
            Arrays.fill(values, Double.NaN);
            for (PlanNode node : plan.plan().nodes()) {
                values[node.id()] = value(metric, node, plan.measure(node.id()));
            }
            if (metric == Metric.COST) {
                values = own(values, plan, outline);
            }
            figures.put(metric, values, plan);
        }
        return figures;
    }

    private void put(Metric metric, double[] of, MeasuredPlan plan) {
        double most = 0;
        double sum = 0;
        for (double value : of) {
            if (!Double.isNaN(value)) {
                most = Math.max(most, value);
                sum += value;
            }
        }
        double[] shares = new double[of.length];
        for (int id = 1; id < of.length; id++) {
            shares[id] = metric == Metric.TIME
                    ? plan.measure(id).share().orElse(Double.NaN)
                    : sum == 0 ? Double.NaN : of[id] / (metric == Metric.TOTAL ? most : sum);
        }
        values.put(metric, of);
        this.shares.put(metric, shares);
        this.most.put(metric, most);
    }

    private static double value(Metric metric, PlanNode node, NodeMeasure measure) {
        boolean ran = node.actual().isPresent() && !node.neverRan();
        return switch (metric) {
            case TIME ->
                ran
                        ? measure.time()
                                .map(time -> Math.max(0, time.exclusiveMs()))
                                .orElse(Double.NaN)
                        : Double.NaN;
            case TOTAL -> ran ? measure.time().map(NodeTime::wallMs).orElse(Double.NaN) : Double.NaN;
            case ROWS -> ran ? measure.rows().map(Interval::value).orElse(Double.NaN) : Double.NaN;
            case ESTIMATE ->
                measure.estimateFactor().isPresent()
                        ? times(measure.estimateFactor().getAsDouble())
                        : Double.NaN;
            case COST -> node.estimate().map(Estimate::totalCost).orElse(Double.NaN);
            case BUFFERS -> ran ? touched(measure.exclusiveBuffers()) : Double.NaN;
            case IO ->
                ran && !node.totals().io().isNone() ? measure.exclusive().io().allMs() : Double.NaN;
        };
    }

    private static double times(double factor) {
        return factor >= 1 ? factor : 1 / Math.max(factor, 1e-12);
    }

    /// Blocks asked for, wherever they were found.
    public static long touched(Buffers buffers) {
        return buffers.get(Buffers.Counter.SHARED_HIT)
                + buffers.get(Buffers.Counter.SHARED_READ)
                + buffers.get(Buffers.Counter.LOCAL_HIT)
                + buffers.get(Buffers.Counter.LOCAL_READ)
                + buffers.get(Buffers.Counter.TEMP_READ)
                + buffers.get(Buffers.Counter.TEMP_WRITTEN);
    }

    /// What is left of inclusive numbers after those of the inputs.
    private static double[] own(double[] all, MeasuredPlan plan, Outline outline) {
        double[] own = all.clone();
        for (int id = 2; id <= outline.size(); id++) {
            int parent = outline.parent(id);
            if (plan.plan().node(id).kind().runsInParent() && !Double.isNaN(all[id]) && !Double.isNaN(all[parent])) {
                own[parent] -= all[id];
            }
        }
        for (int id = 1; id < own.length; id++) {
            own[id] = Double.isNaN(own[id]) ? Double.NaN : Math.max(0, own[id]);
        }
        return own;
    }

    public double value(Metric metric, int id) {
        return array(values, metric)[id];
    }

    /// Of the whole statement, 0 to 1.
    public double share(Metric metric, int id) {
        return array(shares, metric)[id];
    }

    /// How long the bar of a node is, 0 to 1: the heaviest node has a full one.
    public double bar(Metric metric, int id) {
        double value = value(metric, id);
        double highest = most(metric);
        if (Double.isNaN(value) || highest <= 0) {
            return 0;
        }
        return metric == Metric.ESTIMATE
                ? Math.log(value) / Math.max(Math.log(highest), Math.log(10))
                : value / highest;
    }

    /// The largest value of any node.
    public double most(Metric metric) {
        return most.getOrDefault(metric, 0.0);
    }

    public Severity severity(Metric metric, int id) {
        double value = value(metric, id);
        return switch (metric) {
            case TOTAL, ROWS -> Severity.PLAIN;
            case ESTIMATE -> Double.isNaN(value) ? Severity.PLAIN : Severity.ofTimes(value);
            case TIME, COST, BUFFERS, IO -> Severity.ofShare(share(metric, id));
        };
    }

    /// Whether the plan tells anything of it.
    public boolean tells(Metric metric) {
        double[] all = array(values, metric);
        for (double value : all) {
            if (!Double.isNaN(value) && (value > 0 || metric == Metric.ROWS)) {
                return true;
            }
        }
        return false;
    }

    private static double[] array(Map<Metric, double[]> in, Metric metric) {
        double[] found = in.get(metric);
        return found == null ? new double[0] : found;
    }
}
