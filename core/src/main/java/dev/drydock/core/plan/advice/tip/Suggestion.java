package dev.drydock.core.plan.advice.tip;

import java.util.Optional;

/// A statement to look at and copy; names in it are quoted by the rules of the DBMS.
public record Suggestion(Kind kind, String sql) {
    private static final double MB = 1024 * 1024;
    private static final double LEAST_MB = 8;
    private static final double MOST_MB = 1024;

    /// Memory of sorts and hash tables for one transaction, as sessions add up. At least 8 MB, which is above
    /// the server's default; empty above 1 GB, which no setting should give one step.
    public static Optional<Suggestion> memory(double bytes) {
        double megabytes = Math.max(LEAST_MB, Math.ceil(bytes / MB));
        return megabytes > MOST_MB
                ? Optional.empty()
                : Optional.of(new Suggestion(Kind.SETTING, "SET LOCAL work_mem = '" + (long) megabytes + "MB';"));
    }

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
