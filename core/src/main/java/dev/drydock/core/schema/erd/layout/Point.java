package dev.drydock.core.schema.erd.layout;

/// A place in a diagram.
public record Point(double x, double y) {}
