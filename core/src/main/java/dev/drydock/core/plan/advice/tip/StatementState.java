package dev.drydock.core.plan.advice.tip;

import java.util.List;

/// What the server's counters say of one statement, all its executions together.
///
/// @param noIndexUsed executions that used no index for some table
/// @param noGoodIndexUsed executions that looked for an index again for each row
/// @param warnings numbers of the warnings that explaining it raised
public record StatementState(
        double rowsExamined, double rowsSent, long noIndexUsed, long noGoodIndexUsed, List<Integer> warnings) {
    public StatementState {
        warnings = List.copyOf(warnings);
    }
}
