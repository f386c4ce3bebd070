package dev.drydock.core.dialect.postgres.plan;

import dev.drydock.core.plan.node.PlanValue;
import dev.drydock.core.plan.node.PlanValue.Group;
import dev.drydock.core.plan.node.PlanValue.Items;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// The tasks of a Citus node (`multi_explain.c`), which hide in a property of it: in the text format they are
/// its children, so they become children here too.
final class DistributedPlans {
    private static final String QUERY = "Distributed Query";

    private DistributedPlans() {}

    /// Takes the tasks out of the properties of a node.
    ///
    /// @return nodes as the JSON format would tell them
    static List<PlanValue> children(RawNode node) {
        if (!(node.properties().get(QUERY) instanceof Group(SequencedMap<String, PlanValue> query))) {
            return List.of();
        }
        node.properties().remove(QUERY);
        List<PlanValue> children = new ArrayList<>();
        if (query.get("Subplans") instanceof Items(List<PlanValue> subplans)) {
            subplans.forEach(subplan -> children.add(step("Distributed Subplan", subplan)));
        }
        if (query.get("Job") instanceof Group(SequencedMap<String, PlanValue> job)) {
            job.forEach((name, value) -> {
                if (name.equals("Tasks") && value instanceof Items(List<PlanValue> tasks)) {
                    tasks.forEach(task -> children.add(step("Task", task)));
                } else if (name.equals("Dependent Jobs") && value instanceof Items(List<PlanValue> jobs)) {
                    jobs.forEach(dependent -> children.add(step("MapMergeJob", dependent)));
                } else {
                    node.put(name, value);
                }
            });
        }
        return children;
    }

    private static PlanValue step(String type, PlanValue told) {
        LinkedHashMap<String, PlanValue> step = new LinkedHashMap<>();
        step.put(Names.TYPE, new PlanValue.Text(type));
        List<PlanValue> plans = new ArrayList<>();
        if (told instanceof Group(SequencedMap<String, PlanValue> members)) {
            members.forEach((name, value) -> {
                if (name.equals("Remote Plan") || name.equals("PlannedStmt") || name.equals("Plan")) {
                    collect(value, plans, step);
                } else {
                    step.put(name, value);
                }
            });
        }
        step.put("Plans", new Items(plans));
        return new Group(step);
    }

    /// The root nodes in nested lists; what else was told of their statement goes to the step.
    private static void collect(PlanValue value, List<PlanValue> plans, SequencedMap<String, PlanValue> step) {
        switch (value) {
            case Items(List<PlanValue> values) -> values.forEach(item -> collect(item, plans, step));
            case Group(SequencedMap<String, PlanValue> members) -> {
                if (members.containsKey(Names.TYPE)) {
                    plans.add(value);
                    return;
                }
                members.forEach((name, member) -> {
                    if (name.equals("Plan")) {
                        plans.add(member);
                    } else {
                        step.putIfAbsent(name, member);
                    }
                });
            }
            default -> {}
        }
    }
}
