package dev.drydock.core.fault;

import java.time.Duration;

/// Why a database refused. Immutable, never holds a secret. `sqlState` is the five-character code of SQL:2023
/// part 2 clause 24, or `""` when the driver gave none.
public sealed interface DbFault {
    String sqlState();

    /// Nobody answered at `host:port` within `waited`, or an established connection was lost.
    record Unreachable(String host, int port, Duration waited, String sqlState) implements DbFault {}

    /// The server answered and refused this login: password, rule of access, missing database. `message` is the
    /// server's own.
    record Denied(String user, String message, String sqlState) implements DbFault {}

    /// The server could not read the statement. `offset` is 0-based, in characters of the statement sent, -1
    /// when unknown.
    record BadSql(int offset, String message, String sqlState) implements DbFault {}

    /// Somebody else holds `object` (a lock, a file) and the wait ended after `waited`.
    record Busy(String object, Duration waited, String sqlState) implements DbFault {}

    /// A rule said no: a constraint, a privilege, the guard. `rule` is its name or code.
    record Refused(String rule, String message, String sqlState) implements DbFault {}

    /// Everything else, with the server's own message.
    record Other(String message, String sqlState) implements DbFault {}
}
