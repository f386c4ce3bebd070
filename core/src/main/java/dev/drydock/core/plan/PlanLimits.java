package dev.drydock.core.plan;

/// What a plan may be before reading it is refused, so that a hostile text can cost neither the stack nor the
/// heap.
public final class PlanLimits {
    /// Nodes inside each other.
    public static final int DEPTH = 10_000;

    /// Lists and groups inside each other in one property of a node.
    public static final int VALUE_DEPTH = 200;

    public static final int NODES = 500_000;

    /// Values in one document of JSON, XML or YAML.
    public static final int VALUES = 50 * NODES;

    /// Characters of a pasted text.
    public static final int CHARACTERS = 128 * 1024 * 1024;

    private PlanLimits() {}
}
