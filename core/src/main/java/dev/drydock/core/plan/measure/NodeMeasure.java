package dev.drydock.core.plan.measure;

import dev.drydock.core.plan.node.Buffers;
import dev.drydock.core.plan.node.Interval;
import dev.drydock.core.plan.node.Totals;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// What the arithmetic says of one node.
///
/// @param time empty when the clock was not read, or the statement did not run
/// @param share exclusive time by the execution time of the statement, 0 to 1
/// @param rows all rows of all executions; empty when the statement did not run
/// @param exclusive what it counted by itself; over all nodes these add up to the root's, and what ran after it
/// @param estimateFactor actual by expected rows of one execution; empty where a comparison would mislead
public record NodeMeasure(
        int id,
        Optional<NodeTime> time,
        OptionalDouble share,
        Optional<Interval> rows,
        Totals exclusive,
        OptionalDouble estimateFactor,
        Set<NodeFlag> flags) {
    /// Blocks that it touched by itself.
    public Buffers exclusiveBuffers() {
        return exclusive.buffers();
    }
}
