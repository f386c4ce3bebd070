package dev.drydock.core.query.export;

/// What a result can be written as.
public enum ExportFormat {
    /// RFC 4180 with `\n`, UTF-8, a header line. NULL is an empty field, an empty text is `""`.
    CSV,
    /// One array of objects. See [JsonRows] for names and values.
    JSON,
    /// The inside of such an array, for a caller that opens and closes it.
    JSON_MEMBERS,
    /// One object per line.
    NDJSON,
    /// Columns lined up for reading; control characters are shown as escapes. Not for reading back.
    TABLE
}
