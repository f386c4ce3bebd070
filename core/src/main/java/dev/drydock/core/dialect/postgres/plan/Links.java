package dev.drydock.core.dialect.postgres.plan;

import dev.drydock.core.dialect.postgres.plan.PlanAssembly.Numbered;
import dev.drydock.core.plan.node.ChildKind;
import dev.drydock.core.plan.node.NodeLinks;
import dev.drydock.core.plan.node.PlanValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which nodes print the value of which init plan, and which scan reads which common table expression.
/// Parameters are `$n` up to version 16 and `(InitPlan n).colX` since; numbers match as a whole.
final class Links {
    private static final Pattern RETURNS = Pattern.compile("\\$(\\d+)");
    private static final Pattern VALUE = Pattern.compile("\\$(\\d+)|\\((InitPlan [^()]+)\\)\\.");
    private static final String EVALUATED = "Params Evaluated";

    private final List<Numbered> nodes;
    private final Map<String, Integer> initPlans = new HashMap<>();

    private Links(List<Numbered> nodes) {
        this.nodes = nodes;
    }

    static List<NodeLinks> of(List<Numbered> nodes) {
        return new Links(nodes).links();
    }

    private List<NodeLinks> links() {
        for (Numbered node : nodes) {
            if (node.kind() == ChildKind.INITPLAN) {
                String label = node.raw().text(Names.SUBPLAN);
                Matcher returns = RETURNS.matcher(label);
                while (returns.find()) {
                    initPlans.put("$" + returns.group(1), node.id());
                }
                int bracket = label.indexOf(" (returns");
                initPlans.put(bracket < 0 ? label : label.substring(0, bracket), node.id());
            }
        }
        Tables tables = new Tables(nodes);
        List<NodeLinks> links = new ArrayList<>(nodes.size());
        for (Numbered node : nodes) {
            List<Integer> reads = tables.readBy(node);
            links.add(
                    initPlans.isEmpty()
                            ? new NodeLinks(List.of(), List.of(), reads)
                            : new NodeLinks(mentions(node), evaluates(node), reads));
        }
        return links;
    }

    private List<Integer> mentions(Numbered node) {
        Set<Integer> found = new LinkedHashSet<>();
        node.raw().properties().forEach((name, value) -> {
            if (!name.equals(EVALUATED) && !name.equals(Names.SUBPLAN)) {
                collect(value, found);
            }
        });
        return List.copyOf(found);
    }

    private List<Integer> evaluates(Numbered node) {
        PlanValue told = node.raw().properties().get(EVALUATED);
        Set<Integer> found = new LinkedHashSet<>();
        if (told != null) {
            collect(told, found);
        }
        return List.copyOf(found);
    }

    private void collect(PlanValue value, Set<Integer> found) {
        switch (value) {
            case PlanValue.Text(String text) -> {
                if (text.indexOf('$') < 0 && !text.contains("(InitPlan ")) {
                    return;
                }
                Matcher matcher = VALUE.matcher(text);
                while (matcher.find()) {
                    String name = matcher.group(1) == null ? matcher.group(2) : "$" + matcher.group(1);
                    Integer id = initPlans.get(name);
                    if (id != null) {
                        found.add(id);
                    }
                }
            }
            case PlanValue.Items(List<PlanValue> values) -> values.forEach(item -> collect(item, found));
            default -> {}
        }
    }

    /// Common table expressions by name, seen from where a scan stands.
    private static final class Tables {
        private final Map<Integer, Map<String, Integer>> byOwner = new HashMap<>();
        private final int[] scope;

        Tables(List<Numbered> nodes) {
            for (Numbered node : nodes) {
                if (node.kind() == ChildKind.CTE) {
                    byOwner.computeIfAbsent(node.parent(), _ -> new HashMap<>())
                            .putIfAbsent(node.raw().text(Names.SUBPLAN).substring(4), node.id());
                }
            }
            scope = new int[nodes.size() + 1];
            outer = new int[nodes.size() + 1];
            for (Numbered node : nodes) {
                int above = node.parent() == 0 ? 0 : scope[node.parent()];
                scope[node.id()] = byOwner.containsKey(node.id()) ? node.id() : above;
                outer[node.id()] = above;
            }
        }

        private final int[] outer;

        List<Integer> readBy(Numbered node) {
            if (!node.raw().text(Names.TYPE).equals("CTE Scan")) {
                return List.of();
            }
            String name = node.raw().text("CTE Name");
            for (int owner = scope[node.id()]; owner != 0; owner = outer[owner]) {
                Integer id = byOwner.getOrDefault(owner, Map.of()).get(name);
                if (id != null) {
                    return List.of(id);
                }
            }
            return List.of();
        }
    }
}
