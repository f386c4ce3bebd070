package dev.drydock.core.connect.resilience;

import dev.drydock.core.fault.DbFault;

/// What another try is worth. Decided by SQLState alone (SQL:2023 part 2 clause 24 and the classes that servers
/// add), never by a message.
public enum FaultNature {
    /// Goes away by itself: connect again, with backoff. Never says that a statement may be sent again.
    TRANSIENT,
    /// The whole transaction may be run again, by whoever knows all of it: serialization failure, deadlock.
    TRANSACTION,
    /// Stays until somebody changes something: password, rights, certificate, database.
    PERMANENT,
    /// The user's own: the statement, a lock he waits for, his cancel.
    USERS;

    private static final String PROTOCOL_VIOLATION = "08P01";

    public static FaultNature of(DbFault fault) {
        String state = fault.sqlState();
        return switch (fault) {
            case DbFault.Unreachable u -> state.equals(PROTOCOL_VIOLATION) ? PERMANENT : TRANSIENT;
            case DbFault.Denied d -> PERMANENT;
            case DbFault.Busy b when state.startsWith("53") -> TRANSIENT;
            case DbFault.Busy b when state.equals("40001") || state.equals("40P01") -> TRANSACTION;
            case DbFault.Busy b -> USERS;
            case DbFault.BadSql b -> USERS;
            case DbFault.Refused r -> state.isEmpty() || state.startsWith("08") ? PERMANENT : USERS;
            case DbFault.Other o -> state.startsWith("53") ? TRANSIENT : USERS;
        };
    }

    /// The server itself answered, whatever it said.
    public static boolean answered(DbFault fault) {
        return switch (fault) {
            case DbFault.Unreachable u -> u.sqlState().startsWith("57P");
            case DbFault.Refused r -> true;
            case DbFault.Denied d -> true;
            case DbFault.BadSql b -> true;
            case DbFault.Busy b -> true;
            case DbFault.Other o -> true;
        };
    }
}
