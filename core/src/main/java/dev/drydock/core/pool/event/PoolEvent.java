package dev.drydock.core.pool.event;

import java.time.Instant;

/// Something that happened to a pool.
///
/// @param seq counts from 1 without gaps
/// @param backendId the session concerned; 0 when none is, or the DBMS has no such thing
/// @param fact what the kind alone does not say, for example a new size or a borrower; a code, never a sentence
public record PoolEvent(long seq, Instant at, Kind kind, long backendId, String fact) {
    /// What happened.
    public enum Kind {
        OPENED,
        CREATED,
        /// A session was closed by the pool in the course of things: idle, too old, too many.
        RETIRED,
        /// A session was closed before its time: broken, left in an unknown state, or evicted by hand.
        EVICTED,
        /// All sessions are being replaced.
        EVICTED_ALL,
        /// A borrower went without.
        TIMEOUT,
        /// The server refused the login.
        REFUSED,
        LEAK_SUSPECTED,
        /// A suspected connection came back after all.
        LEAK_ENDED,
        /// The server has not answered several logins in a row: none is tried while nobody waits for one.
        SERVER_RESTS,
        /// One login sees whether the server is back.
        SERVER_PROBED,
        /// The server answers again.
        SERVER_BACK,
        /// A borrower waits for the server, which says nothing at all.
        SERVER_SILENT,
        /// It speaks again to the borrower who waits.
        SERVER_HEARD,
        /// The machine slept or its clock was set: sessions are asked before they are lent.
        CLOCK_JUMPED,
        RESIZED,
        SUSPENDED,
        RESUMED,
        CLOSED
    }
}
