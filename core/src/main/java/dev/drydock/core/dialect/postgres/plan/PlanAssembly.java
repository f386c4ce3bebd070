package dev.drydock.core.dialect.postgres.plan;

import dev.drydock.core.plan.Plan;
import dev.drydock.core.plan.PlanTrigger;
import dev.drydock.core.plan.node.Actual;
import dev.drydock.core.plan.node.ChildKind;
import dev.drydock.core.plan.node.Estimate;
import dev.drydock.core.plan.node.NodeLinks;
import dev.drydock.core.plan.node.Operator;
import dev.drydock.core.plan.node.PlanNode;
import dev.drydock.core.plan.node.PlanValue;
import dev.drydock.core.plan.node.PlanValue.Group;
import dev.drydock.core.plan.node.PlanValue.Items;
import dev.drydock.core.plan.node.WorkerShare;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// A read tree becomes a plan: numbered, typed, with its links resolved. Linear.
final class PlanAssembly {
    private static final List<String> TYPED =
            List.of("Planning Time", "Execution Time", "Total Runtime", "Triggers", "JIT");

    private PlanAssembly() {}

    static Plan of(RawPlan raw) {
        List<Numbered> numbered = numbered(raw.root());
        List<NodeLinks> links = Links.of(numbered);
        List<PlanNode> nodes = new ArrayList<>(numbered.size());
        for (int i = 0; i < numbered.size(); i++) {
            nodes.add(node(numbered.get(i), links.get(i)));
        }
        SequencedMap<String, PlanValue> statement = raw.statement();
        OptionalDouble execution = number(statement, "Execution Time");
        return new Plan(
                nodes,
                number(statement, "Planning Time"),
                execution.isPresent() ? execution : number(statement, "Total Runtime"),
                serialization(statement),
                triggers(statement.get("Triggers")),
                statement.get("JIT") instanceof Group(SequencedMap<String, PlanValue> jit)
                        ? Collections.unmodifiableSequencedMap(jit)
                        : Collections.unmodifiableSequencedMap(new LinkedHashMap<>()),
                rest(statement),
                raw.unknown(),
                raw.truncated() || Cuts.isCut(numbered, statement));
    }

    private static OptionalDouble serialization(SequencedMap<String, PlanValue> statement) {
        return statement.get("Serialization") instanceof Group(SequencedMap<String, PlanValue> facts)
                ? number(facts, "Time")
                : OptionalDouble.empty();
    }

    private static SequencedMap<String, PlanValue> rest(SequencedMap<String, PlanValue> statement) {
        LinkedHashMap<String, PlanValue> rest = new LinkedHashMap<>(statement);
        TYPED.forEach(rest::remove);
        return Collections.unmodifiableSequencedMap(rest);
    }

    /// A node with its place in pre-order.
    record Numbered(RawNode raw, int id, int parent, ChildKind kind) {}

    private record Step(RawNode raw, int parent, ChildKind kind) {}

    private static List<Numbered> numbered(RawNode root) {
        List<Numbered> numbered = new ArrayList<>();
        Deque<Step> steps = new ArrayDeque<>();
        steps.push(new Step(root, 0, ChildKind.ROOT));
        while (!steps.isEmpty()) {
            Step step = steps.pop();
            int id = numbered.size() + 1;
            numbered.add(new Numbered(step.raw, id, step.parent, step.kind));
            List<Step> children = new ArrayList<>();
            int inputs = 0;
            for (RawNode child : step.raw.children()) {
                ChildKind kind = Roles.kind(step.raw, child, inputs);
                inputs += kind == ChildKind.OUTER || kind == ChildKind.INNER ? 1 : 0;
                children.add(new Step(child, id, kind));
            }
            children.reversed().forEach(steps::push);
        }
        return numbered;
    }

