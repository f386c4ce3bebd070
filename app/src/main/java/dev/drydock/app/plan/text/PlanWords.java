package dev.drydock.app.plan.text;

import dev.drydock.app.plan.state.Look;
import dev.drydock.app.plan.state.Metric;
import dev.drydock.app.plan.state.Numbers;
import dev.drydock.app.plan.state.Severity;
import dev.drydock.app.plan.state.Sight;
import dev.drydock.app.words.Messages;
import dev.drydock.core.plan.measure.MeasuredPlan;
import dev.drydock.core.plan.measure.NodeMeasure;
import dev.drydock.core.plan.node.Estimate;
import dev.drydock.core.plan.node.PlanNode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// What is said of a plan and of its nodes, wherever it is said.
public final class PlanWords {
    private static final Messages TEXTS = Messages.of(PlanWords.class);
    private static final String NOTHING = "–";

    private PlanWords() {}

    public static String never() {
        return TEXTS.text("never");
    }

    public static String word(Metric metric) {
        return switch (metric) {
            case TIME -> TEXTS.text("metric.time");
            case TOTAL -> TEXTS.text("metric.total");
            case ROWS -> TEXTS.text("metric.rows");
            case ESTIMATE -> TEXTS.text("metric.estimate");
            case COST -> TEXTS.text("metric.cost");
            case BUFFERS -> TEXTS.text("metric.buffers");
            case IO -> TEXTS.text("metric.io");
        };
    }

    /// The head of its column, with the unit.
    public static String head(Metric metric) {
        return switch (metric) {
            case TIME -> TEXTS.text("head.time");
            case TOTAL -> TEXTS.text("head.total");
            case ROWS -> TEXTS.text("head.rows");
            case ESTIMATE -> TEXTS.text("head.estimate");
            case COST -> TEXTS.text("head.cost");
            case BUFFERS -> TEXTS.text("head.buffers");
            case IO -> TEXTS.text("head.io");
        };
    }

    /// Why a plan says nothing of a metric.
    public static String lacking(Metric metric) {
        return switch (metric) {
            case TIME, TOTAL -> TEXTS.text("lacking.time");
            case ROWS, ESTIMATE -> TEXTS.text("lacking.rows");
            case COST -> TEXTS.text("lacking.cost");
            case BUFFERS -> TEXTS.text("lacking.buffers");
            case IO -> TEXTS.text("lacking.io");
        };
    }

    public static String word(Sight sight) {
        return switch (sight) {
            case DIAGRAM -> TEXTS.text("sight.diagram");
            case FLAMES -> TEXTS.text("sight.flames");
            case TIMELINE -> TEXTS.text("sight.timeline");
            case SUMS -> TEXTS.text("sight.sums");
            case ADVICE -> TEXTS.text("sight.advice");
        };
    }

    /// `""` for what needs no word.
    public static String word(Severity severity) {
        return switch (severity) {
            case PLAIN -> "";
            case WARNING -> TEXTS.text("severity.warning");
            case DANGER -> TEXTS.text("severity.danger");
            case CRITICAL -> TEXTS.text("severity.critical");
        };
    }

    /// The number of a node in the column of a metric.
    public static String column(Look look, Metric metric, int id) {
        double value = look.figures().value(metric, id);
        if (look.neverRan(id) && metric != Metric.COST) {
            return never();
        }
        if (Double.isNaN(value)) {
            return NOTHING;
        }
        return switch (metric) {
            case TIME, TOTAL, IO -> Numbers.inColumn(value, look.figures().most(metric));
            case ROWS -> briefRows(look, id);
            case ESTIMATE -> factor(look, id);
            case COST -> Numbers.cost(value);
            case BUFFERS -> Numbers.count(value);
        };
    }

    /// The number of a node alone, in little room.
    public static String brief(Look look, Metric metric, int id) {
        double value = look.figures().value(metric, id);
        if (Double.isNaN(value)) {
            return NOTHING;
        }
        return switch (metric) {
            case TIME, TOTAL, IO -> Numbers.time(value);
            case COST -> value < 10 ? Numbers.cost(value) : Numbers.brief(value);
            case ROWS, BUFFERS -> Numbers.brief(value);
            case ESTIMATE -> factor(look, id);
        };
    }

    /// All rows that a node gave.
    public static String rows(Look look, int id) {
        return look.neverRan(id)
                ? NOTHING
                : look.measured().measure(id).rows().map(Numbers::rows).orElse(NOTHING);
    }

