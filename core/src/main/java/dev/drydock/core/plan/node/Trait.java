package dev.drydock.core.plan.node;

/// What a node is for arithmetic and for whoever looks at it, in no DBMS's words.
public enum Trait {
    /// Its first input runs in several processes at once.
    GATHERS,
    /// Takes its part of one work that all processes share.
    SHARES_WORK,
    /// May stop reading its input before the end (a limit).
    STOPS_INPUT,
    /// May stop reading its second input before the end (a semi join).
    STOPS_INNER,
    /// Reads all of its input before it gives its first row (a sort).
    DRAINS_INPUT,
    /// Reads rows of its second input again (a merge join), so their count is inflated.
    REWINDS_INNER,
    /// Changes rows.
    WRITES,
    /// Had less memory than it wanted and used the disk.
    SPILLED,
    /// Remembered pages where it would have remembered rows.
    LOSSY,
    /// The planner was told not to use it, and had nothing else.
    DISABLED,
    /// Its condition was false before the first row.
    FALSE_FILTER,
    /// Parts of it were left out before it ran.
    PRUNED
}
