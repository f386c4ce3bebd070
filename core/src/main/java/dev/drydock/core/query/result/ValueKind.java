package dev.drydock.core.query.result;

/// How a value is best shown and exported; the text is the server's in every case.
public enum ValueKind {
    /// Exact or approximate numbers whose text is a JSON number, or `NaN`/`Infinity`.
    NUMBER,
    TEXT,
    BOOLEAN,
    TEMPORAL,
    BINARY,
    JSON,
    OTHER
}
