package dev.drydock.core.schema.erd;

/// How many rows stand at one end of a relation for a row at the other end. "One or more" is not among them: no
/// constraint can demand it.
public enum Cardinality {
    EXACTLY_ONE,
    ONE_OR_NONE,
    MANY_OR_NONE
}
