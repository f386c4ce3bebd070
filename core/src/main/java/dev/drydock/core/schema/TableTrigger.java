package dev.drydock.core.schema;

import java.util.Optional;

/// A trigger of a relation. Triggers that the DBMS makes for its own constraints are left out.
///
/// @param definition complete DDL
public record TableTrigger(String name, Firing firing, String definition, Optional<String> comment) {
    /// When the trigger fires, by replication role.
    public enum Firing {
        /// Fires, except while changes are applied from another server.
        ORIGIN,
        /// Fires only while changes are applied from another server.
        REPLICA,
        ALWAYS,
        DISABLED
    }
}
