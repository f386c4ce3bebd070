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
import dev.drydock.core.plan.node.Trait;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import java.util.Set;

/// The JSON of MariaDB, and of MySQL's first format: blocks inside blocks. Whatever object is not a plain group
/// of facts is a step; of lists, each element. `r_` members are what MariaDB measured; its times are totals
/// over all loops.
final class BlockJson {
    private static final Set<String> FACTS = Set.of(
            "cost_info",
            "r_engine_stats",
            "r_keys",
            "used_columns",
            "r_icp_filtered",
            "query_optimization",
            "r_partial_match");

    private record Step(String name, Group told, ChildKind kind, List<NodeDraft> siblings) {}

    private BlockJson() {}

    static PlanReading read(Group document, boolean truncated) {
        if (!(document.members().get("query_block") instanceof Group block)) {
            return new PlanReading.NotMine();
        }
        LinkedHashMap<String, PlanValue> statement = new LinkedHashMap<>(document.members());
        statement.remove("query_block");
        NodeDraft holder = new NodeDraft("", ChildKind.ROOT);
        Deque<Step> steps = new ArrayDeque<>();
        steps.push(new Step("query_block", block, ChildKind.ROOT, holder.children()));
        Map<NodeDraft, Double> besides = new HashMap<>();
        while (!steps.isEmpty()) {
            Step step = steps.pop();
            NodeDraft node = node(step);
            besides.put(node, besides(step.told.members()));
            step.siblings.add(node);
            List<Step> children = new ArrayList<>();
            step.told.members().forEach((name, value) -> children(name, value, node, children));
            children.reversed().forEach(steps::push);
        }
        NodeDraft root = holder.children().getFirst();
        Times.fill(root, besides);
        return PlanDraft.plan(root, statement, List.of(), truncated);
    }

    private static void children(String name, PlanValue value, NodeDraft node, List<Step> children) {
        ChildKind kind = name.contains("subquer") ? ChildKind.SUBPLAN : ChildKind.OUTER;
        switch (value) {
            case Group group when !FACTS.contains(name) -> children.add(new Step(name, group, kind, node.children()));
            case Items(List<PlanValue> values)
            when values.stream().anyMatch(item -> item instanceof Group) -> {
                LinkedHashMap<String, PlanValue> members = new LinkedHashMap<>();
                for (PlanValue item : values) {
                    if (item instanceof Group(SequencedMap<String, PlanValue> inner)) {
                        inner.forEach((key, member) -> members.put(key + "#" + members.size(), member));
                    }
                }
                children.add(new Step(name, new Group(members), kind, node.children()));
            }
            default -> node.put(plain(name), value);
        }
    }

    private static String plain(String name) {
        int hash = name.indexOf('#');
        return hash < 0 ? name : name.substring(0, hash);
    }

    private static NodeDraft node(Step step) {
        SequencedMap<String, PlanValue> told = step.told.members();
        String type = plain(step.name);
        String table = text(told, "table_name");
        String access = text(told, "access_type");
        NodeDraft node = new NodeDraft(type, step.kind);
        if (!table.isEmpty()) {
            node.relation(table, Optional.empty());
            node.title((access.isEmpty() ? type : access) + " on " + table
                    + (text(told, "key").isEmpty() ? "" : " using " + text(told, "key")));
        }
        if (!text(told, "key").isEmpty()) {
            node.index(text(told, "key"));
        }
        told.forEach((name, value) -> {
            if (value instanceof Group && FACTS.contains(name)) {
                node.put(name, value);
            }
        });
        estimate(told).ifPresent(node::estimate);
        actual(told).ifPresent(node::actual);
        if (type.equals("filesort") || type.equals("temporary_table") || type.equals("ordering_operation")) {
            node.trait(Trait.DRAINS_INPUT);
        }
        return node;
    }

    /// What a join through a buffer tells on top of the table it reads.
    private static double besides(SequencedMap<String, PlanValue> told) {
        return told.containsKey("r_table_time_ms")
                ? 0
                : number(told, "r_unpack_time_ms", 0) + number(told, "r_other_time_ms", 0);
    }

    private static Optional<Estimate> estimate(SequencedMap<String, PlanValue> told) {
        double cost = number(told, "cost", Double.NaN);
        if (told.get("cost_info") instanceof Group(SequencedMap<String, PlanValue> info)) {
            cost = number(info, "prefix_cost", number(info, "query_cost", cost));
        }
        double rows = number(
                told,
                "rows",
                number(told, "rows_produced_per_join", number(told, "rows_examined_per_scan", Double.NaN)));
        return Double.isNaN(rows)
                ? Optional.empty()
                : Optional.of(new Estimate(0, Double.isNaN(cost) ? 0 : cost, rows, 0));
    }

    private static Optional<Actual> actual(SequencedMap<String, PlanValue> told) {
        double loops = number(told, "r_loops", Double.NaN);
        if (Double.isNaN(loops)) {
            return Optional.empty();
        }
        if (loops == 0) {
            return Optional.of(Actual.NEVER);
        }
        double table = number(told, "r_table_time_ms", Double.NaN);
        double total = Double.isNaN(table)
                ? number(told, "r_total_time_ms", Double.NaN)
                : table + number(told, "r_other_time_ms", 0);
        double rows = number(told, "r_rows", number(told, "r_output_rows", 0));
        return Optional.of(new Actual(
                OptionalDouble.empty(),
                Double.isNaN(total) ? OptionalDouble.empty() : OptionalDouble.of(total / loops),
                0.001 / loops,
                rows,
                loops == 1 ? 1 : 0.01,
                loops));
    }

    /// MySQL writes some numbers as texts.
    private static double number(SequencedMap<String, PlanValue> in, String name, double otherwise) {
        PlanValue value = in.get(name);
        return value == null ? otherwise : PlanValue.ofText(value.asText()).asNumber(otherwise);
    }

    private static String text(SequencedMap<String, PlanValue> in, String name) {
        PlanValue value = in.get(name);
        return value == null ? "" : value.asText();
    }
}
