package dev.drydock.core.plan.draft;

import dev.drydock.core.plan.Plan;
import dev.drydock.core.plan.PlanLimits;
import dev.drydock.core.plan.PlanReading;
import dev.drydock.core.plan.node.ChildKind;
import dev.drydock.core.plan.node.NodeLinks;
import dev.drydock.core.plan.node.Operator;
import dev.drydock.core.plan.node.PlanNode;
import dev.drydock.core.plan.node.PlanValue;
import dev.drydock.core.plan.node.RowsRemoved;
import dev.drydock.core.plan.node.Totals;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SequencedMap;

/// Makes a plan of a tree of drafts: numbers it in pre-order, without recursion.
public final class PlanDraft {
    private PlanDraft() {}

    private record Step(NodeDraft node, int parent, int depth) {}

    /// @param statement what was told about the statement
    /// @param unknown lines that meant nothing
    public static PlanReading plan(
            NodeDraft root, SequencedMap<String, PlanValue> statement, List<String> unknown, boolean truncated) {
        List<PlanNode> nodes = new ArrayList<>();
        Deque<Step> steps = new ArrayDeque<>();
        steps.push(new Step(root, 0, 1));
        while (!steps.isEmpty()) {
            Step step = steps.pop();
            if (step.depth > PlanLimits.DEPTH || isTooDeep(step.node)) {
                return new PlanReading.TooDeep();
            }
            if (nodes.size() == PlanLimits.NODES) {
                return new PlanReading.TooLarge();
            }
            int id = nodes.size() + 1;
            nodes.add(node(step.node, id, step.parent));
            for (NodeDraft child : step.node.children().reversed()) {
                steps.push(new Step(child, id, step.depth + 1));
            }
        }
        return new PlanReading.Read(List.of(new Plan(
                nodes,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                List.of(),
                Collections.unmodifiableSequencedMap(new LinkedHashMap<>()),
                Collections.unmodifiableSequencedMap(statement),
                unknown,
                truncated)));
    }

    private static boolean isTooDeep(NodeDraft node) {
        return node.properties().values().stream().anyMatch(value -> value.isDeeperThan(PlanLimits.VALUE_DEPTH));
    }

    private static PlanNode node(NodeDraft draft, int id, int parent) {
        return new PlanNode(
                id,
                parent,
                parent == 0 ? ChildKind.ROOT : draft.kind(),
                new Operator(
                        draft.type(),
                        draft.title(),
                        draft.relation(),
                        Optional.empty(),
                        draft.alias(),
                        draft.index(),
                        ""),
                draft.estimate(),
                draft.actual(),
                Totals.NONE,
                RowsRemoved.NONE,
                List.of(),
                draft.traits(),
                NodeLinks.NONE,
                Collections.unmodifiableSequencedMap(draft.properties()));
    }
}
