package dev.drydock.core.query.result;

/// A column of a result. Names may repeat and may be empty: position identifies a column, never its name.
///
/// @param typeName as the server spells it, without length or precision, for example `int4[]`
public record Column(String name, String typeName, ValueKind kind) {}
