package dev.drydock.core.plan.advice.tip;

/// Whose plans a tip speaks of.
public enum TipFamily {
    /// Servers that tell a tree of operators.
    STEPS,
    /// Servers that tell how each table is accessed.
    TABLES
}
