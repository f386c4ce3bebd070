package dev.drydock.core.schema.snapshot;

import java.util.Set;

/// What to read.
///
/// @param schemas by name; empty for all that somebody made
public record SnapshotScope(Set<String> schemas) {
    public SnapshotScope {
        schemas = Set.copyOf(schemas);
    }

    public static SnapshotScope everything() {
        return new SnapshotScope(Set.of());
    }

    /// What stands outside any schema is wanted only when everything is.
    public boolean wants(String schema) {
        return schemas.isEmpty() || schemas.contains(schema);
    }
}
