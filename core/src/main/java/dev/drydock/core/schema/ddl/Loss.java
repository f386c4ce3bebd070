package dev.drydock.core.schema.ddl;

import dev.drydock.core.schema.snapshot.ElementKey;

/// What a statement takes away for good, and how to count it before.
///
/// @param subject the table, column or label whose rows or values go
/// @param countSql one SELECT of one number, to be run on the database as it is before the script; it reads
///     rows, so it runs only when asked for
public record Loss(ElementKey subject, Kind kind, String countSql) {
    /// What is counted.
    public enum Kind {
        /// Rows of a table that goes.
        ROWS,
        /// Values that are not NULL, in a column that goes.
        VALUES,
        /// Values that do not fit the new type unchanged.
        MISFITS,
        /// Rows that hold a label that goes.
        LABELS
    }
}
