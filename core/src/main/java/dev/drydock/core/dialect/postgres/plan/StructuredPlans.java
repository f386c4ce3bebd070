package dev.drydock.core.dialect.postgres.plan;

import dev.drydock.core.plan.PlanLimits;
import dev.drydock.core.plan.node.PlanValue;
import dev.drydock.core.plan.node.PlanValue.Group;
import dev.drydock.core.plan.node.PlanValue.Items;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// Plans out of trees of JSON, XML or YAML: without what the text format omits.
final class StructuredPlans {
    private static final String PLAN = "Plan";
    private static final String PLANS = "Plans";

    /// XML writes a space for every character that a tag cannot have.
    private static final Map<String, String> XML_NAMES = Map.of(
            "Full sort Groups", "Full-sort Groups",
            "Pre sorted Groups", "Pre-sorted Groups",
            "One Time Filter", "One-Time Filter",
            "I O Read Time", "I/O Read Time",
            "I O Write Time", "I/O Write Time",
            "Incremental Sort Groups", "Full-sort Groups",
            "Incremental Sort Groups 2", "Pre-sorted Groups",
            "Sort Space", "Sort Space Memory",
            "Sort Space 2", "Sort Space Disk");

    private final boolean typed;
    private boolean tooDeep;
    private int nodes;

    private StructuredPlans(boolean typed) {
        this.typed = typed;
    }

