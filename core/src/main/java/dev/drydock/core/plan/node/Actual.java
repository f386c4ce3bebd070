package dev.drydock.core.plan.node;

import java.util.OptionalDouble;

/// What a node did: rows and time of one execution on average, over all processes.
///
/// @param startupMs until the first row; empty when the clock was not read
/// @param totalMs empty when the clock was not read
/// @param timeStep the smallest difference in milliseconds that the server tells
/// @param rowStep the smallest difference that the server tells: 1, or 0.01
/// @param loops executions; 0 for a node that never ran
public record Actual(
        OptionalDouble startupMs, OptionalDouble totalMs, double timeStep, double rows, double rowStep, double loops) {
    /// A node that was not reached.
    public static final Actual NEVER = new Actual(OptionalDouble.empty(), OptionalDouble.empty(), 0.001, 0, 1, 0);

    /// Negative and endless numbers, which only damaged text holds, count as not told.
    public Actual {
        startupMs = told(startupMs);
        totalMs = told(totalMs);
        rows = told(rows);
        loops = told(loops);
    }

    private static OptionalDouble told(OptionalDouble number) {
        return number.isPresent() && number.getAsDouble() == told(number.getAsDouble())
                ? number
                : OptionalDouble.empty();
    }

    private static double told(double number) {
        return number >= 0 && Double.isFinite(number) ? number : 0;
    }

    /// All rows of all executions. One execution is not rounded.
    public Interval allRows() {
        return loops == 1 ? Interval.exact(rows) : Interval.around(rows * loops, rowStep / 2 * loops);
    }

    /// All time of all executions, summed over processes, in milliseconds.
    public OptionalDouble allMs() {
        if (loops == 0) {
            return OptionalDouble.of(0);
        }
        return totalMs.isPresent() ? OptionalDouble.of(totalMs.getAsDouble() * loops) : OptionalDouble.empty();
    }

    /// How far [#allMs] may be off on either side.
    public double errorMs() {
        return timeStep / 2 * loops;
    }
}