    /// The same in little room.
    public static String briefRows(Look look, int id) {
        return look.neverRan(id)
                ? NOTHING
                : look.measured().measure(id).rows().map(Numbers::briefRows).orElse(NOTHING);
    }

    /// Rows that were expected of one execution.
    public static String planned(Look look, int id) {
        return look.measured()
                .plan()
                .node(id)
                .estimate()
                .map(Estimate::rows)
                .map(Numbers::count)
                .orElse(NOTHING);
    }

    /// How far the planner was off: `exact`, `×140`, `÷20`.
    public static String factor(Look look, int id) {
        OptionalDouble factor = look.measured().measure(id).estimateFactor();
        if (factor.isEmpty()) {
            return NOTHING;
        }
        return Numbers.exact(factor.getAsDouble()) ? TEXTS.text("exact") : Numbers.factor(factor.getAsDouble());
    }

    /// The same as a sentence: who was wrong, and which way.
    public static String factorInWords(double factor) {
        return Numbers.exact(factor)
                ? TEXTS.text("exact")
                : TEXTS.text(factor > 1 ? "factor.low" : "factor.high", Numbers.factor(Math.max(factor, 1 / factor)));
    }

    /// A node for those who hear it: number, kind, place in the tree, time, rows.
    public static String spoken(Look look, int id) {
        PlanNode node = look.measured().plan().node(id);
        NodeMeasure measure = look.measured().measure(id);
        List<String> parts = new ArrayList<>();
        parts.add(TEXTS.text(
                "spoken.node", id, node.operator().title(), look.outline().depth(id) + 1));
        if (node.neverRan()) {
            parts.add(TEXTS.text("spoken.never"));
        } else {
            measure.time()
                    .ifPresent(time -> parts.add(TEXTS.text(
                            "spoken.time",
                            Numbers.time(Math.max(0, time.exclusiveMs())),
                            Numbers.percent(measure.share().orElse(0)))));
            Severity severity = look.figures().severity(Metric.TIME, id);
            if (severity != Severity.PLAIN) {
                parts.add(word(severity));
            }
            measure.rows().ifPresent(rows -> parts.add(TEXTS.text("spoken.rows", Numbers.rows(rows))));
        }
        if (measure.rows().isEmpty()) {
            parts.add(TEXTS.text("spoken.planned", planned(look, id)));
        }
        if (measure.estimateFactor().isPresent()
                && !Numbers.exact(measure.estimateFactor().getAsDouble())) {
            parts.add(TEXTS.text(
                    "spoken.estimate", factorInWords(measure.estimateFactor().getAsDouble())));
        }
        if (look.outline().isParallel(id)) {
            parts.add(TEXTS.text("spoken.parallel"));
        }
        int advice = look.counsel().count(id);
        if (advice > 0) {
            parts.add(advice == 1 ? TEXTS.text("spoken.advice") : TEXTS.text("spoken.advices", advice));
        }
        return String.join(", ", parts);
    }

    /// How long the whole took, or what it would cost: the first thing one wants to know.
    public static String total(Look look) {
        MeasuredPlan measured = look.measured();
        if (measured.plan().executionMs().isPresent()) {
            return Numbers.time(measured.plan().executionMs().getAsDouble());
        }
        if (look.figures().tells(Metric.TIME)) {
            return Numbers.time(look.figures().value(Metric.TOTAL, 1));
        }
        return measured.plan()
                .root()
                .estimate()
                .map(estimate -> TEXTS.text("total.cost", Numbers.cost(estimate.totalCost())))
                .orElse(TEXTS.text("total.none"));
    }

    /// What else is to be known of the whole.
    public static String summary(Look look) {
        List<String> parts = new ArrayList<>();
        if (!look.ran() && look.figures().tells(Metric.COST)) {
            parts.add(TEXTS.text("summary.notRun"));
        }
        OptionalDouble planning = look.measured().plan().planningMs();
        if (planning.isPresent()) {
            parts.add(TEXTS.text("summary.planning", Numbers.time(planning.getAsDouble())));
        }
        String rows = look.ran() ? rows(look, 1) : planned(look, 1);
        if (!rows.equals(NOTHING)) {
            parts.add(TEXTS.text("summary.rows", look.ran() ? rows : "~" + rows));
        }
        parts.add(TEXTS.text(look.size() == 1 ? "summary.node" : "summary.nodes", Numbers.count(look.size())));
        return String.join(", ", parts);
    }
}
