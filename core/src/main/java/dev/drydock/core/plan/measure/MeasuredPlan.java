package dev.drydock.core.plan.measure;

import dev.drydock.core.plan.Plan;
import dev.drydock.core.plan.node.Totals;
import java.util.List;
import java.util.OptionalDouble;

/// A plan with its arithmetic.
///
/// @param nodes one per node of the plan, in the same order
/// @param afterRootMs time of nodes that ran after the root had ended
/// @param afterRoot what those counted then
/// @param unexplainedMs execution time that no node, trigger or serialization accounts for: start and stop of
///     the executor, compilation; empty when not told
public record MeasuredPlan(
        Plan plan,
        List<NodeMeasure> nodes,
        List<TriggerTime> triggers,
        double afterRootMs,
        Totals afterRoot,
        OptionalDouble unexplainedMs) {
    public MeasuredPlan {
        nodes = List.copyOf(nodes);
        triggers = List.copyOf(triggers);
    }

    public NodeMeasure measure(int id) {
        return nodes.get(id - 1);
    }
}
