package dev.drydock.core.plan.measure;

/// What is remarkable about a node. The name is stable: it stands in exported plans.
public enum NodeFlag {
    /// It was not reached.
    NEVER_EXECUTED("never-executed"),
    /// All or part of it ran after the root had ended: a data-modifying part that nobody read to its end.
    AFTER_ROOT("after-root"),
    /// Its inputs ran while it did other things (in other processes), so their times were fitted into its own.
    OVERLAP("overlap"),
    /// The planner expected ten times more or less rows.
    MISESTIMATE("misestimate"),
    SPILLED("spilled"),
    LOSSY("lossy"),
    DISABLED("disabled"),
    FALSE_FILTER("false-filter"),
    PRUNED("pruned");

    private final String key;

    NodeFlag(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }
}
