package dev.drydock.cli.schema.diff;

/// The forms of a comparison.
enum DiffFormat {
    TEXT,
    JSON,
    SQL
}