    private static PlanNode node(Numbered numbered, NodeLinks links) {
        RawNode raw = numbered.raw;
        tidy(raw);
        if (numbered.kind != ChildKind.ROOT) {
            raw.put("Parent Relationship", Roles.name(numbered.kind));
        }
        return new PlanNode(
                numbered.id,
                numbered.parent,
                numbered.kind,
                new Operator(
                        raw.text(Names.TYPE),
                        Titles.of(raw),
                        optional(raw, Names.RELATION),
                        optional(raw, Names.SCHEMA),
                        optional(raw, Names.ALIAS),
                        optional(raw, Names.INDEX),
                        raw.text(Names.SUBPLAN)),
                raw.has("Total Cost")
                        ? Optional.of(new Estimate(
                                raw.number("Startup Cost", 0),
                                raw.number("Total Cost", 0),
                                raw.number("Plan Rows", 0),
                                raw.number("Plan Width", 0)))
                        : Optional.empty(),
                actual(raw),
                Counts.totals(raw),
                Counts.removed(raw),
                workers(raw),
                Roles.traits(raw),
                links,
                Collections.unmodifiableSequencedMap(raw.properties()));
    }

    /// What only one format tells, and means nothing.
    private static void tidy(RawNode raw) {
        raw.properties().entrySet().removeIf(property -> Names.isSilent(property.getKey(), property.getValue()));
        if (raw.has("Function Name")
                && raw.text("Function Name").equals(raw.text(Names.ALIAS))
                && Names.isSeveral(raw.text("Function Call"))) {
            raw.properties().remove("Function Name");
        }
    }

    private static Optional<String> optional(RawNode raw, String name) {
        return raw.has(name) ? Optional.of(raw.text(name)) : Optional.empty();
    }

    private static Optional<Actual> actual(RawNode raw) {
        if (!raw.has(Names.LOOPS)) {
            return Optional.empty();
        }
        double loops = raw.number(Names.LOOPS, 0);
        if (loops == 0) {
            return Optional.of(Actual.NEVER);
        }
        boolean hundredths = raw.properties().get(Names.ROWS) instanceof PlanValue.Decimal;
        return Optional.of(new Actual(
                number(raw.properties(), Names.STARTUP),
                number(raw.properties(), Names.TOTAL),
                0.001,
                raw.number(Names.ROWS, 0),
                hundredths ? 0.01 : 1,
                loops));
    }

    private static OptionalDouble number(SequencedMap<String, PlanValue> in, String name) {
        PlanValue value = in.get(name);
        double number = value == null ? Double.NaN : value.asNumber(Double.NaN);
        return Double.isNaN(number) ? OptionalDouble.empty() : OptionalDouble.of(number);
    }

    private static List<WorkerShare> workers(RawNode raw) {
        if (!(raw.properties().get(Names.WORKERS) instanceof Items(List<PlanValue> told))) {
            return List.of();
        }
        List<WorkerShare> workers = new ArrayList<>();
        for (PlanValue worker : told) {
            if (worker instanceof Group(SequencedMap<String, PlanValue> facts) && facts.containsKey(Names.TOTAL)) {
                workers.add(new WorkerShare(
                        (int) number(facts, Names.WORKER).orElse(0),
                        number(facts, Names.TOTAL).orElse(0),
                        number(facts, Names.ROWS).orElse(0),
                        number(facts, Names.LOOPS).orElse(0)));
            }
        }
        return List.copyOf(workers);
    }

    private static List<PlanTrigger> triggers(@Nullable PlanValue told) {
        List<PlanTrigger> triggers = new ArrayList<>();
        if (told instanceof Items(List<PlanValue> values)) {
            for (PlanValue value : values) {
                if (value instanceof Group(SequencedMap<String, PlanValue> facts)) {
                    triggers.add(new PlanTrigger(
                            text(facts, "Trigger Name"),
                            text(facts, "Constraint Name"),
                            text(facts, "Relation"),
                            number(facts, "Time"),
                            number(facts, "Calls").orElse(0)));
                }
            }
        }
        return triggers;
    }

    private static String text(SequencedMap<String, PlanValue> in, String name) {
        PlanValue value = in.get(name);
        return value == null ? "" : value.asText();
    }
}
