package dev.drydock.app.plan.text;

import dev.drydock.core.plan.Plan;
import dev.drydock.core.plan.measure.MeasuredPlan;
import dev.drydock.core.plan.measure.NodeFlag;
import dev.drydock.core.plan.measure.NodeMeasure;
import dev.drydock.core.plan.measure.NodeTime;
import dev.drydock.core.plan.measure.TriggerTime;
import dev.drydock.core.plan.node.Actual;
import dev.drydock.core.plan.node.Buffers;
import dev.drydock.core.plan.node.Interval;
import dev.drydock.core.plan.node.PlanNode;
import dev.drydock.core.plan.node.PlanValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import java.util.function.Function;
import tools.jackson.databind.node.NullNode;

/// The document of `plan parse`, as `docs/plan-json.md` describes it.
public final class PlanJson {
    private static final double MICRO = 1e6;

    private PlanJson() {}

    /// The first plan; what follows it is in its member `more`.
    public static Map<String, Object> document(List<MeasuredPlan> plans) {
        Map<String, Object> first = plan(plans.getFirst());
        if (plans.size() > 1) {
            first.put("more", plans.stream().skip(1).map(PlanJson::plan).toList());
        }
        return first;
    }

    private static Map<String, Object> plan(MeasuredPlan measured) {
        Plan plan = measured.plan();
        return object(
                "nodes",
                plan.nodes().stream()
                        .map(node -> node(node, measured.measure(node.id())))
                        .toList(),
                "planningMs",
                number(plan.planningMs()),
                "executionMs",
                number(plan.executionMs()),
                "triggers",
                measured.triggers().stream().map(PlanJson::trigger).toList(),
                "jit",
                members(plan.jit()),
                "unknownLines",
                plan.unknownLines(),
                "truncated",
                plan.truncated(),
                "statement",
                members(plan.statement()));
    }

    private static Object node(PlanNode node, NodeMeasure measure) {
        return object(
                "id",
                node.id(),
                "parent",
                told(Optional.of(node.parent()).filter(parent -> parent != 0)),
                "type",
                node.operator().type(),
                "relation",
                told(node.operator().relation()),
                "index",
                told(node.operator().index()),
                "loops",
                told(node.actual().map(Actual::loops).map(PlanJson::rounded)),
                "rows",
                told(measure.rows().map(PlanJson::interval)),
                "wallMs",
                time(measure, NodeTime::wallMs),
                "exclusiveMs",
                time(measure, NodeTime::exclusiveMs),
                "errorMs",
                time(measure, NodeTime::errorMs),
                "buffers",
                buffers(node.buffers()),
                "exclusiveBuffers",
                buffers(measure.exclusiveBuffers()),
                "flags",
                measure.flags().stream().map(NodeFlag::key).toList(),
                "properties",
                members(node.properties()));
    }

    private static Object time(NodeMeasure measure, Function<NodeTime, Double> part) {
        return told(measure.time().map(part).map(PlanJson::rounded));
    }

    /// Members in the order given: name, value, name, value...
    private static Map<String, Object> object(Object... namesAndValues) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            members.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return members;
    }

    private static Object interval(Interval interval) {
        return object(
                "value", rounded(interval.value()), "low", rounded(interval.low()), "high", rounded(interval.high()));
    }

    private static Object buffers(Buffers buffers) {
        Map<String, Object> counts = new LinkedHashMap<>();
        for (Buffers.Counter counter : Buffers.Counter.values()) {
            counts.put(counter.key(), buffers.get(counter));
        }
        return counts;
    }

    private static Object trigger(TriggerTime time) {
        return object(
                "name", time.trigger().name(),
                "constraint", time.trigger().constraint(),
                "relation", time.trigger().relation(),
                "ms", number(time.trigger().ms()),
                "calls", rounded(time.trigger().calls()),
                "when", time.when().name().toLowerCase(Locale.ROOT));
    }

    private static Object number(OptionalDouble number) {
        return number.isPresent() ? rounded(number.getAsDouble()) : NullNode.getInstance();
    }

    private static Object told(Optional<?> value) {
        return value.isPresent() ? value.get() : NullNode.getInstance();
    }

    /// To the nanosecond; whole numbers as such.
    private static Object rounded(double number) {
        double rounded = Math.rint(number * MICRO) / MICRO;
        return rounded == Math.rint(rounded) && Math.abs(rounded) < 1e15 ? (Object) (long) rounded : (Object) rounded;
    }

    private static Map<String, Object> members(SequencedMap<String, PlanValue> values) {
        Map<String, Object> members = new LinkedHashMap<>();
        values.forEach((name, value) -> members.put(name, value(value)));
        return members;
    }

    private static Object value(PlanValue value) {
        return switch (value) {
            case PlanValue.Text(String text) -> text;
            case PlanValue.Flag(boolean flag) -> flag;
            case PlanValue.Whole(long number) -> number;
            case PlanValue.Decimal(double number, int _) -> number;
            case PlanValue.Items(List<PlanValue> values) ->
                values.stream().map(PlanJson::value).toList();
            case PlanValue.Group(SequencedMap<String, PlanValue> members) -> members(members);
        };
    }
}
