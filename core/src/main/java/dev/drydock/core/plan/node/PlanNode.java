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
/// @param totals what was counted; exclusive numbers are in the measure of the plan
/// @param removed rows that it let go, of one execution
/// @param workers what the workers did, where the server tells it
/// @param properties all that was told about the node, also what is typed above and what is not known here
public record PlanNode(
        int id,
        int parent,
        ChildKind kind,
        Operator operator,
        Optional<Estimate> estimate,
        Optional<Actual> actual,
        Totals totals,
        RowsRemoved removed,
        List<WorkerShare> workers,
        Set<Trait> traits,
        NodeLinks links,
        SequencedMap<String, PlanValue> properties) {
    /// Blocks of it and all below it.
    public Buffers buffers() {
        return totals.buffers();
    }

    /// Rows that it let go in all executions; zero when it did not run.
    public Interval allRemoved() {
        return removed.all(actual.map(Actual::loops).orElse(0.0));
    }

    public boolean has(Trait trait) {
        return traits.contains(trait);
    }

    public boolean neverRan() {
        return actual.isPresent() && actual.get().loops() == 0;
    }
}
