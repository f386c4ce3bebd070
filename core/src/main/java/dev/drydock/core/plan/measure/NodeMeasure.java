package dev.drydock.core.plan.measure;

import dev.drydock.core.plan.node.Buffers;
import dev.drydock.core.plan.node.Interval;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// What the arithmetic says of one node.
///
/// @param time empty when the clock was not read, or the statement did not run
/// @param share exclusive time by the execution time of the statement, 0 to 1
/// @param rows all rows of all executions; empty when the statement did not run
/// @param exclusiveBuffers blocks that it touched by itself
/// @param estimateFactor actual by expected rows of one execution; empty where a comparison would mislead
public record NodeMeasure(
        int id,
        Optional<NodeTime> time,
        OptionalDouble share,
        Optional<Interval> rows,
        Buffers exclusiveBuffers,
        OptionalDouble estimateFactor,
        Set<NodeFlag> flags) {}
