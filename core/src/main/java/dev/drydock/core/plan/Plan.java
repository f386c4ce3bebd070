package dev.drydock.core.plan;

import dev.drydock.core.plan.node.PlanNode;
import dev.drydock.core.plan.node.PlanValue;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SequencedMap;

/// One plan as it was told, damage included.
///
/// @param nodes in pre-order, at least one
/// @param planningMs empty when not told
/// @param executionMs empty when the statement was not run
/// @param serializationMs of the result for the client, as part of the execution; empty when not told
/// @param jit just-in-time compilation as the server groups it; empty when there was none
/// @param statement all else that was told about the statement (settings, query text, planning buffers)
/// @param unknownLines lines inside the plan that mean nothing to the reader
/// @param truncated the end is missing
public record Plan(
        List<PlanNode> nodes,
        OptionalDouble planningMs,
        OptionalDouble executionMs,
        OptionalDouble serializationMs,
        List<PlanTrigger> triggers,
        SequencedMap<String, PlanValue> jit,
        SequencedMap<String, PlanValue> statement,
        List<String> unknownLines,
        boolean truncated) {
    public Plan {
        nodes = List.copyOf(nodes);
        triggers = List.copyOf(triggers);
        unknownLines = List.copyOf(unknownLines);
    }

    public PlanNode node(int id) {
        return nodes.get(id - 1);
    }

    public PlanNode root() {
        return nodes.getFirst();
    }
}
