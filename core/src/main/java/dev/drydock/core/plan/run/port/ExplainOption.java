package dev.drydock.core.plan.run.port;

/// What a plan can be asked to tell. Which of them a server takes is [ExplainPort#options]'s to say
/// (postgresql.org/docs/current/sql-explain.html).
public enum ExplainOption {
    /// Output columns, schemas and aliases of each step.
    VERBOSE,
    /// Blocks that each step touched.
    BUFFERS,
    /// Write-ahead log that each step made.
    WAL,
    /// Settings that differ from their defaults and bear on plans.
    SETTINGS,
    /// Rows are counted, the clock is not read: less overhead.
    NO_TIMING,
    /// The plan that serves every value of the parameters.
    GENERIC_PLAN,
    /// Memory that planning took.
    MEMORY,
    /// The cost of turning rows into what would be sent.
    SERIALIZE
}
