package dev.drydock.core.schema.diff;

/// One attribute of an element that has two values.
///
/// @param name of the record component, or `owner`, `comment`, `grants`
public record AttributeChange(String name, Object before, Object after) {}
