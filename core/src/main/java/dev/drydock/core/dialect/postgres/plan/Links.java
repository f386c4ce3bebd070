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

/// Which nodes print the value of which init plan or sub plan, and which scan reads which common table
/// expression. Values of init plans are `$n` up to version 16 and `(InitPlan n).colX` since; those of sub plans
/// `(SubPlan n)`, `(hashed SubPlan n)`, with `.colX` since 17. Numbers match as a whole.
final class Links {
    private static final Pattern RETURNS = Pattern.compile("\\$(\\d+)");
    private static final Pattern VALUE = Pattern.compile("\\$(\\d+)|\\b(InitPlan [^()]+|SubPlan [^() ]+)");
    private static final String EVALUATED = "Params Evaluated";

    private final List<Numbered> nodes;
    private final Map<String, Integer> plans = new HashMap<>();

    private Links(List<Numbered> nodes) {
        this.nodes = nodes;
    }

    static List<NodeLinks> of(List<Numbered> nodes) {
        return new Links(nodes).links();
    }

    private List<NodeLinks> links() {
        for (Numbered node : nodes) {
            if (node.kind() == ChildKind.INITPLAN || node.kind() == ChildKind.SUBPLAN) {
                String label = node.raw().text(Names.SUBPLAN);
                Matcher returns = RETURNS.matcher(label);
                while (returns.find()) {
                    plans.put("$" + returns.group(1), node.id());
                }
                int bracket = label.indexOf(" (returns");
                plans.put(bracket < 0 ? label : label.substring(0, bracket), node.id());
            }
        }
        Tables tables = new Tables(nodes);
        List<NodeLinks> links = new ArrayList<>(nodes.size());
        for (Numbered node : nodes) {
            List<Integer> reads = tables.readBy(node);
            links.add(
                    plans.isEmpty()
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
        found.removeIf(
                plan -> parentOf(plan) == node.id() && nodes.get(plan - 1).kind() == ChildKind.SUBPLAN);
        return List.copyOf(found);
    }

    private int parentOf(int id) {
        return nodes.get(id - 1).parent();
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
                if (text.indexOf('$') < 0 && !text.contains("Plan ")) {
                    return;
                }
                Matcher matcher = VALUE.matcher(text);
                while (matcher.find()) {
                    String name = matcher.group(1) == null ? matcher.group(2) : "$" + matcher.group(1);
                    Integer id = plans.get(name);
                    if (id != null) {
                        found.add(id);
                    }
                }
            }
            case PlanValue.Items(List<PlanValue> values) -> values.forEach(item -> collect(item, found));
            default -> {}
        }
    }
}
