package dev.drydock.core.dialect.mysql.plan;

import dev.drydock.core.plan.PlanReading;
import dev.drydock.core.plan.draft.NodeDraft;
import dev.drydock.core.plan.draft.PlanDraft;
import dev.drydock.core.plan.node.Actual;
import dev.drydock.core.plan.node.ChildKind;
import dev.drydock.core.plan.node.Estimate;
import dev.drydock.core.plan.node.PlanValue;
import dev.drydock.core.plan.node.PlanValue.Group;
import dev.drydock.core.plan.node.PlanValue.Items;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SequencedMap;

/// MySQL's JSON since 8.3 (`explain_json_format_version = 2`): one object per step, its inputs in lists.
final class TreeJson {
    private record Step(Group told, ChildKind kind, List<NodeDraft> siblings) {}

    private TreeJson() {}

    static boolean isOne(Group document) {
        return document.members().containsKey("operation")
                || (document.members().get("query_plan") instanceof Group plan
                        && plan.members().containsKey("operation"));
    }

    static PlanReading read(Group document, boolean truncated) {
        LinkedHashMap<String, PlanValue> statement = new LinkedHashMap<>();
        Group plan = document.members().get("query_plan") instanceof Group inner ? inner : document;
        for (String name : List.of("query", "query_type", "json_schema_version")) {
            PlanValue value = document.members().get(name);
            if (value != null) {
                statement.put(name, value);
            }
        }
        NodeDraft holder = new NodeDraft("", ChildKind.ROOT);
        Deque<Step> steps = new ArrayDeque<>();
        steps.push(new Step(plan, ChildKind.ROOT, holder.children()));
        while (!steps.isEmpty()) {
            Step step = steps.pop();
            NodeDraft node = node(step.told.members(), step.kind);
            step.siblings.add(node);
            for (String name : step.told.members().reversed().sequencedKeySet()) {
                if (step.told.members().get(name) instanceof Items(List<PlanValue> values)) {
                    boolean input = name.equals("inputs");
                    for (PlanValue value : values.reversed()) {
                        if (value instanceof Group child && child.members().containsKey("operation")) {
                            steps.push(new Step(child, input ? ChildKind.OUTER : ChildKind.SUBPLAN, node.children()));
                        }
                    }
                }
            }
        }
        NodeDraft root = holder.children().getFirst();
        return PlanDraft.plan(root, statement, List.of(), truncated);
    }

    private static NodeDraft node(SequencedMap<String, PlanValue> told, ChildKind kind) {
        NodeDraft node = Steps.named(text(told, "operation"), kind);
        told.forEach((name, value) -> {
            if (!(value instanceof Items(List<PlanValue> values)
                    && values.stream().anyMatch(item -> item instanceof Group))) {
                node.put(name, value);
            }
        });
        if (!text(told, "table_name").isEmpty()) {
            node.relation(
                    text(told, "table_name"), Optional.of(text(told, "alias")).filter(alias -> !alias.isEmpty()));
        }
        if (!text(told, "index_name").isEmpty()) {
            node.index(text(told, "index_name"));
        }
        if (told.containsKey("estimated_total_cost")) {
            node.estimate(new Estimate(
                    number(told, "estimated_first_row_cost", 0),
                    number(told, "estimated_total_cost", 0),
                    number(told, "estimated_rows", 0),
                    0));
        }
        double loops = number(told, "actual_loops", -1);
        if (loops == 0) {
            node.actual(Actual.NEVER);
        } else if (loops > 0) {
            boolean timed = told.containsKey("actual_last_row_ms");
            node.actual(new Actual(
                    timed ? OptionalDouble.of(number(told, "actual_first_row_ms", 0)) : OptionalDouble.empty(),
                    timed ? OptionalDouble.of(number(told, "actual_last_row_ms", 0)) : OptionalDouble.empty(),
                    1e-6,
                    number(told, "actual_rows", 0),
                    loops == 1 ? 1 : 0.01,
                    loops));
        }
        return node;
    }

    private static double number(SequencedMap<String, PlanValue> in, String name, double otherwise) {
        PlanValue value = in.get(name);
        return value == null ? otherwise : value.asNumber(otherwise);
    }

    private static String text(SequencedMap<String, PlanValue> in, String name) {
        PlanValue value = in.get(name);
        return value == null ? "" : value.asText();
    }
}
