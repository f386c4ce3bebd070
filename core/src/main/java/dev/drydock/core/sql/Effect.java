package dev.drydock.core.sql;

/// What a statement can do, as far as its tokens tell. A statement has all that apply.
public enum Effect {
    READ,
    /// Changes rows, sequences, locks or anything else outside the statement itself.
    WRITE,
    /// UPDATE or DELETE that no condition limits, or a condition that is always true.
    WRITE_ALL_ROWS,
    /// Makes or changes objects without losing what they hold.
    SCHEMA,
    /// Loses objects or all rows of one: DROP, TRUNCATE.
    DESTRUCTIVE,
    /// Privileges, roles, server settings, server files and programs, other sessions.
    ADMIN,
    /// Settings of this session.
    SESSION,
    TRANSACTION,
    /// Could make a read-only session or transaction writable, or change whose privileges it has.
    LIFTS_READ_ONLY,
    /// Not understood, or code that tokens do not show (a procedure, an anonymous block): could be anything.
    UNKNOWN
}
