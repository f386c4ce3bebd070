package dev.drydock.core.schema.source;

/// What was done otherwise than the script says, where it does no harm to the schema.
///
/// @param file as [SqlFolder#shown]
/// @param line counted from 1
/// @param about what the kind says
public record BuildNote(Kind kind, String file, int line, String about) {
    /// What it was.
    public enum Kind {
        /// Rows that stand in the script itself; `about` is empty.
        ROWS_LEFT_OUT,
        /// Something outside the database was taken for granted and made; `about` is the statement.
        ASSUMED
    }
}
