package dev.drydock.core.query.preview;

import java.util.OptionalLong;

/// How many rows a statement would touch if it ran now.
public sealed interface RowPreview {
    /// Exactly, as the session sees the data now. A row that an UPDATE would leave as it is counts.
    record Counted(long rows) implements RowPreview {}

    /// @param estimate of the server's planner, where it has one
    record Unknown(Why why, OptionalLong estimate) implements RowPreview {}

    /// Why rows are not counted.
    enum Why {
        /// Not of a shape whose rows a query can count.
        NOT_UNDERSTOOD,
        /// Functions or limits in it may pick other rows each time.
        NOT_REPEATABLE,
        /// A view, a foreign table, or not found.
        NOT_A_TABLE,
        /// Triggers of the table may skip or add rows.
        TRIGGERS,
        /// Rules of the table rewrite the statement.
        RULES,
        /// Row security may let it change fewer rows than it reads.
        ROW_SECURITY,
        /// Constraints of the table drop rows that conflict.
        CONFLICTS_IGNORED,
        /// Rows of a table without a primary key cannot be told apart in a join.
        NO_KEY,
        /// Counting took too long.
        TIMED_OUT,
        /// The server refused to count.
        REFUSED,
        /// The open transaction has failed.
        TRANSACTION_FAILED
    }
}
