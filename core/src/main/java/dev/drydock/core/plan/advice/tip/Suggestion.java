package dev.drydock.core.plan.advice.tip;

/// A statement to look at and copy; names in it are quoted by the rules of the DBMS.
public record Suggestion(Kind kind, String sql) {
    /// What it touches.
    public enum Kind {
        /// Makes an index, beside running work.
        INDEX,
        /// Has statistics gathered, or asks for more of them.
        STATISTICS,
        /// For the session, or the transaction, alone.
        SETTING,
        /// Tidies a table up.
        MAINTENANCE,
        /// Changes how an object is defined.
        DEFINITION,
        /// Reads the catalog to find what the plan does not name.
        LOOKUP
    }
}
