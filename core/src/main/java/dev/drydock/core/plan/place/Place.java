package dev.drydock.core.plan.place;

/// A part of a statement's text.
///
/// @param start 0-based, in UTF-16 code units
/// @param end exclusive
public record Place(int start, int end) {}
