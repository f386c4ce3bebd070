package dev.drydock.core.schema;

import java.util.Optional;

/// A schema of the current catalog.
///
/// @param owner `""` where schemas have none
/// @param usable false when the role may see the names in it but not touch the objects
public record SchemaName(String name, String owner, boolean system, boolean usable, Optional<String> comment) {}
