package dev.drydock.app.plan.text;

import dev.drydock.core.plan.Plan;
import dev.drydock.core.plan.measure.MeasuredPlan;
import dev.drydock.core.plan.measure.NodeFlag;
import dev.drydock.core.plan.measure.NodeMeasure;
import dev.drydock.core.plan.measure.NodeTime;
import dev.drydock.core.plan.measure.TriggerTime;
import dev.drydock.core.plan.node.Interval;
import dev.drydock.core.plan.node.PlanNode;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/// A plan as lines of text: the tree with what each step cost by itself.
public final class PlanPage {
    private static final int BAR = 8;
    private static final int DEEPEST_INDENT = 40;
    private static final String EIGHTHS = " ▏▎▍▌▋▊▉█";

    private PlanPage() {}

    public static String of(MeasuredPlan measured) {
        Plan plan = measured.plan();
        boolean ran = measured.nodes().getFirst().rows().isPresent();
        StringBuilder page = new StringBuilder();
        page.append(
                ran
                        ? String.format(
                                "%4s %11s %11s %6s %-8s %14s %8s  %s%n",
                                "#", "total ms", "self ms", "self", "", "rows", "estimate", "step")
                        : String.format(
                                "%4s %14s %14s %14s  %s%n", "#", "cost from", "cost to", "rows expected", "step"));
        int[] depth = new int[plan.nodes().size() + 1];
        for (PlanNode node : plan.nodes()) {
            depth[node.id()] = node.parent() == 0 ? 0 : depth[node.parent()] + 1;
            page.append(ran ? actual(node, measured.measure(node.id())) : expected(node));
            page.append("  ")
                    .append(step(node, depth[node.id()], measured.measure(node.id())))
                    .append('\n');
        }
        footer(measured, page);
        return page.toString().stripTrailing();
    }

    private static String actual(PlanNode node, NodeMeasure measure) {
        if (node.neverRan()) {
            return String.format("%4d %11s %11s %6s %-8s %14s %8s", node.id(), "", "", "", "", "never ran", "");
        }
        return String.format(
                "%4d %11s %11s %6s %-8s %14s %8s",
                node.id(),
                measure.time().map(NodeTime::wallMs).map(PlanPage::ms).orElse("-"),
                measure.time().map(NodeTime::exclusiveMs).map(PlanPage::ms).orElse("-"),
                measure.share().isPresent()
                        ? String.format(
                                Locale.ROOT, "%.1f%%", 100 * measure.share().getAsDouble())
                        : "-",
                bar(measure.share().orElse(0)),
                measure.rows().map(PlanPage::rows).orElse("-"),
                factor(measure.estimateFactor()));
    }

    private static String expected(PlanNode node) {
        return node.estimate()
                .map(estimate -> String.format(
                        Locale.ROOT,
                        "%4d %,14.2f %,14.2f %,14.0f",
                        node.id(),
                        estimate.startupCost(),
                        estimate.totalCost(),
                        estimate.rows()))
                .orElseGet(() -> String.format("%4d %14s %14s %14s", node.id(), "-", "-", "-"));
    }

    private static String step(PlanNode node, int depth, NodeMeasure measure) {
        StringBuilder step = new StringBuilder();
        step.repeat(' ', 2 * Math.min(depth, DEEPEST_INDENT));
        if (depth > 0) {
            step.append("-> ");
        }
        if (!node.operator().label().isEmpty()) {
            step.append('[').append(node.operator().label()).append("] ");
        }
        step.append(node.operator().title());
        String flags = measure.flags().stream()
                .filter(flag -> flag != NodeFlag.NEVER_EXECUTED && flag != NodeFlag.MISESTIMATE)
                .map(NodeFlag::key)
                .collect(Collectors.joining(", "));
        if (!flags.isEmpty()) {
            step.append("  (").append(flags).append(')');
        }
        return line(step.toString());
    }

    private static void footer(MeasuredPlan measured, StringBuilder page) {
        Plan plan = measured.plan();
        line(page, "planning", plan.planningMs());
        line(page, "execution", plan.executionMs());
        if (measured.afterRootMs() > 0) {
            line(page, "after the root", OptionalDouble.of(measured.afterRootMs()));
        }
        for (TriggerTime trigger : measured.triggers()) {
            String name = trigger.trigger().name().isEmpty()
                    ? trigger.trigger().constraint()
                    : trigger.trigger().name();
            line(
                    page,
                    "trigger " + line(name) + where(trigger.when()),
                    trigger.trigger().ms());
        }
        plan.unknownLines()
                .forEach(unknown ->
                        page.append("not understood: ").append(line(unknown)).append('\n'));
        if (plan.truncated()) {
            page.append("the end is missing\n");
        }
    }

    private static String where(TriggerTime.When when) {
        return switch (when) {
            case BEFORE -> " (before the change)";
            case AFTER -> " (after the statement)";
            case UNKNOWN -> "";
        };
    }

    private static void line(StringBuilder page, String name, OptionalDouble ms) {
        if (ms.isPresent()) {
            page.append(name).append(": ").append(ms(ms.getAsDouble())).append(" ms\n");
        }
    }

    /// A text of a server in one line.
    private static String line(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private static String ms(double ms) {
        return String.format(Locale.ROOT, "%,.3f", Math.max(0, ms));
    }

    private static String rows(Interval rows) {
        return rows.low() == rows.high() || (rows.value() >= 1000 && rows.high() - rows.low() < rows.value() / 100)
                ? String.format(Locale.ROOT, "%,.0f", rows.value())
                : String.format(Locale.ROOT, "%,.0f–%,.0f", Math.ceil(rows.low()), Math.floor(rows.high()));
    }

    private static String factor(OptionalDouble factor) {
        if (factor.isEmpty()) {
            return "";
        }
        double times = factor.getAsDouble();
        double off = Math.max(times, 1 / times);
        if (off < 1.05) {
            return "=";
        }
        return String.format(Locale.ROOT, "%,.1f", off) + (times > 1 ? "× low" : "× high");
    }

    private static String bar(double share) {
        int eighths = (int) Math.round(Math.clamp(share, 0, 1) * BAR * 8);
        StringBuilder bar = new StringBuilder();
        bar.repeat('█', eighths / 8);
        if (eighths % 8 > 0) {
            bar.append(EIGHTHS.charAt(eighths % 8));
        }
        return bar.toString();
    }
}
