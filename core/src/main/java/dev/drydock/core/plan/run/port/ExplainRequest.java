package dev.drydock.core.plan.run.port;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/// One plan that is wanted.
///
/// @param statement the statement alone
/// @param analyze the statement is run, and rolled back
/// @param values for its parameters in order, as texts; empty when none are given
public record ExplainRequest(
        String statement, boolean analyze, Set<ExplainOption> options, List<String> values, Bounds bounds) {
    public ExplainRequest {
        options = Set.copyOf(options);
        values = List.copyOf(values);
    }

    /// The plan as the planner sees it; nothing runs.
    public static ExplainRequest of(String statement) {
        return new ExplainRequest(statement, false, Set.of(), List.of(), Bounds.DEFAULT);
    }

    public ExplainRequest analyzed() {
        return new ExplainRequest(statement, true, options, values, bounds);
    }

    public ExplainRequest with(Set<ExplainOption> others) {
        return new ExplainRequest(statement, analyze, others, values, bounds);
    }

    public ExplainRequest with(List<String> others) {
        return new ExplainRequest(statement, analyze, options, others, bounds);
    }

    public ExplainRequest with(Bounds other) {
        return new ExplainRequest(statement, analyze, options, values, other);
    }

    /// The same for another text of the statement.
    public ExplainRequest on(String text) {
        return new ExplainRequest(text, analyze, options, values, bounds);
    }

    /// Bounds on waiting; none is zero.
    ///
    /// @param statement until the server has to have answered
    /// @param lock for anything that somebody else holds
    public record Bounds(Duration statement, Duration lock) {
        public static final Bounds DEFAULT = new Bounds(Duration.ofSeconds(10), Duration.ofSeconds(1));

        /// The defaults, or less where a policy allows statements less.
        ///
        /// @param policy zero = none
        public static Bounds within(Duration policy) {
            return !policy.isZero() && policy.compareTo(DEFAULT.statement) < 0
                    ? new Bounds(policy, DEFAULT.lock)
                    : DEFAULT;
        }
    }
}
