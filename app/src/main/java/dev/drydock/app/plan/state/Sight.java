package dev.drydock.app.plan.state;

/// What stands beside the grid.
public enum Sight {
    DIAGRAM("1"),
    FLAMES("2"),
    TIMELINE("3"),
    SUMS("4"),
    ADVICE("5");

    private final String key;

    Sight(String key) {
        this.key = key;
    }

    /// What is pressed for it.
    public String key() {
        return key;
    }
}
