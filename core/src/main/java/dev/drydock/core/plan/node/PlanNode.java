package dev.drydock.core.plan.node;

import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/// One step of a plan.
///
/// @param id from 1, in pre-order: its place in the list of its plan plus one
/// @param parent the id of the parent, 0 for the root
/// @param actual empty when the statement was not run
/// @param buffers [Buffers#NONE] also where nothing was counted
/// @param workers what the workers did, where the server tells it
/// @param properties all that was told about the node, also what is typed above and what is not known here
public record PlanNode(
        int id,
        int parent,
        ChildKind kind,
        Operator operator,
        Optional<Estimate> estimate,
        Optional<Actual> actual,
        Buffers buffers,
        List<WorkerShare> workers,
        Set<Trait> traits,
        NodeLinks links,
        SequencedMap<String, PlanValue> properties) {
    public boolean has(Trait trait) {
        return traits.contains(trait);
    }

    public boolean neverRan() {
        return actual.isPresent() && actual.get().loops() == 0;
    }
}
