package dev.drydock.core.plan.advice.tip;

import dev.drydock.core.plan.node.Buffers;
import dev.drydock.core.plan.node.Buffers.Counter;
import dev.drydock.core.plan.node.PlanNode;
import dev.drydock.core.plan.node.PlanValue;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Properties of steps and groups by the names the server gave them.
public final class Told {
    private Told() {}

    /// 0 when not told.
    public static double number(PlanNode node, String name) {
        return number(node.properties(), name);
    }

    public static double number(SequencedMap<String, PlanValue> in, String name) {
        @Nullable PlanValue value = in.get(name);
        return value == null ? 0 : value.asNumber(0);
    }

    /// `""` when not told.
    public static String text(PlanNode node, String name) {
        @Nullable PlanValue value = node.properties().get(name);
        return value == null ? "" : value.asText();
    }

    public static List<String> items(PlanNode node, String name) {
        return node.properties().get(name) instanceof PlanValue.Items(List<PlanValue> values)
                ? values.stream().map(PlanValue::asText).toList()
                : List.of();
    }

    /// A number inside a group: 0 when not told.
    public static double inside(SequencedMap<String, PlanValue> in, String group, String name) {
        return in.get(group) instanceof PlanValue.Group(SequencedMap<String, PlanValue> members)
                ? number(members, name)
                : 0;
    }

    /// Servers tell how many rows a condition removed per execution on average.
    public static double removed(PlanNode node, String name) {
        return number(node, name) * node.actual().map(actual -> actual.loops()).orElse(0.0);
    }

    public static double filtered(PlanNode node) {
        return removed(node, "Rows Removed by Filter");
    }

    /// Blocks of tables and indexes that a step asked for itself.
    public static double blocks(PlanView plan, PlanNode node) {
        Buffers own = plan.measured().measure(node.id()).exclusiveBuffers();
        return (double) own.get(Counter.SHARED_HIT) + own.get(Counter.SHARED_READ);
    }
}
