package dev.drydock.core.workspace.plan;

import java.time.Instant;
import java.util.OptionalDouble;

/// One plan that was seen.
///
/// @param id given by [PlanShelf#add]; 0 before; grows with time
/// @param shape the same for plans of the same shape
/// @param whole whether the plan itself is kept, not only its figures
public record ShelvedPlan(
        long id, long statementId, String shape, Instant at, int nodes, Figures figures, boolean whole) {
    /// What plans of one statement are compared by, each empty where it was not told.
    ///
    /// @param wallMs of the run
    /// @param cost as the planner reckons it, for the whole
    /// @param rowsRead from tables and indexes, those that were thrown away included
    /// @param blocks touched
    public record Figures(OptionalDouble wallMs, OptionalDouble cost, OptionalDouble rowsRead, OptionalDouble blocks) {}
}
