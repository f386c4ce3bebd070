package dev.drydock.app.plan.state;

/// What stands beside the grid.
public enum Sight {
    DIAGRAM,
    FLAMES,
    TIMELINE,
    SUMS,
    ADVICE
}
