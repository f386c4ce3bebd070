package dev.drydock.core.plan.run.port;

/// What stays behind when a statement ran and was rolled back.
public enum Irreversible {
    /// Numbers taken from sequences or auto-increment columns are gone.
    SEQUENCES,
    /// Rows of foreign tables: their server decides.
    FOREIGN_TABLES,
    /// Functions that write over a connection of their own.
    OTHER_SERVERS,
    /// Triggers run; what they do outside the database stays.
    TRIGGERS,
    /// This login may not see triggers: what they change in tables without transactions stays.
    HIDDEN_TRIGGERS,
    /// Functions of the user's own run; what they do outside the database stays.
    FUNCTIONS,
    /// Files of the server.
    FILES
}
