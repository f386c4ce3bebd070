package dev.drydock.core.query.event;

/// The ladder a cancel climbs; each rung starts only when the one before did not end the statement in time.
public enum CancelRung {
    /// At once: the DBMS's own cancel of the running statement.
    CANCEL_STATEMENT,
    /// After 3 s: the server's session is ended from a connection of its own.
    KILL_SESSION,
    /// After 10 s: the socket is closed without asking anyone.
    ABORT_CONNECTION
}
