package dev.drydock.core.plan.node;

/// How a node hangs on its parent, which decides who pays for its time.
public enum ChildKind {
    /// Hangs on nothing.
    ROOT,
    /// The only or first input.
    OUTER,
    /// The second input of a join.
    INNER,
    /// The statement inside a subquery scan.
    SUBQUERY,
    /// One of several inputs that are read one after the other.
    MEMBER,
    /// Runs inside expressions of its parent, often again and again.
    SUBPLAN,
    /// Runs once, inside whichever node first needs its value.
    INITPLAN,
    /// Is pulled row by row by the scans that read it.
    CTE;

    /// Whether its time is part of its parent's.
    public boolean runsInParent() {
        return switch (this) {
            case OUTER, INNER, SUBQUERY, MEMBER, SUBPLAN -> true;
            case ROOT, INITPLAN, CTE -> false;
        };
    }
}
