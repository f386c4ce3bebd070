package dev.drydock.app.plan.state;

/// What bars and colours speak of.
public enum Metric {
    /// Time of a node alone.
    TIME,
    /// Time of a node with all that ran inside it.
    TOTAL,
    ROWS,
    /// How far the planner was off.
    ESTIMATE,
    COST,
    BUFFERS,
    IO
}