    /// @param typed whether numbers are told as numbers
    static RawPlans read(List<PlanValue> documents, boolean typed, boolean truncated) {
        StructuredPlans reading = new StructuredPlans(typed);
        List<Group> found = new ArrayList<>();
        documents.forEach(document -> statements(document, found));
        List<RawPlan> plans = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            plans.add(reading.plan(found.get(i), truncated && i == found.size() - 1));
            if (reading.tooDeep) {
                return RawPlans.givenUp(RawPlans.Excess.TOO_DEEP);
            }
            if (reading.nodes > PlanLimits.NODES) {
                return RawPlans.givenUp(RawPlans.Excess.TOO_MANY_NODES);
            }
        }
        return RawPlans.of(plans);
    }

    /// Whatever lists they stand in.
    private static void statements(PlanValue document, List<Group> found) {
        Deque<PlanValue> open = new ArrayDeque<>();
        open.push(document);
        while (!open.isEmpty()) {
            PlanValue value = open.pop();
            if (value instanceof Items(List<PlanValue> values)) {
                values.reversed().forEach(open::push);
            } else if (value instanceof Group group) {
                if (group.members().get(PLAN) instanceof Group) {
                    found.add(group);
                } else if (group.members().containsKey(Names.TYPE)
                        || group.members().containsKey("Node-Type")) {
                    LinkedHashMap<String, PlanValue> alone = new LinkedHashMap<>();
                    alone.put(PLAN, group);
                    found.add(new Group(alone));
                }
            }
        }
    }

    private record Step(Group group, List<RawNode> siblings, int depth) {}

    private RawPlan plan(Group statement, boolean truncated) {
        List<RawNode> roots = new ArrayList<>();
        LinkedHashMap<String, PlanValue> rest = new LinkedHashMap<>();
        statement.members().forEach((name, value) -> {
            if (name.equals(PLAN) && value instanceof Group root) {
                nodes(root, roots);
            } else {
                put(name, value, rest);
            }
        });
        return new RawPlan(roots.getFirst(), rest, List.of(), truncated);
    }

    private void nodes(Group root, List<RawNode> roots) {
        Deque<Step> steps = new ArrayDeque<>();
        steps.push(new Step(root, roots, 1));
        while (!steps.isEmpty() && nodes++ <= PlanLimits.NODES) {
            Step step = steps.pop();
            tooDeep |= step.depth > PlanLimits.DEPTH;
            RawNode node = new RawNode();
            step.siblings.add(node);
            List<PlanValue> children = new ArrayList<>();
            step.group.members().forEach((name, value) -> {
                if (name.equals(PLANS)) {
                    children.addAll(listed(value));
                } else {
                    put(name, value, node.properties());
                }
            });
            tidy(node);
            children.addAll(DistributedPlans.children(node));
            for (PlanValue child : children.reversed()) {
                if (child instanceof Group group) {
                    // siblings are pushed backwards, so they are taken, and added, in order
                    steps.push(new Step(group, node.children(), step.depth + 1));
                }
            }
        }
    }

    /// A list; in XML a single child of another name may have looked like a group.
    private static List<PlanValue> listed(PlanValue value) {
        return switch (value) {
            case Items(List<PlanValue> values) -> values;
            case Group(SequencedMap<String, PlanValue> members) -> List.copyOf(members.values());
            default -> List.of();
        };
    }

    private void put(String told, PlanValue value, SequencedMap<String, PlanValue> into) {
        if (value.isDeeperThan(PlanLimits.VALUE_DEPTH)) {
            tooDeep = true;
            return;
        }
        String name = typed ? told : xmlName(told);
        PlanValue plain = value(name, value);
        if (!Names.isSilent(name, plain)) {
            into.put(name, plain);
        }
    }

    private static String xmlName(String told) {
        String name = XML_NAMES.getOrDefault(told, told);
        return name.contains(" I O ") ? name.replace(" I O ", " I/O ") : name;
    }

    private PlanValue value(String name, PlanValue value) {
        return switch (value) {
            case PlanValue.Text(String text) ->
                Names.isList(name)
                        ? new Items(text.isBlank() ? List.of() : List.of(value))
                        : typed
                                ? value
                                : text.isBlank() && !Names.isText(name)
                                        ? new Items(List.of())
                                        : Names.typed(name, text);
            case Items(List<PlanValue> values) when name.equals(Names.WORKERS) -> new Items(workers(values));
            case Items(List<PlanValue> values) -> {
                List<PlanValue> items = new ArrayList<>(values.size());
                for (PlanValue item : values) {
                    items.add(item(name, item));
                }
                yield new Items(items);
            }
            case Group(SequencedMap<String, PlanValue> members) -> {
                LinkedHashMap<String, PlanValue> tidy = new LinkedHashMap<>();
                for (Map.Entry<String, PlanValue> member : members.entrySet()) {
                    if (name.equals("Settings")) {
                        tidy.put(member.getKey(), member.getValue());
                    } else {
                        put(member.getKey(), member.getValue(), tidy);
                    }
                }
                yield new Group(tidy);
            }
            case PlanValue.Flag _, PlanValue.Whole _, PlanValue.Decimal _ -> value;
        };
    }

    private PlanValue item(String list, PlanValue item) {
        boolean keys = list.equals("Group Keys") || list.equals("Hash Keys");
        return item instanceof PlanValue.Text(String text) && keys
                ? new Items(text.isBlank() ? List.of() : List.of(item))
                : item instanceof PlanValue.Text ? item : value("", item);
    }

    /// Up to version 12 a worker may stand there twice, with different facts.
    private List<PlanValue> workers(List<PlanValue> told) {
        LinkedHashMap<Double, SequencedMap<String, PlanValue>> byNumber = new LinkedHashMap<>();
        for (PlanValue worker : told) {
            if (value("", worker) instanceof Group(SequencedMap<String, PlanValue> members)) {
                members.remove("JIT");
                PlanValue number = members.get(Names.WORKER);
                byNumber.merge(number == null ? -1 : number.asNumber(-1), members, (first, second) -> {
                    first.putAll(second);
                    return first;
                });
            }
        }
        return byNumber.values().stream().<PlanValue>map(Group::new).toList();
    }

    /// Leaves out what the text format says of no such node.
    private static void tidy(RawNode node) {
        if (node.number(Names.LOOPS, 1) == 0) {
            node.properties()
                    .keySet()
                    .removeIf(
                            name -> name.equals(Names.STARTUP) || name.equals(Names.TOTAL) || name.equals(Names.ROWS));
        }
        if (node.number("Cache Misses", 1) == 0) {
            node.properties()
                    .keySet()
                    .removeIf(name ->
                            (name.startsWith("Cache ") && !name.equals("Cache Key") && !name.equals("Cache Mode"))
                                    || name.equals("Peak Memory Usage"));
        }
    }
}
