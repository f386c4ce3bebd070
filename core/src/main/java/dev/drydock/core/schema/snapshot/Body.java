package dev.drydock.core.schema.snapshot;

/// What an element is made of, by kind. Records all the way down: a component is an attribute, and two bodies
/// differ exactly in the components that differ.
public sealed interface Body permits RelationBody, PartBody, TypeBody, RoutineBody, DatabaseBody {}
