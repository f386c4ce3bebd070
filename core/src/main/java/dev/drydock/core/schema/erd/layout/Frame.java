package dev.drydock.core.schema.erd.layout;

/// What surrounds a group of entities.
///
/// @param name of a schema, `""` where the group has none
public record Frame(String name, Area area) {}
