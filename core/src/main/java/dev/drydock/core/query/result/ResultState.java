package dev.drydock.core.query.result;

/// How far a result got. All but `GROWING` and `CLOSED` are final; the rows received stay readable in each of
/// them.
public enum ResultState {
    GROWING,
    COMPLETE,
    /// Cancelled before its last row.
    CANCELLED,
    /// The server or the connection failed before its last row.
    FAILED,
    /// The disk under the spool had no room for the next rows.
    DISK_FULL,
    /// Closed: its rows are gone.
    CLOSED
}
